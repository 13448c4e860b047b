import { documentAt } from '../verdict/documents.ts';
import { authorOf, type Doer, leftOf, type Left } from '../verdict/left/left.ts';
import { trippedFindings } from '../verdict/left/tally.ts';
import type { Task } from '../verdict/left/task.ts';
import type { Finding } from '../verdict/finding.ts';
import type { GateOrGroup, Subject, Verdict } from '../verdict/verdict.ts';
import { askWords, foundWords, MAINTAINER, quotedText, sinceWords, thingToDo } from '../verdict/left/words.ts';
import type { FirstLine, OpenLine, OpenSection, OverviewRow, OverviewState, WaitsFor } from './overview.ts';

/** The row of a checklist that was judged. */
export function overviewRow(verdict: Verdict, title: string = titleOf(verdict)): OverviewRow {
  const left = leftOf(verdict);
  const reason = reasonOf(verdict);
  const state = stateOf(verdict, left);
  const open = openThings(verdict, left);
  // Nobody has to do what was overridden.
  const isAsked = state !== 'overridden';
  const first = isAsked ? firstOf(open, verdict) : undefined;
  return {
    ...about(verdict.subject, title),
    state,
    ...(reason === undefined ? {} : { reason }),
    left: left.left.total,
    wrong: left.wrong,
    asked: left.asked.total,
    phases: openPhases(verdict.root),
    waitingFor: isAsked ? left.doers.map(({ doer, tasks }) => waitsFor(doer, tasks)) : [],
    ...(first === undefined ? {} : { first }),
    sections: sectionsOf(left, open),
  };
}

/** What came of one checklist. */
export type Concluded =
  | { kind: 'verdict'; verdict: Verdict }
  | { kind: 'policy-error'; errors: string[] }
  | { kind: 'could-not-judge'; reason: string };

/** The row of a checklist, judged or not. */
export function judgedRow(subject: Subject, title: string, judged: Concluded): OverviewRow {
  if (judged.kind === 'verdict') return overviewRow(judged.verdict, title);
  return unjudgedRow(subject, title, judged.kind === 'policy-error' ? judged.errors.join('; ') : judged.reason);
}

/** The row of one that could not be judged. `reason` is in our words. */
export function unjudgedRow(subject: Subject, title: string, reason: string): OverviewRow {
  return {
    ...about(subject, title),
    state: 'not-judged',
    reason,
    left: 0,
    wrong: 0,
    asked: 0,
    phases: [],
    waitingFor: [{ kind: 'maintainer', name: MAINTAINER, people: [], left: 0 }],
    sections: [],
  };
}

function about(subject: Subject, title: string) {
  const { kind, repository, number, ref, file, url, author } = subject;
  const where = repository ?? '';
  const name =
    ref === undefined ? (file ?? `${where}#${number ?? ''}`) : `${where}@${ref.replace(/^refs\/tags\//, '')}`;
  return {
    kind,
    name,
    ...(repository === undefined ? {} : { repository }),
    ...(number === undefined ? {} : { number }),
    title,
    ...(url === undefined ? {} : { url }),
    ...(author === undefined ? {} : { author }),
  };
}

/** The title that came with the subject; empty if none did. */
export function titleOf({ facts }: Verdict): string {
  const origin = facts.find(({ question }) => question.kind === 'origin')?.fact;
  const { title }: { title?: unknown } = origin?.status === 'known' ? Object(origin.value) : {};
  return typeof title === 'string' ? title : '';
}

function stateOf({ status, override, root }: Verdict, { doers }: Left): OverviewState {
  if (override?.effective === true) return 'overridden';
  // What has stopped it is wrong also while another way out is open.
  if (status === 'failed' || (status === 'pending' && trippedFindings(root).length > 0)) return 'wrong';
  if (status !== 'pending') return status === 'passed' ? 'done' : 'skipped';
  const isWaiting = doers.every(({ tasks }) => tasks.every(({ state }) => state === 'waiting'));
  return isWaiting ? 'waiting' : 'left';
}

function reasonOf({ override, reason, root, status }: Verdict): string | undefined {
  const tripped = status === 'passed' ? trippedFindings(root) : [];
  if (tripped.length > 0) return `withdrawn, ${quotedText(sinceWords(tripped))}`;
  if (override?.effective !== true || override.granted === undefined) return reason;
  const { granted, waived } = override;
  return `by @${granted.login}: ${granted.reason}${waived.length === 0 ? '' : `; waived: ${waived.join(', ')}`}`;
}

