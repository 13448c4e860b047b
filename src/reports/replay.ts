import type { RootContent } from 'mdast';
import type { Verdict } from '../verdict/verdict.ts';
import { summary } from './markdown.ts';
import { code, item, list, paragraph, plain, strong } from './parts/nodes.ts';
import { write } from './parts/writer.ts';

/** A record that was judged again, as Markdown: whether the verdict is the same, what differs, and the new verdict. */
export function replayMarkdown(
  verdict: Verdict,
  { outcome, differences }: { outcome: string; differences: readonly string[] },
): string {
  const differing: RootContent[] =
    differences.length === 0 ? [] : [list(differences.map((difference) => item([code(difference)])))];
  const head = write({ type: 'root', children: [paragraph([strong(plain(outcome))]), ...differing] });
  return `${head}\n${summary(verdict)}`;
}
