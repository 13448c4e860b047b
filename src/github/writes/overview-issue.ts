import type { Repository } from '../repository.ts';
import { REPEATABLE, type Client } from '../transport/client.ts';
import { accountOf, identityOf, isOwn, type Identity } from './own-reports.ts';

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
