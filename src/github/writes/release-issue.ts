import type { ReleaseIssue } from '../../template/release-issue.ts';
import type { Client } from '../transport/client.ts';
import { GitHubError } from '../transport/error.ts';
import type { Repository } from '../repository.ts';
import { accountOf, identityOf, isOwn, type Identity } from './own-reports.ts';

export interface OpenedIssue {
  number: number;
  url: string;
  /** False if it already existed. */
  created: boolean;
  /** `open` or `closed`. */
  state: string;
  /** Labels and assignees that GitHub left out, which it does silently. */
  missing: string[];
}

/**
 * Opens an issue, once for each title: if the token's own account already has one with this title, open or closed, that
 * one is used. Issues of other accounts never count, since anyone can choose any title. If two runs race, the issue
 * with the lower number stays and the other is closed. Throws `GitHubError`.
 */
export async function openReleaseIssue(
  client: Client,
  where: Repository,
  issue: ReleaseIssue,
  milestone?: string,
): Promise<OpenedIssue> {
  const self = await identityOf(client);
  const known = await oldest(client, where, self, issue.title);
  if (known !== undefined) return { ...known, created: false, missing: [] };
  const { title, body, labels, assignees } = issue;
  const { data } = await client.rest.issues.create({
    ...where,
    title,
    body,
    labels,
    assignees,
    ...(milestone === undefined ? {} : { milestone: await milestoneNumber(client, where, milestone) }),
  });
  const first = await oldest(client, where, self, title);
  if (first === undefined || first.number >= data.number)
    return { number: data.number, url: data.html_url, created: true, state: 'open', missing: missingIn(data, issue) };
  await client.rest.issues.createComment({
    ...where,
    issue_number: data.number,
    body: `Opened twice at the same time: #${first.number} goes on.`,
  });
  await client.rest.issues.update({
    ...where,
    issue_number: data.number,
    state: 'closed',
    state_reason: 'not_planned',
  });
  return { ...first, created: false, missing: [] };
}

// Source: REST, "Create an issue": without push access labels and assignees are silently dropped.
function missingIn(
  opened: { labels: (string | { name?: string | null })[]; assignees?: { login: string }[] | null },
  { labels, assignees }: ReleaseIssue,
): string[] {
  const named = opened.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')).toLowerCase());
  const assigned = (opened.assignees ?? []).map(({ login }) => login.toLowerCase());
  return [
    ...labels.filter((label) => !named.includes(label.toLowerCase())).map((label) => `the label "${label}"`),
    ...assignees.filter((login) => !assigned.includes(login.toLowerCase())).map((login) => `the assignee @${login}`),
  ];
}

async function oldest(
  client: Client,
  where: Repository,
  self: Identity,
  title: string,
): Promise<{ number: number; url: string; state: string } | undefined> {
  const issues = await client.paginate(client.rest.issues.listForRepo, {
    ...where,
    state: 'all',
    creator: self.login,
    per_page: 100,
  });
  const same = issues
    .filter(
      ({ user, ...issue }) => issue.title === title && issue.pull_request === undefined && isOwn(accountOf(user), self),
    )
    .toSorted((a, b) => a.number - b.number);
  const [first] = same;
  return first === undefined ? undefined : { number: first.number, url: first.html_url, state: first.state };
}

/** The number of a milestone, by its title or number. */
async function milestoneNumber(client: Client, where: Repository, wanted: string): Promise<number> {
  const milestones = await client.paginate(client.rest.issues.listMilestones, {
    ...where,
    state: 'all',
    per_page: 100,
  });
  const found =
    milestones.find(({ title }) => title === wanted) ?? milestones.find(({ number }) => String(number) === wanted);
  if (found !== undefined) return found.number;
  const titles = milestones.slice(0, 10).map(({ title }) => `"${title}"`);
  throw new GitHubError(
    404,
    `there is no milestone "${wanted}"; ${titles.length === 0 ? 'the repository has none' : `there is ${titles.join(', ')}`}.`,
  );
}
