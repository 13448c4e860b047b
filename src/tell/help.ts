/** What the runner says about itself. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The line below a comment that blocks: where contributors read what to do, in the version of the action that runs.
 * Empty for an action that lies in the workspace, of which no address is known.
 */
export function helpLine({ GITHUB_SERVER_URL, GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF }: Environment): string {
  const { server, repository, ref } = {
    server: GITHUB_SERVER_URL ?? 'https://github.com',
    repository: GITHUB_ACTION_REPOSITORY ?? '',
    ref: GITHUB_ACTION_REF ?? '',
  };
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w./-]+$/.test(ref)) return '';
  return `\n[Why is this blocked, and what do I do?](${server}/${repository}/blob/${ref}/docs/blocked.md)\n`;
}
