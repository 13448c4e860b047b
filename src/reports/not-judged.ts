import type { PhrasingContent, RootContent } from 'mdast';
import type { Subject } from '../verdict/verdict.ts';
import { code, item, linked, list, paragraph, plain, sourceUrl } from './parts/nodes.ts';
import { write } from './parts/writer.ts';

/** Why there is no verdict: the policy does not load, or a fact could not be obtained. */
export interface Unjudged {
  kind: 'policy-error' | 'could-not-judge';
  /** What was found and what was expected, one reason a line. May contain text of files and servers. */
  reasons: readonly string[];
  /** What was to be judged; with it, places in the policy are linked. */
  subject?: Subject | undefined;
}

const MOST = 20;

/** The page of a run without a verdict: in the comment, where it replaces an older one, the summary and the check run. */
export function notJudgedComment({ kind, reasons, subject }: Unjudged): string {
  const isPolicy = kind === 'policy-error';
  const shown = reasons.slice(0, MOST);
  const more = reasons.length - shown.length;
  const where = isPolicy ? ' on the branch that policy and workflow are read from' : '';
  const children: RootContent[] = [
    {
      type: 'heading',
      depth: 3,
      children: [plain(`⚠️ Checklist Gate: ${isPolicy ? 'the policy or the inputs are wrong' : 'could not judge'}`)],
    },
    paragraph([plain(`Nothing was judged, and nothing passes until this is put right${where}:`)]),
    list(shown.map((reason) => item(reasonNodes(reason, subject)))),
    ...(more === 0 ? [] : [paragraph([plain(`and ${more} more`)])]),
    paragraph([plain(isPolicy ? MAINTAINER : RUNNER)]),
  ];
  return write({ type: 'root', children });
}

const MAINTAINER = 'It is for whoever maintains the policy and the workflow. The author need do nothing.';
const RUNNER =
  'It is for whoever maintains the workflow; after a fault of the network or of GitHub it is enough to run it again. The author need do nothing.';

// A reason that begins with a place in a file: "path:3:5: words".
const PLACED = /^([^\s:]+):(\d+):(\d+): (.+)$/s;

function reasonNodes(reason: string, subject: Subject | undefined): PhrasingContent[] {
  const [, path = '', line, column, words = ''] = PLACED.exec(reason) ?? [];
  const page = subject === undefined || path === '' ? undefined : sourceUrl({ subject }, { path });
  if (page === undefined) return [code(reason, 500)];
  return [linked(`${page}#L${line}`, code(`${path}:${line}:${column}`)), plain(': '), code(words, 500)];
}
