import { judge } from '../../src/run/judge.ts';
import type { Judged, JudgeRequest } from '../../src/run/request.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';

/** A verdict on a text by a policy, without `version`; by default every box counts. Throws where there is none. */
export async function verdictOf(markdown: string, policy?: string, more: Partial<JudgeRequest> = {}): Promise<Verdict> {
  const judged = await judge({
    subject: { kind: 'file', file: 'body.md' },
    documents: [{ id: 'body.md', kind: 'pull-request-body', markdown }],
    at: '2026-01-02T03:04:05.000Z',
    answer: (questions) =>
      Promise.resolve(questions.map(() => ({ status: 'unavailable', reason: 'the token may not read it' }))),
    ...(policy === undefined ? {} : { policy: { path: 'p.yml', text: `version: 1\n${policy}` } }),
    ...more,
  });
  if (judged.kind === 'verdict') return judged.verdict;
  throw new Error(JSON.stringify(judged));
}

/** A judgement with this verdict. */
export const judgedAs = (verdict: Verdict): Judged => ({ kind: 'verdict', verdict });
