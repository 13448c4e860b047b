import type { DocumentSource } from '../checklist/source.ts';
import type { Checklist } from '../checklist/model.ts';
import type { Facts } from '../evidence/facts.ts';
import { decide } from '../policy/decide.ts';
import { evaluate } from '../policy/evaluate.ts';
import type { Policy, PolicyChecklist } from '../policy/policy.ts';
import type { Subject } from '../verdict/verdict.ts';
import type { JudgeRequest } from './judge.ts';

const NAMES: Record<Subject['kind'], string> = {
  'pull-request': 'a pull request',
  issue: 'an issue',
  ref: 'a tag',
  file: 'a file',
};

/** What each source is a part of. A file stands in for everything. */
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

/** The sources of a checklist that have to do with what is judged, or why it is not written there. */
export function sourcesFor(
  { source }: PolicyChecklist,
  kind: Subject['kind'],
): { sources: DocumentSource[] | 'body' } | { elsewhere: string } {
  if (source === undefined)
    return kind === 'ref' ? { elsewhere: 'it is read from a body, and a tag has none' } : { sources: 'body' };
  const sources = source.filter((each) => PARTS[each.kind].includes(kind));
  if (sources.length > 0) return { sources };
  const words = source.map((each) => SOURCE_WORDS[each.kind]).join(' and ');
  return { elsewhere: `it is read from ${words}, and this is ${NAMES[kind]}` };
}

const NOTHING: Checklist = {
  documents: [],
  root: { kind: 'root', title: '', key: '', depth: 0, items: [], fields: [], signOffs: [], sections: [] },
  nearMisses: [],
};

/**
 * The checklists that will be judged at all: not skipped, and their conditions hold. What the others need is not
 * read. Only facts are looked at, so it can be known before any document is.
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
