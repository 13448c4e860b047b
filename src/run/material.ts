import type { DocumentSource } from '../checklist/model.ts';
import { Facts } from '../evidence/facts.ts';
import { judge } from './judge.ts';
import type { Judged, JudgeRequest, TrustedFile, Material } from './request.ts';

/** Judges, and keeps what a verdict was made from. */
export async function judgeKeeping(request: JudgeRequest): Promise<Judged> {
  const sources: Material['sources'] = [];
  let changed: string[] = [];
  const { readSource, changedAmong } = request;
  const judged = await judge({
    ...request,
    readSource:
      readSource &&
      (async (source, references) => {
        const answer = await readSource(source, references);
        if (answer.status === 'known') sources.push({ source, references: [...references], answer });
        return answer;
      }),
    changedAmong: changedAmong && (async (paths) => (changed = await changedAmong(paths))),
  });
  if (judged.kind !== 'verdict') return judged;
  const { subject, documents, policy, templatePath, templateAlternatives, source, regression, at } = request;
  const { mode, markers, phase } = request;
  const { facts } = judged.verdict;
  const given = { policy, templatePath, templateAlternatives, source, mode, markers, phase, regression };
  return { ...judged, material: { subject, documents, sources, ...given, at, facts, changed } };
}

const NOT_KEPT = {
  status: 'unavailable',
  reason: 'The record does not say: another policy or an earlier version has written it, which did not ask',
} as const;

/**
 * Judges again from what was kept, and from nothing else. `policy` goes before the one that was kept. What that one
 * asks for and the first did not is unavailable.
 */
export function judgeAgain({ facts, sources, changed, ...material }: Material, policy?: TrustedFile): Promise<Judged> {
  // The order of keys is another once a record was written and read.
  const key = (source: DocumentSource): string =>
    JSON.stringify(Object.entries(source).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return judge({
    ...material,
    ...(policy === undefined ? {} : { policy }),
    facts: new Facts(facts),
    answer: (questions) => Promise.resolve(questions.map(() => NOT_KEPT)),
    readSource: (source) =>
      Promise.resolve(sources.find((each) => key(each.source) === key(source))?.answer ?? NOT_KEPT),
    changedAmong: (paths) => Promise.resolve(changed.filter((path) => paths.includes(path))),
  });
}
