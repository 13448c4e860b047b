import type { NumberRequest, RefRequest, SubjectRequest } from '../github/events/event.ts';
import { openIssuesWith, pullRequestsLinking, requestsOf, type JudgedSubject } from '../github/events/requests.ts';
import { repositoryName, type Repository } from '../github/repository.ts';
import type { Client } from '../github/transport/client.ts';
import { attempt } from '../github/transport/error.ts';
import type { Stage } from '../run/request.ts';
import type { Looked, RepositoryLooks } from './looks.ts';
import type { Terms } from './terms.ts';

/**
 * What is to be judged for an event: what the event is about, and what the policy adds. An issue may hold the checklist
 * of pull requests that link it: they are judged with it, or in its place. A schedule judges open release issues
 * too: those with the label that a checklist names, or made from its template. `looks`: how the subjects are
 * read. Throws `GitHubError`.
 */
export async function requestsFor(
  client: Client,
  about: JudgedSubject,
  terms: Pick<Terms, 'policy' | 'source' | 'template'>,
  looks: RepositoryLooks,
): Promise<Stage<SubjectRequest[]>> {
  const requests = await requestsOf(client, about, looks.heads);
  const [first] = requests;
  if (first?.kind === 'ref') return requestsForTag(client, first, terms, looks);
  if (first?.kind !== 'issue' && about.kind !== 'all-open') return { ok: true, value: requests };
  const { owner, repo } = first?.kind === 'issue' ? first : placeIn(about);
  const [{ policyFor }, { TrustedFiles }] = await Promise.all([import('./ready.ts'), import('./trusted-files.ts')]);
  const anyIssue = { kind: 'issue' as const, repository: repositoryName({ owner, repo }) };
  const unread: Looked = { subject: anyIssue, documents: [], facts: [], open: true };
  const looked = first?.kind === 'issue' ? await attempt(() => looks.of(first).peek()) : undefined;
  // What is wrong with the issue is said where it is judged.
  const policy = await policyFor(
    client,
    new TrustedFiles(client, looked?.ok === true ? looked.value : unread),
    terms.policy,
  );
  // What is wrong with a policy is said where something is judged by it; one that cannot be read now leaves all open.
  if (!policy.ok) return policy.error.kind === 'could-not-judge' ? policy : { ok: true, value: requests };
  const by = { policy: policy.value, source: terms.source, templatePath: terms.template };
  if (by.policy === undefined && by.source === undefined) return { ok: true, value: requests };
  const { judgedWithIssue, checklistIssues, hasChecklistFor } = await import('../run/sources.ts');
  if (first?.kind !== 'issue') {
    // By a policy for release issues alone, nothing can be said of a pull request.
    const pulls = (await hasChecklistFor(by, 'pull-request')) ? requests : [];
    const { labels, templates } = await checklistIssues(by);
    const labelled = await openIssuesWith(client, { owner, repo }, labels);
    const made = templates.length === 0 ? [] : await madeFrom(client, { owner, repo }, templates);
    const others = made.filter(({ number }) => !labelled.some((each) => each.number === number));
    return { ok: true, value: [...pulls, ...labelled, ...others] };
  }
  const { itself, linked } = await judgedWithIssue(by);
  if (!linked) return { ok: true, value: [first] };
  return { ok: true, value: [...(itself ? [first] : []), ...(await pullRequestsLinking(client, first))] };
}

/**
 * The open issues that were made from one of these templates, which are read at the default branch. Anyone may open one
 * with any text: its author must have write access, or be an app of the repository.
 */
async function madeFrom(client: Client, where: Repository, templates: readonly string[]): Promise<NumberRequest[]> {
  const { readTrustedFile } = await import('../github/answers/answer.ts');
  const { namingBy } = await import('../evidence/people.ts');
  const { candidatesFor, authorCheck } = await import('../github/release/candidates.ts');
  const { issuesMadeFrom } = await import('../run/find.ts');
  const subject = { kind: 'issue' as const, repository: repositoryName(where) };
  const forms = await Promise.all(templates.map((path) => readTrustedFile(client, subject, path)));
  // What is wrong with a template is said where something is judged by it.
  const texts = forms.flatMap((form) => (form.status === 'known' && form.value.exists ? [form.value.text] : []));
  const open = await candidatesFor(client, where, { labels: [], state: 'open' });
  const counts = authorCheck(client, where, { by: 'write', authors: [] }, namingBy);
  const made = issuesMadeFrom(
    open.filter(({ isPullRequest }) => !isPullRequest),
    texts,
  );
  const requests: NumberRequest[] = [];
  for (const { number, author } of made)
    if (author?.type === 'Bot' || (await counts(author))) requests.push({ ...where, kind: 'issue', number });
  return requests;
}

/**
 * A tag is judged itself where a checklist stands in a file. Pull requests whose head it names are judged with it, or in
 * its place: their gates may have waited for it.
 */
async function requestsForTag(
  client: Client,
  tag: RefRequest,
  terms: Pick<Terms, 'policy' | 'source'>,
  looks: RepositoryLooks,
): Promise<Stage<SubjectRequest[]>> {
  const { owner, repo, sha } = tag;
  const heads = await attempt(() => looks.heads.withHead(sha));
  // Where they are not known, they have events of their own.
  const pulls = (heads.ok ? heads.value : []).map((number) => ({ owner, repo, kind: 'pull-request' as const, number }));
  if (pulls.length === 0) return { ok: true, value: [tag] };
  const [{ policyFor }, { TrustedFiles }] = await Promise.all([import('./ready.ts'), import('./trusted-files.ts')]);
  const unread: Looked = {
    subject: { kind: 'ref', repository: repositoryName(tag) },
    documents: [],
    facts: [],
    open: true,
  };
  const policy = await policyFor(client, new TrustedFiles(client, unread), terms.policy);
  const { hasChecklistFor } = await import('../run/sources.ts');
  const by = policy.ok ? { policy: policy.value, source: terms.source } : undefined;
  const isDefault = by?.policy === undefined && by?.source === undefined;
  const isJudged = by === undefined || (!isDefault && (await hasChecklistFor(by, 'ref')));
  return { ok: true, value: [...(isJudged ? [tag] : []), ...pulls] };
}

/** The repository that an event is about. */
export function placeIn(about: JudgedSubject): Repository {
  const { owner, repo } = about.kind === 'request' ? about.request : about;
  return { owner, repo };
}