/** Names of the phases that are asked for and have not passed. */
function openPhases(result: GateOrGroup): string[] {
  if (result.kind === 'gate' || result.advisory || result.enforced === false) return [];
  const isOpen = result.status === 'pending' || result.status === 'failed';
  const own = isOpen && result.phase !== undefined ? [result.phase] : [];
  return [...new Set([...own, ...result.results.flatMap(openPhases)])];
}

function waitsFor(doer: Doer, tasks: readonly Task[]): WaitsFor {
  const left = tasks.reduce((sum, { count }) => sum + count, 0);
  return { kind: doer.kind, name: nameOf(doer), people: doer.kind === 'role' ? doer.people : [], left };
}

function nameOf(doer: Doer): string {
  switch (doer.kind) {
    case 'author':
      return doer.login === undefined ? 'author' : `@${doer.login}`;
    case 'person':
      return `@${doer.login}`;
    case 'role':
      return doer.role;
    case 'machine':
      return doer.name;
    case 'maintainer':
      return MAINTAINER;
    case 'phase':
      return `${doer.phase} (after ${doer.after.join(' and ')})`;
  }
}

/** One thing that is left, with the titles of its section. */
interface OpenThing {
  section: string;
  line: OpenLine;
  /** What is to do about it. */
  words: string;
}

/** Everything that is left, in the order of the sections that have boxes; then what stands in others. */
function openThings(verdict: Verdict, { sections, doers }: Left): OpenThing[] {
  const order = new Map(sections.map(({ section }, index) => [section, index]));
  const rank = ({ section }: OpenThing): number => order.get(section) ?? order.size;
  return doers
    .flatMap(({ doer, tasks }) =>
      tasks.map((task) => ({
        section: (task.finding.section ?? []).join(' > '),
        line: lineAt(task.finding, { text: textOf(task), state: task.state, by: nameOf(doer) }, verdict),
        words: actionOf(doer, task),
      })),
    )
    .toSorted((a, b) => rank(a) - rank(b));
}

// What was found alone is nothing to do.
function actionOf(doer: Doer, task: Task): string {
  const { state, gate, finding } = task;
  const words = quotedText(thingToDo(doer, task));
  const isFound = state === 'wrong' && gate.tripped !== true && finding.help !== undefined;
  return isFound ? `${words}: ${finding.help?.replace(/\.$/, '')}` : words;
}

/** Sections with boxes that are asked for, in the order of the document; then those that have something else left. */
function sectionsOf({ sections: asked }: Left, open: readonly OpenThing[]): OpenSection[] {
  const sections = new Map<string, OpenSection>();
  for (const { section, asked: total, left } of asked)
    sections.set(section, { title: section, boxes: { done: total - left, total }, lines: [] });
  for (const { section: title, line } of open) {
    const section = sections.get(title) ?? { title, lines: [] };
    sections.set(title, section);
    section.lines.push(line);
  }
  return [...sections.values()];
}

// What has stopped it comes first, also where only the other way out is left.
function firstOf(open: readonly OpenThing[], verdict: Verdict): FirstLine | undefined {
  const [stop] = open.length === 0 ? [] : trippedFindings(verdict.root);
  if (stop !== undefined) {
    const by = nameOf(authorOf(verdict.subject));
    const line = lineAt(stop, { text: quotedText(askWords(stop)), state: 'wrong', by }, verdict);
    return { ...line, section: (stop.section ?? []).join(' > ') };
  }
  const of = (state: OpenLine['state']): OpenThing | undefined => open.find(({ line }) => line.state === state);
  const first = of('wrong') ?? of('left') ?? open[0];
  return first === undefined ? undefined : { ...first.line, text: first.words, section: first.section };
}

function lineAt(finding: Finding, own: Pick<OpenLine, 'text' | 'state' | 'by'>, verdict: Verdict): OpenLine {
  const { place } = finding;
  const document = documentAt(verdict, place) ?? verdict.documents[0];
  const { id, kind, url } = document ?? {};
  const quote = place === undefined ? undefined : finding.kind === 'blank-field' ? finding.about : finding.actual;
  return {
    ...own,
    ...(place === undefined ? {} : { line: place.line }),
    ...(quote === undefined ? {} : { quote }),
    ...(id === undefined || kind === undefined
      ? {}
      : { document: { id, kind, ...(url === undefined ? {} : { url }) } }),
  };
}

function textOf(task: Task): string {
  const { finding, signOff, gate } = task;
  const { kind, actual = '', about: subject } = finding;
  if (signOff !== undefined) return `Sign-off: ${signOff.role}`;
  if (kind === 'open-box' && actual !== '') return actual;
  return kind === 'blank-field' ? `${subject ?? gate.title} is blank` : quotedText(foundWords(task));
}
