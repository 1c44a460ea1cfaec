// Judges the report of addons-linter: `node tests/tools/store-lint.ts REPORT.json`.
// Errors fail. So does a warning that store-warnings.json does not list with its reason, and a listed one that has gone.
import { readFileSync } from 'node:fs';

interface Message {
  code: string;
  message: string;
  file?: string;
  line?: number;
}
interface Allowed {
  code: string;
  reason: string;
}

const report = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as {
  errors: Message[];
  warnings: Message[];
};
const allowed = JSON.parse(
  readFileSync(new URL('store-warnings.json', import.meta.url), 'utf8'),
) as Allowed[];

const isAllowed = ({ code }: Message) => allowed.some((entry) => entry.code === code);
const wrong = [...report.errors, ...report.warnings.filter((warning) => !isAllowed(warning))];
const stale = allowed.filter((entry) => !report.warnings.some(({ code }) => code === entry.code));

for (const { code, message, file, line } of wrong)
  console.error(`${code} ${file ?? ''}:${line ?? ''} ${message}`);
for (const { code } of stale) console.error(`${code} no longer occurs: take it out of store-warnings.json`);
for (const { code, reason } of allowed) console.log(`allowed: ${code}: ${reason}`);
console.log(
  `${report.errors.length} errors, ${report.warnings.length} warnings, ${wrong.length + stale.length} to mend`,
);
process.exitCode = wrong.length + stale.length > 0 ? 1 : 0;
