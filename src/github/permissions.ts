/**
 * What a job can be given under `permissions:`. Other permissions are of Apps alone.
 * Source: "Workflow syntax for GitHub Actions", `permissions`, GitHub Docs.
 */
const OF_A_JOB = new Set([
  'actions',
  'artifact-metadata',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'security-events',
  'statuses',
]);

/**
 * The sets of permissions of which one is enough for a call, each as lines of YAML: the header
 * `x-accepted-github-permissions: issues=write; pull_requests=write,contents=read` gives
 * `[['issues: write'], ['pull-requests: write', 'contents: read']]`. Empty where the header is missing.
 */
export function acceptedPermissions(header: string | number | undefined): string[][] {
  return String(header ?? '')
    .split(';')
    .map((set) =>
      [...set.matchAll(/\b([a-z_]+)=(read|write|admin)\b/g)].map(
        ([, name = '', level = '']) => `${name.replaceAll('_', '-')}: ${level}`,
      ),
    )
    .filter((set) => set.length > 0);
}

/** The sets that a job can be given; all others need the token of an App. */
export function ofAJob(sets: readonly string[][]): string[][] {
  return sets.filter((set) => set.every((line) => OF_A_JOB.has(line.split(':')[0] ?? '') && !line.endsWith('admin')));
}

/** "`issues: write` or `pull-requests: write` with `contents: read`". */
export function inWords(sets: readonly string[][]): string {
  return sets.map((set) => set.map((line) => `\`${line}\``).join(' with ')).join(' or ');
}
