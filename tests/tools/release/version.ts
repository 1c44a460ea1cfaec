export const STEPS = ['patch', 'minor', 'major'] as const;
export type Step = (typeof STEPS)[number];

/**
 * The version that comes next: https://semver.org. The stores take numbers and dots only, so no `-beta`.
 * @throws Error for a version of another form
 */
export function nextVersion(version: string, step: Step): string {
  const parts = /^(\d+)\.(\d+)\.(\d+)$/u.exec(version)?.slice(1).map(Number);
  if (!parts) throw new Error(`${version} is no version of three numbers.`);
  const [major = 0, minor = 0, patch = 0] = parts;
  if (step === 'major') return `${major + 1}.0.0`;
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

interface Versioned {
  version?: string;
  /** A lockfile names the package's own version a second time, under the empty path. */
  packages?: Record<string, { version?: string }>;
}

/** The version of a package.json or package-lock.json, as often as it stands there. */
export function versionIn(text: string): string[] {
  const { version = '', packages } = JSON.parse(text) as Versioned;
  return packages ? [version, packages['']?.version ?? ''] : [version];
}

/** The same file with another version, in the form npm writes. Packages that happen to have the same version keep theirs. */
export function withVersion(text: string, version: string): string {
  const file = JSON.parse(text) as Versioned;
  file.version = version;
  if (file.packages?.['']) file.packages[''].version = version;
  return `${JSON.stringify(file, null, 2)}\n`;
}
