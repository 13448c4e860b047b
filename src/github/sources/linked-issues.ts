import type { Document, DocumentSource } from '../../checklist/model.ts';
import type { MissingDocument, SourceAnswer } from '../../checklist/source.ts';
import type { IssueReference } from '../../checklist/reading/references.ts';
import type { About } from '../answers/ask.ts';
import { isNamed, repositoryName, repositoryNamed, type Repository } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { GitHubError } from '../transport/error.ts';
import { wholeConnection, type Connection } from '../transport/lists.ts';

/** The most issues that a body may name; each takes a request. */
const MOST_NAMED = 20;

/** An issue as the query returns it. */
interface Issue {
  number: number;
  body: string;
  url: string;
  author: { login: string } | null;
  repository: { nameWithOwner: string };
}

const CLOSING = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      closingIssuesReferences(first: 100, after: $after) {
        nodes { number body url author { login } repository { nameWithOwner } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;

/**
 * The issues that a pull request will close, and those that its body names as its checklist, as they are now. One
 * request for the former, and one for each of the latter. Issues of other repositories count only if the policy allows
 * it.
 */
export async function linkedIssuesOf(
  { client, repository: here, subject }: About,
  { repositories }: DocumentSource & { kind: 'linked-issues' },
  references: readonly IssueReference[],
): Promise<SourceAnswer> {
  const documents = new Map<string, Document>();
  const missing: MissingDocument[] = [];
  const idOf = (where: Repository, number: number): string =>
    isNamed(here, repositoryName(where)) ? `#${number}` : `${repositoryName(where).toLowerCase()}#${number}`;
  const isAllowed = (where: Repository): boolean =>
    [repositoryName(here), ...repositories].some(
      (each) => isNamed(where, each) || isNamed({ ...where, repo: '*' }, each),
    );
  for (const { number, body, url, author, repository } of await closedBy(client, here, subject.number ?? 0)) {
    const where = existing(repository.nameWithOwner);
    const id = idOf(where, number);
    const by = author === null ? {} : { author: author.login };
    if (isAllowed(where)) documents.set(id, { id, kind: 'issue-body', markdown: body, ...by, url });
  }
  const host = subject.url === undefined ? undefined : new URL(subject.url).host;
  const asked = references
    .map(({ repository, ...rest }) => ({ ...rest, where: repository === undefined ? here : existing(repository) }))
    .filter(({ where, number }) => !documents.has(idOf(where, number)));
  if (asked.length > MOST_NAMED) missing.push(tooMany(asked.length));
  for (const { where, number, host: named } of asked.slice(0, MOST_NAMED)) {
    const id = idOf(where, number);
    if (named !== undefined && named !== host) missing.push(elsewhere(named));
    else if (!isAllowed(where)) missing.push(notAllowed(`${repositoryName(where)}#${number}`));
    else if (!documents.has(id)) {
      const document = await issueOf(client, where, number, id);
      if (document === undefined) missing.push(noIssue(id));
      else documents.set(id, document);
    }
  }
  if (documents.size === 0 && missing.length === 0) missing.push(NONE);
  return { status: 'known', documents: [...documents.values()], missing };
}

function existing(name: string): Repository {
  const repository = repositoryNamed(name);
  if (repository === undefined) throw new GitHubError(404, `there is no repository ${name}.`);
  return repository;
}

function closedBy(client: Client, { owner, repo }: Repository, number: number): Promise<Issue[]> {
  interface Answer {
    repository: { pullRequest: { closingIssuesReferences: Connection<Issue> | null } | null } | null;
  }
  return wholeConnection(async (after) => {
    const { repository } = await client.graphql<Answer>(CLOSING, { owner, repo, number, after });
    return repository?.pullRequest?.closingIssuesReferences;
  });
}

/** The issue; undefined if the number is that of a pull request. */
async function issueOf(client: Client, where: Repository, number: number, id: string): Promise<Document | undefined> {
  const { data } = await client.rest.issues.get({ ...where, issue_number: number });
  // For a transferred issue, GitHub redirects to another issue.
  if (data.number !== number) throw new GitHubError(404, `${id} was moved to another repository. Name it there.`);
  if (data.pull_request !== undefined) return undefined;
  const author = data.user === null ? {} : { author: data.user.login };
  return { id, kind: 'issue-body', markdown: data.body ?? '', ...author, url: data.html_url };
}

const NONE: MissingDocument = {
  message: 'No issue is linked',
  help: 'Link the issue that holds the checklist, or name it in the description with a line "Checklist: #12".',
};

function tooMany(count: number): MissingDocument {
  const message = `${count} issues are named as the checklist, expected at most ${MOST_NAMED}`;
  return { message, help: 'Name fewer of them.' };
}

function elsewhere(host: string): MissingDocument {
  const message = 'An issue on another server is named as the checklist';
  return { message, actual: host, help: 'Name an issue of this server.' };
}

function notAllowed(name: string): MissingDocument {
  const message = 'An issue of a repository that the policy does not allow is named as the checklist';
  return { message, actual: name, help: 'Name an issue of this repository, or let the policy allow the other one.' };
}

function noIssue(name: string): MissingDocument {
  const message = 'A pull request is named as the checklist, expected an issue';
  return { message, actual: name, help: 'Name an issue.' };
}
