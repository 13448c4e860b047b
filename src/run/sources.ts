import type { Result } from '../result.ts';
import type { Checklist, DocumentSource, Item } from '../checklist/model.ts';
import type { Facts } from '../evidence/facts.ts';
import { decide } from '../policy/judge/decide.ts';
import { evaluate } from '../policy/judge/evaluate.ts';
import type { Policy, PolicyChecklist } from '../policy/policy.ts';
import type { Subject } from '../verdict/verdict.ts';
import type { JudgeRequest } from './request.ts';
import { policyOf } from './trusted.ts';
import { itemsIn } from '../checklist/select.ts';
import type { Finding } from '../verdict/finding.ts';

const NAMES: Record<Subject['kind'], string> = {
  'pull-request': 'a pull request',
  issue: 'an issue',
  ref: 'a tag',
  file: 'a file',
};

/** What each source can belong to. A local file can stand for any of them. */
const PARTS: Record<DocumentSource['kind'], readonly Subject['kind'][]> = {
  'pull-request-body': ['pull-request', 'file'],
  'issue-body': ['issue', 'file'],
  comments: ['pull-request', 'issue', 'file'],
  'linked-issues': ['pull-request', 'file'],
  file: ['pull-request', 'issue', 'ref', 'file'],
};

/** Each source in words, behind "reads". */
export const SOURCE_WORDS: Record<DocumentSource['kind'], string> = {
  'pull-request-body': 'the body of a pull request',
  'issue-body': 'the body of an issue',
  comments: 'comments',
  'linked-issues': 'the issues that a pull request links',
  file: 'a file',
};

/** The body, whatever it is the body of. */
export const BODY: DocumentSource[] = [{ kind: 'pull-request-body' }];

/** The sources of a checklist that belong to what is judged, or why it cannot be there. */
function sourcesFor({ source }: PolicyChecklist, kind: Subject['kind']): Result<DocumentSource[]> {
  if (source === undefined && kind === 'ref') return { ok: false, error: 'it is read from a body, and a tag has none' };
  const sources = source?.filter((each) => PARTS[each.kind].includes(kind)) ?? BODY;
  if (sources.length > 0) return { ok: true, value: sources };
  const words = source?.map((each) => SOURCE_WORDS[each.kind]).join(' and ');
  return { ok: false, error: `it is read from ${words}, and this is ${NAMES[kind]}` };
}

/** A checklist of a policy with its name (empty if it has none) and its sources. */
export interface WantedChecklist {
  each: PolicyChecklist;
  name: string;
  where: Result<DocumentSource[]>;
}

/**
 * Where each checklist of a policy is written. A local file stands for the body; if no checklist is read from a body,
 * it stands for the first source that the policy names.
 */
export function sourcesIn(policy: Policy, kind: Subject['kind']): WantedChecklist[] {
  const wanted = policy.checklists.map((each) => ({ each, name: each.name ?? '', where: sourcesFor(each, kind) }));
  const named = wanted.flatMap(({ where }) => (where.ok ? where.value : []));
  if (kind !== 'file' || named.some((each) => each.kind.endsWith('-body'))) return wanted;
  const key = JSON.stringify(named[0]);
  const standIn = (source: DocumentSource): DocumentSource[] => (JSON.stringify(source) === key ? BODY : [source]);
  return wanted.map(({ where, ...rest }) => ({
    ...rest,
    where: where.ok ? { ok: true, value: where.value.flatMap(standIn) } : where,
  }));
}

const NOTHING: Checklist = {
  documents: [],
  root: { kind: 'root', title: '', key: [], depth: 0, items: [], fields: [], signOffs: [], sections: [] },
  nearMisses: [],
};

/**
 * The checklists that will be judged at all: they are not skipped, and their conditions hold. What only the others need
 * is not read. This looks only at facts, so it works before any document is known.
 */
export async function applying(
  request: JudgeRequest,
  policy: Policy,
  facts: Facts,
): Promise<{ checklists: PolicyChecklist[]; facts: Facts }> {
  const bare = { ...policy, checklists: policy.checklists.map((each) => ({ ...each, phases: [] })) };
  const input = { checklist: NOTHING, comparisons: new Map(), subject: request.subject, at: request.at };
  const decided = await decide((known) => evaluate(bare, { ...input, facts: known }), facts, request.answer);
  const { root } = decided;
  const out = root.results.flatMap((result) => (result.reason === undefined ? [] : [result.title]));
  const checklists =
    root.reason === undefined ? policy.checklists.filter(({ name }) => name === undefined || !out.includes(name)) : [];
  return { checklists, facts: decided.facts };
}

