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
  storage: {
    reason: 'Keeps the settings, and tells the windows that are open what was saved.',
  },
  unlimitedStorage: {
    reason:
      'Lets the library grow beyond the small share of the disk that a page is given, and keeps the browser from clearing it.',
  },
  scripting: {
    reason:
      'Lets Sheaf read a listing that was open before it was installed, and puts the triage bar on a page when you ask for it.',
  },
  contextMenus: {
    reason: 'Has “save” in the menu of a listing and of links to papers.',
  },
  sidePanel: { reason: 'Shows the library beside the page.', only: 'chromium' },
};

/** The sites: one reason for all of them. */
export const SITES_REASON =
  'Sheaf reads lists of papers on these sites, in the page that is open, and draws a small button on each paper. It asks them for nothing.';

/** The permissions a manifest asks for, other than sites. */
export const asked = ({ permissions = [], optional_permissions = [] }: Manifest): string[] => [
  ...permissions,
  ...optional_permissions,
];

/** Why a permission is asked for. @throws Error when nobody has said so */
export function reasonOf(permission: string): string {
  const known = REASONS[permission];
  if (!known) throw new Error(`Say in tests/tools/store/permissions.ts why ${permission} is asked for.`);
  return known.reason;
}

/** A table of the permissions of both builds with their reasons, in Markdown. @throws Error for a permission without a reason */
export function permissionTable(manifests: Record<Browser, Manifest>): string {
  const all = new Set(Object.values(manifests).flatMap(asked));
  const rows = [...all].map((name) => {
    const only = REASONS[name]?.only;
    const where = only ? ` (${only === 'chromium' ? 'Chrome, Edge' : 'Firefox'})` : '';
    return `| \`${name}\`${where} | ${reasonOf(name)} |`;
  });
  return [
    '| permission | what for |',
    '|---|---|',
    ...rows,
    `| the sites it reads papers on | ${SITES_REASON} |`,
  ].join('\n');
}
