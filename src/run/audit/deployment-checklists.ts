import type {
  Deployed,
  DeploymentFlag,
  DeploymentQuestion,
  OtherChecklist,
  PastChecklist,
} from '../../audit/deployments.ts';
import type { AuditSubject } from '../../audit/reading.ts';
import { RefusedDocument } from '../../checklist/markdown/limits.ts';
import type { Document, Section } from '../../checklist/model.ts';
import { parseOrRefuse } from '../../checklist/parse.ts';
import { aboutDeployment, type AboutDeployment } from '../../release/deployed.ts';
import { boundedOrStopped, TimedOut } from '../bounded.ts';

/** A deployment with the checklists that may be its own. */
export interface Matched {
  deployed: Deployed;
  /** The one that names it. */
  subject?: AuditSubject;
  /** What keeps it from having one. */
  flags: DeploymentFlag[];
  others: OtherChecklist[];
}

interface Candidate {
  checklist: PastChecklist;
  said: AboutDeployment | { kind: 'unread' };
  /** It did not exist when the deployment went out, or did not name it. */
  late?: true;
  /** As it was when the deployment went out, of one that names it. */
  subject?: AuditSubject;
}

/** Finds the checklist of each deployment: the one that named it when it went out. */
export async function matchedOf(
  found: readonly Deployed[],
  checklists: readonly PastChecklist[],
  request: { environment: string; asked: DeploymentQuestion },
  counts: (author: PastChecklist['author']) => Promise<boolean>,
): Promise<Matched[]> {
  const about = comparer(request);
  const matched: Matched[] = [];
  for (const deployed of found) {
    const own: Candidate[] = [];
    const strangers: OtherChecklist[] = [];
    // Anyone may open an issue with any text.
    for (const each of checklists.flatMap((checklist) => candidateOf(checklist, deployed, about))) {
      const { number, url, author } = each.checklist;
      const who = author === null ? 'a deleted account' : `@${author.login}`;
      if (await counts(author)) own.push(await surely(each, deployed, about));
      else strangers.push({ number, url, why: `does not count: ${who} has no write access` });
    }
    // What cannot be read may be a second one.
    const named = own.filter(
      ({ said, late }) => late === undefined && (said.kind === 'named' || said.kind === 'unread'),
    );
    const [only] = named.length === 1 ? named.filter(({ subject }) => subject !== undefined) : [];
    const others = own
      .filter((each) => each !== only)
      .map((each) => ({ number: each.checklist.number, url: each.checklist.url, ...whyNot(each) }));
    matched.push({
      deployed,
      ...(only?.subject === undefined ? {} : { subject: only.subject }),
      flags: only === undefined ? [missingOf(deployed, own, named.length)] : [],
      others: [...others, ...strangers],
    });
  }
  return matched;
}

// A long edit history is read to its end only here. The text that is judged must be one that names the deployment.
async function surely(candidate: Candidate, deployed: Deployed, about: Compare): Promise<Candidate> {
  const { checklist, said, late } = candidate;
  if (said.kind !== 'named' || late === true) return candidate;
  const subject = await checklist.subjectAt(deployed.at);
  const again = subject.documents.map(({ markdown }) => about(checklist, markdown, deployed));
  return again.every(({ kind }) => kind === 'named') ? { ...candidate, subject } : { ...candidate, late: true };
}

function missingOf({ versions, pullRequests }: Deployed, own: readonly Candidate[], named: number): DeploymentFlag {
  if (named > 1) return 'several-checklists';
  if (own.some(({ late }) => late === true)) return 'opened-later';
  if (own.some(({ said }) => said.kind === 'other-commit')) return 'other-commit';
  return versions.length === 0 && pullRequests === undefined ? 'no-version' : 'no-checklist';
}

/** Milliseconds for one text. Anyone may open issues that take long to read. */
const TEXT_MS = 1_000;

function candidateOf(checklist: PastChecklist, deployed: Deployed, about: Compare): Candidate[] {
  const then = checklist.textAt(deployed.at);
  const said = then === undefined ? { kind: 'other' as const } : about(checklist, then, deployed);
  if (said.kind !== 'other') return [{ checklist, said }];
  const now = about(checklist, checklist.body, deployed);
  return now.kind === 'named' ? [{ checklist, said: now, late: true }] : [];
}

type Compare = (checklist: PastChecklist, markdown: string, deployed: Deployed) => Candidate['said'];

/** Compares texts with deployments. Each text is read once; the pull request that brought a commit needs no words for it. */
function comparer({ environment, asked: { field } }: { environment: string; asked: DeploymentQuestion }): Compare {
  const texts = new Map<string, Section | undefined>();
  const read = (number: number, markdown: string): Section | undefined => {
    const document: Document = { id: `#${number}`, kind: 'issue-body', markdown };
    const found = boundedOrStopped(() => parseOrRefuse(document), TEXT_MS);
    return found instanceof TimedOut || found instanceof RefusedDocument ? undefined : found.root;
  };
  return ({ number }, markdown, { versions, sha, pullRequests }) => {
    if (pullRequests !== undefined) return { kind: pullRequests.includes(number) ? 'named' : 'other' };
    const key = `${number} ${markdown}`;
    if (!texts.has(key)) texts.set(key, read(number, markdown));
    const root = texts.get(key);
    return root === undefined ? { kind: 'unread' } : aboutDeployment(root, { versions, sha, environment }, field);
  };
}

function whyNot({ said, late }: Candidate): Pick<OtherChecklist, 'why' | 'says'> {
  if (late === true) return { why: 'was opened later, or named it only later' };
  switch (said.kind) {
    case 'other-commit':
      return { why: 'is for the commit', says: said.value.slice(0, 12) };
    case 'elsewhere':
      return { why: 'is for', says: said.value };
    case 'near':
      return { why: 'says', says: said.value };
    case 'ambiguous':
      return { why: 'gives different versions' };
    case 'unread':
      return { why: 'cannot be read' };
    default:
      return { why: 'names it too' };
  }
}
