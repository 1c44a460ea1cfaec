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
