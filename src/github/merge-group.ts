// Groups are named `gh-readonly-queue/<base>/pr-<number>-<commit>`, one pull request each. Which commit it is differs:
// in GitHub's own example it is not the base commit.
const GROUP = /^gh-readonly-queue\/(.+)\/pr-([1-9]\d{0,14})-([0-9a-f]{40,64})$/;
const PULLS = /(?:^|\/)pr-\d+-/g;

/**
 * The pull request and the base branch in the name of a group's branch, both without `refs/heads/`; undefined where it
 * does not say one of each.
 */
export function groupNamed(branch: string): { number: number; baseRef: string } | undefined {
  const [, baseRef, number] = GROUP.exec(branch) ?? [];
  if (baseRef === undefined || (branch.match(PULLS) ?? []).length !== 1) return undefined;
  return { number: Number(number), baseRef };
}
