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

/** An issue or pull request that may be the one. Title and body are text of others. */
export interface Candidate {
  number: number;
  title: string;
  body: string;
  url: string;
  /** Null where the account was deleted. */
  author: { login: string; id: number; type: string } | null;
}

/**
 * The issues and pull requests in this state that have all the labels, by number. All pages are read; one request for
 * each page of 100. Throws `GitHubError`.
 */
export async function candidatesFor(
  client: Client,
  where: Repository,
  { labels, state }: FindIssue,
): Promise<Candidate[]> {
  // The filter of the list takes names apart at commas; whatever it gives is looked at again.
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
    .map(({ number, title, body, html_url: url, user }) => ({
      number,
      title,
      body: body ?? '',
      url,
      author: user === null ? null : { login: user.login, id: user.id, type: user.type },
    }))
    .toSorted((a, b) => a.number - b.number);
}

/**
 * Whether what somebody has opened counts: who has the access that is asked for, who is listed, and the account of the
 * token itself. Bots must be listed. A function that asks for each person once; it throws `GitHubError`. `namingBy`:
 * whether an account is one of those that are listed.
 */
export function authorCheck(
  client: Client,
  where: Repository,
  { by, authors }: FindIssue,
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
    // Nobody but a person has access by the login.
    if (type !== 'User') return isOwnAccount(author);
    const least = is === 'with-access' && (by === 'maintain' || by === 'admin') ? 'write' : by;
    const may = await attempt(() => hasAccess(client, where, login, least));
    // An account that is gone has no access to anything; whatever else goes wrong leaves the question open.
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
 * The ways to a repository for judging the pull requests of a release. `context`: of the commit status that was
 * recorded then; `answererFor`: answers what does not come with a pull request. All throw `GitHubError`.
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
