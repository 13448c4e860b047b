import type { Repository } from '../repository.ts';
import { type Client, REPEATABLE } from '../transport/client.ts';
import { accountOf, type Identity, identityOf, isOwn } from './own-reports.ts';
import type { ReleaseIssue } from '../../template/release-issue.ts';
import { GitHubError } from '../transport/error.ts';

/** The issues that the gate itself opens: the one with the overview, and one for each release. */

/** The first line of the issue with the overview. Anybody can write that, so the author must be checked too. */
const MARKER = '<!-- checklist-gate overview -->';

interface OverviewIssue {
  result: 'created' | 'updated' | 'unchanged';
  number: number;
  url: string;
}

interface Own {
  number: number;
  url: string;
  body: string;
  isOpen: boolean;
}

/**
 * Keeps the one issue with the overview up to date, found by its marker and its author. Its title belongs to people once
 * it is there. One that was closed is opened again. Of several, such as two runs make at the same time, the one with the
 * lowest number stays and the others are closed. Throws `GitHubError`.
 */
export async function writeOverviewIssue(
  client: Client,
  where: Repository,
  { title, body }: { title: string; body: string },
): Promise<OverviewIssue> {
  const text = `${MARKER}\n${body}`;
  const self = await identityOf(client);
  let own = await ownIssues(client, where, self);
  let created: number | undefined;
  if (own.length === 0) {
    const { data } = await client.rest.issues.create({ ...where, title, body: text });
    created = data.number;
    const listed = await ownIssues(client, where, self);
    const made: Own = { number: data.number, url: data.html_url, body: text, isOpen: true };
    // The list may lag behind what was written.
    own = listed.some(({ number }) => number === made.number) ? listed : [...listed, made];
  }
  const [first, ...others] = own.toSorted((a, b) => a.number - b.number) as [Own, ...Own[]];
  const isCurrent = first.isOpen && normal(first.body) === normal(text);
  const change = { ...where, request: REPEATABLE };
  if (!isCurrent) await client.rest.issues.update({ ...change, issue_number: first.number, body: text, state: 'open' });
  for (const { number } of others.filter(({ isOpen }) => isOpen))
    await client.rest.issues.update({ ...change, issue_number: number, state: 'closed', state_reason: 'not_planned' });
  const result = first.number === created ? 'created' : isCurrent ? 'unchanged' : 'updated';
  return { result, number: first.number, url: first.url };
}

async function ownIssues(client: Client, where: Repository, self: Identity): Promise<Own[]> {
  const listed = await client.paginate(client.rest.issues.listForRepo, {
    ...where,
    state: 'all',
    creator: self.login,
    per_page: 100,
  });
  return listed
    .filter(
      ({ body, user, pull_request: pull }) => pull === undefined && hasMarker(body) && isOwn(accountOf(user), self),
    )
    .map(({ number, html_url: url, body, state }) => ({ number, url, body: body ?? '', isOpen: state === 'open' }));
}

function hasMarker(body: string | null | undefined): boolean {
  return body?.split(/\r?\n/, 1)[0]?.trimEnd() === MARKER;
}

// GitHub may return a body with other line ends.
function normal(body: string): string {
  return body.replaceAll('\r\n', '\n').trimEnd();
}

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
