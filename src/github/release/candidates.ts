import type { Naming } from '../../evidence/people.ts';
import type { FindIssue } from '../../release/find.ts';
import type { Client } from '../transport/client.ts';
import { hasAccess } from '../person.ts';
import type { Repository } from '../repository.ts';
import { attempt } from '../transport/error.ts';
import { identityOf, isOwn, type Identity } from '../writes/own-reports.ts';
import type { Answerer } from '../../evidence/facts.ts';
import type { Subject } from '../../verdict/verdict.ts';
import { auditReader } from '../history/reader.ts';
import { commitNamed, commitsBetween, defaultBranchOf, tagsOf } from './commits.ts';

/** An issue or pull request that may be the one. Anyone may have written title and body. */
export interface Candidate {
  number: number;
  title: string;
  body: string;
  url: string;
  /** Null if the account was deleted. */
  author: { login: string; id: number; type: string } | null;
  isPullRequest: boolean;
}

/**
 * The issues and pull requests in this state that have all the labels, by number. All pages are read; one request for
 * each page of 100. Throws `GitHubError`.
 */
export async function candidatesFor(
  client: Client,
  where: Repository,
  { labels, state }: Pick<FindIssue, 'labels' | 'state'>,
): Promise<Candidate[]> {
  // GitHub splits the label filter at commas, so a label with a comma is not asked for. The answer is filtered again.
  const asked = labels.filter((name) => !name.includes(','));
  const listed = await client.paginate(client.rest.issues.listForRepo, {
    ...where,
    state,
    ...(asked.length === 0 ? {} : { labels: asked.join(',') }),
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  });
  const wanted = labels.map((name) => name.toLowerCase());
  return listed
    .filter((issue) => {
      const own = issue.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')).toLowerCase());
      return wanted.every((name) => own.includes(name)) && (state === 'all' || issue.state === state);
    })
    .map(({ number, title, body, html_url: url, user, pull_request: pull }) => ({
      number,
      title,
      body: body ?? '',
      url,
      author: user === null ? null : { login: user.login, id: user.id, type: user.type },
      isPullRequest: pull !== undefined,
    }))
    .toSorted((a, b) => a.number - b.number);
}

/**
 * Returns a function that says whether something by this author counts. It does if the author has the access that is
 * asked for, is listed, or is the account of the token. Bots must be listed. Each person is asked for once; throws
 * `GitHubError`. `namingBy`: whether an account is one of the listed ones.
 */
export function authorCheck(
  client: Client,
  where: Repository,
  { by, authors }: Pick<FindIssue, 'by' | 'authors'>,
  namingBy: (names: readonly string[], account: NonNullable<Candidate['author']>) => Naming,
): (author: Candidate['author']) => Promise<boolean> {
  const known = new Map<number, Promise<boolean>>();
  let self: Promise<Identity> | undefined;
  const isOwnAccount = async (author: NonNullable<Candidate['author']>): Promise<boolean> =>
    isOwn({ ...author, isBot: author.type === 'Bot' }, await (self ??= identityOf(client)));
  const counts = async (author: NonNullable<Candidate['author']>): Promise<boolean> => {
    const { login, type } = author;
    const is = namingBy(authors, author);
    if (is === 'yes') return true;
    // Access goes by the login, which is safe only for a person's account.
    if (type !== 'User') return isOwnAccount(author);
    const least = is === 'with-access' && (by === 'maintain' || by === 'admin') ? 'write' : by;
    const may = await attempt(() => hasAccess(client, where, login, least));
    // A deleted account (404) has no access. Any other error leaves the question open.
    if (!may.ok && may.error.status !== 404) throw may.error;
    return (may.ok && may.value) || isOwnAccount(author);
  };
  return async (author) => {
    if (author === null) return false;
    const answer = known.get(author.id) ?? counts(author);
    known.set(author.id, answer);
    return answer;
  };
}

/**
 * How the pull requests of a release are read from a repository. `context`: name of the commit status that was recorded
 * when they were merged; `answererFor`: answers what does not come with a pull request. All throw `GitHubError`.
 */
export function releasePorts(
  client: Client,
  where: Repository,
  context: string,
  answererFor: (subject: Subject) => Answerer,
) {
  return {
    tags: () => tagsOf(client, where),
    commitNamed: (name: string) => commitNamed(client, where, name),
    commitsBetween: (base: string, head: string) => commitsBetween(client, where, base, head),
    defaultBranch: () => defaultBranchOf(client, where),
    mayWrite: (login: string) => hasAccess(client, where, login, 'write'),
    portsFor: (numbers: readonly number[]) => ({
      read: auditReader(client, { ...where, kind: 'pull-requests', context, numbers }, { since: '', until: '' }),
      answererFor,
      requests: () => 0,
    }),
  };
}
