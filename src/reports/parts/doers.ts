import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { authorOf, type Doer, type DoerTasks, type Left } from '../../verdict/left/left.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { OtherWay } from '../../verdict/left/tally.ts';
import type { Task } from '../../verdict/left/task.ts';
import { documentAt } from '../../verdict/documents.ts';
import { isCriterion } from '../../verdict/left/words.ts';
import { group, withoutHelp, type Block } from './tree.ts';
import { whole, type Part, type Piece } from './fit.ts';
import { fold, findingItem, findingNodes, lineNamed, pieceOf, type Showing } from './lists.ts';
import { code, item, list, paragraph, phrase, plain, strong } from './nodes.ts';
import { rolePart, whoMaySign } from './sign-offs.ts';
import { answersOf, isTrue, STAYS_STOPPED, wayWords, type StopAnswers } from './stop.ts';
import { namesOnlyThing } from './words.ts';
import { nameOfDoer, onlyText, startOf, type Somebody, underOf, verbsOf, whereOf } from './people.ts';

/** What is left, by who can do it: each has a title with the one thing to do. Names are code, so nobody is pinged. */

/** More open items of one person than this are counted by section, and listed in a fold. */
const MANY = 10;

/** What must be undone, by whom, in lists of their own. Criteria that have tripped stand apart. */
export function wrongParts(doers: readonly DoerTasks[], showing: Showing, rank: number): Part[] {
  return doers.flatMap(({ doer, tasks }) => {
    const wrong = tasks.filter(({ state, gate }) => state === 'wrong' && gate.tripped !== true);
    // What is wrong is for people: nobody waits for it.
    if (wrong.length === 0 || doer.kind === 'machine' || doer.kind === 'phase') return [];
    const title = [strong(plain('Wrong')), plain(` (${wrong.length}), for `), ...nameOfDoer(doer, showing)];
    const isInText = doer.kind === 'author' || doer.kind === 'person';
    const where = isInText ? whereOf(showing, wrong) : [];
    return [listOf(wrong, [...title, ...where], showing, rank)];
  });
}

/** What holds and must not, for the author to see to: what is asked, and what follows from the answer. */
export function trippedPart(blocks: readonly Block[], left: Left, showing: Showing, rank: number): Part[] {
  const findings = blocks.flatMap((block) => block.findings);
  const [only, ...others] = findings;
  if (only === undefined) return [];
  const where = whereOf(showing, []);
  const look = where.length === 0 ? [] : [plain(' Look'), ...where, plain('.')];
  const who = strong(...startOf(authorOf(showing.verdict.subject), showing));
  // The one box is named in the question, others in a list.
  const isNamed = others.length === 0 && isCriterion(only) && showing.verdict.documents.length === 1;
  const about = [
    plain(': is '),
    code(String(only.actual)),
    plain(' true'),
    ...underOf(only),
    ...lineNamed(only, showing),
  ];
  const question = isNamed ? [who, ...about, plain('?'), ...look] : [who, plain(`: ${isTrue(blocks)}`), ...look];
  const answers = answersOf(left, findings);
  const follows = answers === undefined ? [] : [list(answerItems(answers))];
  // The answers below say what the help says.
  const listed = answers === undefined ? blocks : withoutHelp(blocks);
  const pieces = isNamed ? [] : piecesOf(listed, showing);
  const part = { rank, head: [paragraph(question), ...(isNamed ? follows : [])], pieces };
  return [
    { ...part, tail: isNamed ? [] : follows },
    ...openParts(left.doers, showing, rank, ({ ifTrue }) => ifTrue === true),
  ];
}

function answerItems({ ifNot, isLeft }: StopAnswers): ListItem[] {
  return [
    item([strong(plain('If not')), plain(', '), ...phrase(ifNot), plain('.')]),
    item([strong(plain('If so')), plain(isLeft ? ', this is left:' : `, ${STAYS_STOPPED}.`)]),
  ];
}

/** What is left to do, and what is waited for. */
export function leftParts(left: Left, showing: Showing, rank: number): Part[] {
  const { doers, otherWays } = left;
  const isNamed = showing.verdict.documents.length === 1 && namesOnlyThing(left);
  const parts = openParts(doers, { ...showing, isNamed }, rank, ({ ifTrue }) => ifTrue !== true);
  const ways = otherWays.map((way) =>
    item([strong(plain('Or')), ...insteadOf(way, otherWays), ...phrase(wayWords(way)), plain('.')]),
  );
  return [...parts, ...(ways.length === 0 ? [] : whole(rank, [list(ways)]))];
}

// Of several groups with other ways each is named.
function insteadOf({ group: of }: OtherWay, all: readonly OtherWay[]): PhrasingContent[] {
  return all.every((way) => way.group === of) ? [plain(', instead: ')] : [plain(', for '), code(of), plain(': ')];
}

function openParts(
  doers: readonly DoerTasks[],
  showing: Showing & Partial<ShowingLeft>,
  rank: number,
  isMeant: (task: Task) => boolean,
): Part[] {
  return doers.flatMap(({ doer, tasks }) => {
    const open = tasks.filter((task) => task.state !== 'wrong' && isMeant(task));
    return open.length === 0 ? [] : doerParts(doer, open, { isNamed: false, ...showing }, rank);
  });
}