/**
 * What to judge for an event of an issue: the issue `itself` if it may contain a checklist, and the pull requests that
 * link it if `linked` issues contain a checklist. If the policy does not load, judging the issue itself reports that.
 */
export async function judgedWithIssue(
  request: Pick<JudgeRequest, 'policy' | 'source'>,
): Promise<{ itself: boolean; linked: boolean }> {
  // Without a policy and a source, every checklist is in a body.
  if (request.policy === undefined && request.source === undefined) return { itself: true, linked: false };
  const loaded = await policyOf(request);
  if (!loaded.ok) return { itself: true, linked: false };
  const { checklists } = loaded.value.policy;
  const linked = checklists.some(({ source }) => source?.some(({ kind }) => kind === 'linked-issues'));
  return { itself: !linked || checklists.some((each) => sourcesFor(each, 'issue').ok), linked };
}

/**
 * Whether what is judged can contain a checklist of the policy. True if the policy does not load: judging reports that.
 */
export async function hasChecklistFor(
  request: Pick<JudgeRequest, 'policy' | 'source' | 'templatePath'>,
  kind: Subject['kind'],
): Promise<boolean> {
  const loaded = await policyOf(request);
  return !loaded.ok || sourcesIn(loaded.value.policy, kind).some(({ where }) => where.ok);
}

/** Which open issues hold a checklist of a policy. */
export interface ChecklistIssues {
  /** Those with one of these labels, which a checklist with `source: issue-body` asks for by `applies-to`. */
  labels: string[];
  /**
   * Those that were made from one of these templates: the templates of checklists in issues without a label. Without
   * either, every issue would be taken for a checklist, so there are none.
   */
  templates: string[];
}

/** How to find the issues that a schedule judges besides pull requests. A policy that does not load names none. */
export async function checklistIssues(
  request: Pick<JudgeRequest, 'policy' | 'source' | 'templatePath'>,
): Promise<ChecklistIssues> {
  const none = { labels: [], templates: [] };
  if (request.policy === undefined && request.source === undefined) return none;
  const loaded = await policyOf(request);
  if (!loaded.ok) return none;
  const inIssues = loaded.value.policy.checklists.filter(
    ({ source, template }) =>
      source?.some(({ kind }) => kind === 'issue-body') ??
      // Without a source, it is the body of whatever was made from the template.
      (template !== undefined && !/pull_request_template/i.test(template.path)),
  );
  const labels = inIssues.flatMap(({ source, appliesTo }) => (source === undefined ? [] : (appliesTo?.labels ?? [])));
  const templates = inIssues.flatMap(({ template, appliesTo }) =>
    template === undefined || appliesTo?.labels !== undefined ? [] : [template.path, ...(template.alternatives ?? [])],
  );
  return { labels: [...new Set(labels)], templates: [...new Set(templates)] };
}

/** The least share of open items that must be ticked in another text for it to be a ticked copy of the list. */
const LEAST = 0.5;

/**
 * Reports if one text has the open list and another has the same list ticked: people confuse the two. `parts`: one
 * checklist for each document.
 */
export function tickedElsewhere(parts: readonly Checklist[]): Finding[] {
  const lists = parts.map((part) => ({ name: nameOf(part), items: itemsIn(part.root) }));
  return lists.flatMap((own): Finding[] => {
    const open = own.items.filter(({ state }) => state === 'unticked');
    const [first] = open;
    if (first === undefined) return [];
    const other = lists.find((each) => each !== own && share(open, each.items) >= LEAST);
    if (other === undefined) return [];
    return [
      {
        status: 'passed',
        message: `The ticked list stands in ${other.name}, the open one in ${own.name}`,
        place: first.place,
        help: `Tick the boxes in ${own.name}, or take one of the two lists out.`,
      },
    ];
  });
}

function share(open: readonly Item[], others: readonly Item[]): number {
  const ticked = new Set(others.filter(({ state }) => state === 'ticked').map(({ key }) => key.text));
  return open.filter(({ key }) => ticked.has(key.text)).length / open.length;
}

// Ids of bodies and comments are our words. The path of a file is not, so it is left out.
function nameOf({ documents }: Checklist): string {
  const [document] = documents;
  if (document === undefined || document.kind === 'file') return 'a file';
  if (document.kind === 'comment') return document.id;
  return /#\d+$/.test(document.id) ? `issue ${document.id}` : 'the description';
}
