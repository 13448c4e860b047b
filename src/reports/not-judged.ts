import type { PhrasingContent, RootContent } from 'mdast';
import { MAINTAINER } from '../verdict/left/words.ts';
import type { Subject } from '../verdict/verdict.ts';
import { code, item, linked, list, paragraph, plain, sourceUrl } from './parts/nodes.ts';
import { write } from './parts/writer.ts';

/** Why there is no verdict: the policy does not load, or a fact could not be obtained. */
export interface Unjudged {
  kind: 'policy-error' | 'could-not-judge';
  /** What was found and what was expected, one reason a line, in the order of the file. May contain text of files and servers. */
  reasons: readonly string[];
  /** It is a fault of GitHub, which passes by itself. */
  isFault?: true | undefined;
  /** Where each reason stands in a file of the repository; absent or undefined for one that stands in none. */
  places?: readonly (ErrorPlace | undefined)[] | undefined;
  /** What was to be judged; with it, places in the policy are linked. */
  subject?: Subject | undefined;
}

/** A place in a file, and what is wrong there. */
interface ErrorPlace {
  path: string;
  line: number;
  column: number;
  message: string;
  /** The path of keys that `message` begins with, where the line alone says as much. */
  keys?: string;
}

const MOST = 20;

/** The page of a run without a verdict: in the comment, where it replaces an older one, the summary and the check run. */
export function notJudgedComment({ kind, reasons, isFault, places = [], subject }: Unjudged): string {
  const isPolicy = kind === 'policy-error';
  const shown = reasons.slice(0, MOST);
  const more = reasons.length - shown.length;
  const isPlaced = places.length > 0 && places.every((each) => each !== undefined);
  const what = isPlaced ? 'the policy is wrong' : 'the policy or the inputs are wrong';
  const children: RootContent[] = [
    { type: 'heading', depth: 3, children: [plain(`⚠️ Checklist Gate: ${isPolicy ? what : 'could not judge'}`)] },
    paragraph([plain(isPolicy ? POLICY : isFault === true ? FAULT : RUNNER)]),
    list(shown.map((reason, index) => item(reasonNodes(reason, places[index], subject)))),
    ...(more === 0 ? [] : [paragraph([plain(`and ${more} more`)])]),
  ];
  return write({ type: 'root', children });
}

/** What a commit status says of an error of the policy or the inputs. */
export function policyErrorText({ errors: [first = ''], places: [place] = [] }: PolicyErrors): string {
  if (place === undefined) return `The policy or the inputs are wrong: ${first}`;
  const { line, message, keys = '' } = place;
  // The line says it; the path of keys would take the room.
  return `Policy error, line ${line}: ${message.slice(keys.length)}`;
}

/** Errors in their order, and where they stand. */
interface PolicyErrors {
  errors: readonly string[];
  places?: Unjudged['places'];
}

const DO_NOTHING = 'The author need do nothing.';
const NOTHING = 'Nothing was judged, and nothing passes until';
const POLICY = `${NOTHING} ${MAINTAINER} puts this right on the branch that they are read from. ${DO_NOTHING}`;
const RUNNER = `${NOTHING} whoever maintains the workflow puts this right; after a fault of the network it is enough to run it again. ${DO_NOTHING}`;
const FAULT = `${NOTHING} it runs again: whoever may start the workflow runs it once more when GitHub answers. ${DO_NOTHING}`;

function reasonNodes(reason: string, place: ErrorPlace | undefined, subject: Subject | undefined): PhrasingContent[] {
  const page = subject === undefined || place === undefined ? undefined : sourceUrl({ subject }, place);
  if (page === undefined || place === undefined) return [code(reason, 500)];
  const { path, line, column, message } = place;
  return [linked(`${page}#L${line}`, code(`${path}:${line}:${column}`)), plain(': '), code(message, 500)];
}