function doerParts(doer: Doer, tasks: readonly Task[], showing: ShowingLeft, rank: number): Part[] {
  switch (doer.kind) {
    case 'role':
      return tasks.flatMap((task, index) => rolePart(doer, task, rank, index === 0));
    case 'machine':
      return machinePart(doer.name, tasks, showing, rank);
    case 'phase': {
      const title = [strong(plain('Later')), plain(', in the phase '), code(doer.phase), plain(', after ')];
      const left = tasks.reduce((sum, { count }) => sum + count, 0);
      return whole(rank, [paragraph([...title, code(doer.after.join(', ')), plain(`: ${left} to do`)])]);
    }
    default:
      return personParts(doer, tasks, showing, rank);
  }
}

function machinePart(name: string, tasks: readonly Task[], showing: Showing, rank: number): Part[] {
  const title = [strong(plain('Waiting')), plain(' for '), code(name)];
  if (tasks.length > 1) return [listOf(tasks, title, showing, rank)];
  const [only] = tasks as readonly [Task];
  // Its name is said already.
  const { about: _, message, ...rest } = only.finding;
  const found = { ...rest, message: `${message.charAt(0).toLowerCase()}${message.slice(1)}` };
  return whole(rank, [paragraph([...title, plain(': '), ...findingNodes(found, showing)])]);
}

/** `isNamed`: the headline says already what is left, so that only who does it and where is left to say. */
type ShowingLeft = Showing & { isNamed: boolean };

function personParts(doer: Somebody, tasks: readonly Task[], showing: ShowingLeft, rank: number): Part[] {
  const isElsewhere = tasks.every(({ finding }) => finding.url !== undefined);
  const where = isElsewhere ? [] : whereOf(showing, tasks);
  const title = [strong(...startOf(doer, showing)), plain(`: ${verbsOf(tasks)}`), ...where];
  const hint = hintOf(tasks);
  if (showing.isNamed) {
    const places = tasks.flatMap(({ finding }) => [...underOf(finding), ...lineNamed(finding, showing)]);
    return whole(rank, [paragraph([...title, ...places]), ...hint]);
  }
  if (tasks.length <= MANY || showing.boxes) return [{ ...listOf(tasks, title, showing, rank), tail: hint }];
  const counts = new Map<string, number>();
  for (const { finding, count } of tasks) {
    const section = (finding.section ?? []).join(' > ');
    counts.set(section, (counts.get(section) ?? 0) + count);
  }
  const sections = [...counts].map(([section, count]) =>
    item([section === '' ? plain('before the first heading') : code(section), plain(`: ${count} to do`)]),
  );
  const more = sections.length > MANY ? [paragraph([plain(`and ${sections.length - MANY} more sections`)])] : [];
  return [
    ...whole(rank, [paragraph(title), list(sections.slice(0, MANY)), ...more, ...hint]),
    { ...listOf(tasks, [], showing, rank + 1), ...fold(`All ${tasks.length}`) },
  ];
}

function listOf(tasks: readonly Task[], title: PhrasingContent[], showing: Showing, rank: number): Part {
  const { verdict } = showing;
  const found = tasks.map(({ finding }) => finding);
  // A text that the title names needs no name at each section.
  const isNamed = title.length > 0 && onlyText(tasks, verdict) !== undefined;
  const blocks = group(found, verdict).map(({ document, ...block }) =>
    document === undefined || (isNamed && documentAt(verdict, { document })?.kind !== 'file')
      ? block
      : { ...block, document },
  );
  const isMixed = markable(tasks).length < tasks.length;
  const mayBe = ({ notApplicable }: Finding): PhrasingContent[] =>
    isMixed && notApplicable !== undefined ? [plain(', may be N/A')] : [];
  const own = new Map(tasks.map((task) => [task.finding, task]));
  const pieces = piecesOf(blocks, showing, (finding) => [
    ...whoMaySign(own.get(finding)?.signOff),
    ...earlyIn(own.get(finding) as Task),
    ...mayBe(finding),
  ]);
  return { rank, head: title.length === 0 ? [] : [paragraph(title)], pieces, tail: [] };
}

// What waits for an earlier phase can be wrong before that has passed.
function earlyIn({ later, state }: Task): PhrasingContent[] {
  return later === undefined || state !== 'wrong' ? [] : [plain(', in the phase '), code(later.phase)];
}

function piecesOf(
  blocks: readonly Block[],
  showing: Showing,
  more: (finding: Finding) => PhrasingContent[] = () => [],
): Piece[] {
  return blocks.map((block) => ({
    ...pieceOf(block, showing.verdict),
    units: block.findings.map((finding): ListItem => findingItem(finding, showing, more(finding))),
  }));
}

function markable(tasks: readonly Task[]): Task[] {
  return tasks.filter(({ finding }) => finding.kind === 'open-box' && finding.notApplicable !== undefined);
}

// Said once: how to mark what does not apply.
function hintOf(tasks: readonly Task[]): RootContent[] {
  const may = markable(tasks);
  if (may.length === 0) return [];
  const reason = may.some(({ finding }) => finding.notApplicable === 'with-reason');
  return [
    paragraph([
      plain('Does not apply? '),
      ...(reason
        ? [plain('Write '), code('— N/A: reason'), plain(' behind the text.')]
        : [plain('Strike the text: '), code('~~text~~'), plain('.')]),
    ]),
  ];
}
