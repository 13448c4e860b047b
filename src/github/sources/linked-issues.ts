import type { Document, DocumentSource, MissingDocument, SourceAnswer } from '../../checklist/model.ts';
import type { IssueReference } from '../../checklist/reading/references.ts';
import type { Client } from '../transport/client.ts';
import { GitHubError } from '../transport/error.ts';
import { whole, type Connection } from '../transport/lists.ts';
import type { SourcePlace } from './comments.ts';

/** Issues that a body may name; each takes a request. */
const MOST_NAMED = 20;

/** An issue as the query gives it. */
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
 * request for the first, and one for each of the others. Issues of other repositories only where the policy allows it.
 */
export async function linkedIssuesOf(
  client: Client,
  { owner, repo, subject }: SourcePlace,
  { repositories }: DocumentSource & { kind: 'linked-issues' },
  references: readonly IssueReference[],
): Promise<SourceAnswer> {
  const here = `${owner}/${repo}`;
  const closing = await closedBy(client, { owner, repo, number: subject.number ?? 0 });
  const documents = new Map<string, Document>();
  const missing: MissingDocument[] = [];
  const nameOf = (repository: string, number: number): string =>
    repository.toLowerCase() === here.toLowerCase() ? `#${number}` : `${repository.toLowerCase()}#${number}`;
  for (const { number, body, url, author, repository } of closing) {
    const id = nameOf(repository.nameWithOwner, number);
    if (!isAllowed(repository.nameWithOwner, here, repositories)) continue;
    documents.set(id, {
      id,
      kind: 'issue-body',
      markdown: body,
      ...(author === null ? {} : { author: author.login }),
      url,
    });
  }
  const host = subject.url === undefined ? undefined : new URL(subject.url).host;
  const asked = references.filter(({ repository = here, number }) => !documents.has(nameOf(repository, number)));
  if (asked.length > MOST_NAMED) missing.push(tooMany(asked.length));
  for (const reference of asked.slice(0, MOST_NAMED)) {
    const { repository = here, number } = reference;
    const id = nameOf(repository, number);
    if (reference.host !== undefined && reference.host !== host) missing.push(elsewhere(reference.host));
    else if (!isAllowed(repository, here, repositories)) missing.push(notAllowed(`${repository}#${number}`));
    else if (!documents.has(id)) {
      const document = await issueOf(client, repository, number, id);
      if (document === undefined) missing.push(noIssue(id));
      else documents.set(id, document);
    }
  }
  if (documents.size === 0 && missing.length === 0) missing.push(NONE);
  return { status: 'known', documents: [...documents.values()], missing };
}

async function closedBy(client: Client, variables: { owner: string; repo: string; number: number }): Promise<Issue[]> {
  interface Answer {
    repository: { pullRequest: { closingIssuesReferences: Connection<Issue> | null } | null } | null;
  }
  return whole(async (after) => {
    const { repository } = await client.graphql<Answer>(CLOSING, { ...variables, after });
    return repository?.pullRequest?.closingIssuesReferences;
  });
}

/** Undefined for a pull request, which is no issue here. */
async function issueOf(client: Client, repository: string, number: number, id: string): Promise<Document | undefined> {
  const [owner = '', repo = ''] = repository.split('/');
  const { data } = await client.rest.issues.get({ owner, repo, issue_number: number });
  // A transferred issue is answered by a redirect to another one.
  if (data.number !== number) throw new GitHubError(404, `${id} was moved to another place. Name it there.`);
  if (data.pull_request !== undefined) return undefined;
  const author = data.user === null ? {} : { author: data.user.login };
  return { id, kind: 'issue-body', markdown: data.body ?? '', ...author, url: data.html_url };
}

function isAllowed(repository: string, here: string, others: readonly string[]): boolean {
  const name = repository.toLowerCase();
  const [owner] = name.split('/');
  return [here, ...others].some((each) => [name, `${owner}/*`].includes(each.toLowerCase()));
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
