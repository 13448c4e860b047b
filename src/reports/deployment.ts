import type { PhrasingContent } from 'mdast';
import type { Verdict } from '../verdict/verdict.ts';
import { addressOf, code, linked, paragraph, plain } from './parts/nodes.ts';
import { write } from './parts/writer.ts';
import { statusText } from './status.ts';

/** What a deployment is told: by which phase of which checklist, or why nothing could be judged. */
export type ToldDeployment =
  | { kind: 'approved' | 'rejected' | 'waiting'; phase: string; verdict: Verdict }
  | { kind: 'not-judged'; reason: string };

/** GitHub takes 1,024 characters ("Creating custom deployment protection rules", GitHub Docs). */
const MAX_REASON = 800;

/** The comment of a deployment protection rule, in Markdown. */
export function deploymentComment(answer: ToldDeployment): string {
  return write({ type: 'root', children: [paragraph(wordsOf(answer))] }).trim();
}

function wordsOf(answer: ToldDeployment): PhrasingContent[] {
  if (answer.kind === 'not-judged') return [plain('Closed: '), code(answer.reason, MAX_REASON)];
  const { kind, phase, verdict } = answer;
  const of = [plain('phase '), code(phase, 100), plain(' of '), checklistOf(verdict)];
  if (kind === 'approved') return [plain('Passed: '), ...of, plain('.')];
  const left = [plain(': '), code(statusText(verdict))];
  return kind === 'waiting'
    ? [plain('Waits for '), ...of, ...left]
    : [plain('Failed: '), ...of, ...left, plain('. Put that right, then run the job again.')];
}

function checklistOf({ subject: { number, ref = '', url } }: Verdict): PhrasingContent {
  return linked(addressOf(url), number === undefined ? code(ref) : plain(`#${number}`));
}
