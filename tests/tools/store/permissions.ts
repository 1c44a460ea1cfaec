import type { Browser } from '../../e2e/harness/index.ts';

/** What of a manifest asks for rights. */
export interface Manifest {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
}

/** Why each permission is asked for, as reviewers and readers are told. The stores' forms ask for exactly this. */
export const REASONS: Record<string, { reason: string; only?: Browser }> = {
  storage: { reason: 'Keeps the settings, and tells open windows that a paper was saved.' },
  unlimitedStorage: {
    reason:
      'Keeps the library in the browser’s database beyond the small share that a site may use, and keeps the browser from clearing it.',
  },
  scripting: {
    reason:
      'Lets the toolbar button read a listing that was open before Sheaf was installed, and starts the triage bar when it is asked for.',
  },
  sidePanel: { reason: 'Shows the library beside the page.', only: 'chromium' },
  contextMenus: { reason: 'Puts “Save” into the menu of links and of the page, on the sites below only.' },
};

/** The sites: one reason for all of them. */
export const SITES_REASON =
  'Sheaf reads lists of papers on these sites, in the page that is open, and draws a small button on each paper. It asks them for nothing.';

/** The permissions a manifest asks for, other than sites. */
export const asked = ({ permissions = [], optional_permissions = [] }: Manifest): string[] => [
  ...permissions,
  ...optional_permissions,
];

/** A table of the permissions of both builds with their reasons, in Markdown. @throws Error for a permission without a reason */
export function permissionTable(manifests: Record<Browser, Manifest>): string {
  const all = new Set(Object.values(manifests).flatMap(asked));
  const rows = [...all].map((name) => {
    const known = REASONS[name];
    if (!known) throw new Error(`Say in tests/tools/store/permissions.ts why ${name} is asked for.`);
    const only = known.only && ` (${known.only === 'chromium' ? 'Chrome, Edge' : 'Firefox'})`;
    return `| \`${name}\`${only ?? ''} | ${known.reason} |`;
  });
  return ['| permission | what for |', '|---|---|', ...rows, `| the sites above | ${SITES_REASON} |`].join(
    '\n',
  );
}
