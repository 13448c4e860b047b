import { documentAt } from '../verdict/documents.ts';
import { type Doer, leftOf, type Left } from '../verdict/left/left.ts';
import type { Task } from '../verdict/left/task.ts';
import type { GateOrGroup, Subject, Verdict } from '../verdict/verdict.ts';
import type { FirstLine, OpenLine, OpenSection, OverviewRow, OverviewState, WaitsFor } from './model.ts';

/** The row of a checklist that was judged. */
export function overviewRow(verdict: Verdict, title: string = titleOf(verdict)): OverviewRow {
  const left = leftOf(verdict);
  const reason = reasonOf(verdict);
  const sections = sectionsOf(verdict, left);
  const first = firstIn(sections);
  return {
    ...about(verdict.subject, title),
    state: stateOf(verdict, left),
    ...(reason === undefined ? {} : { reason }),
    left: left.left.total,
    asked: left.asked.total,
    phases: openPhases(verdict.root),
    waitingFor: left.doers.map(({ doer, tasks }) => waitsFor(doer, tasks)),
    ...(first === undefined ? {} : { first }),
    sections,
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
  return unjudgedRow(subject, title, judged.kind === 'policy-error' ? judged.errors.join(' ') : judged.reason);
}

/** The row of one that could not be judged. `reason` is in our words. */
export function unjudgedRow(subject: Subject, title: string, reason: string): OverviewRow {
  return {
    ...about(subject, title),
    state: 'not-judged',
    reason,
    left: 0,
    asked: 0,
    phases: [],
    waitingFor: [],
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

function stateOf({ status, override }: Verdict, { doers }: Left): OverviewState {
  if (override?.effective === true) return 'overridden';
  if (status === 'failed') return 'wrong';
  if (status !== 'pending') return status === 'passed' ? 'done' : 'skipped';
  const isWaiting = doers.every(({ tasks }) => tasks.every(({ state }) => state === 'waiting'));
  return isWaiting ? 'waiting' : 'left';
}

function reasonOf({ override, reason }: Verdict): string | undefined {
  const granted = override?.effective === true ? override.granted : undefined;
  return granted === undefined ? reason : `by @${granted.login}: ${granted.reason}`;
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
      return 'maintainer of the policy';
    case 'phase':
      return `${doer.phase} (after ${doer.after.join(' and ')})`;
  }
}

/** Sections with boxes that are asked for, in the order of the document; then those that have something else left. */
function sectionsOf(verdict: Verdict, { sections: asked, doers }: Left): OpenSection[] {
  const sections = new Map<string, OpenSection>();
  for (const { section, asked: total, left } of asked)
    sections.set(section, { title: section, boxes: { done: total - left, total }, lines: [] });
  for (const { doer, tasks } of doers) {
    for (const task of tasks) {
      const title = (task.finding.section ?? []).join(' > ');
      const section = sections.get(title) ?? { title, lines: [] };
      sections.set(title, section);
      section.lines.push(lineOf(task, nameOf(doer), verdict));
    }
  }
  return [...sections.values()];
}

function firstIn(sections: readonly OpenSection[]): FirstLine | undefined {
  const lines = sections.flatMap(({ title, lines: own }) => own.map((line) => ({ ...line, section: title })));
  return lines.find(({ state }) => state === 'wrong') ?? lines.find(({ state }) => state === 'left') ?? lines[0];
}

function lineOf({ state, finding, signOff, gate }: Task, by: string, verdict: Verdict): OpenLine {
  const { place } = finding;
  const document = documentAt(verdict, place) ?? verdict.documents[0];
  const { id, kind, url } = document ?? {};
  const quote = place === undefined ? undefined : finding.kind === 'blank-field' ? finding.about : finding.actual;
  return {
    text: signOff === undefined ? wordsOf(finding, gate.title) : `Sign-off: ${signOff.role}`,
    state,
    by,
    ...(place === undefined ? {} : { line: place.line }),
    ...(quote === undefined ? {} : { quote }),
    ...(id === undefined || kind === undefined
      ? {}
      : { document: { id, kind, ...(url === undefined ? {} : { url }) } }),
  };
}

function wordsOf({ kind, actual = '', about: subject, message }: Task['finding'], title: string): string {
  if (kind === 'open-box' && actual !== '') return actual;
  if (kind === 'blank-field') return `${subject ?? title} is blank`;
  return `${subject === undefined ? '' : `${subject}: `}${message}${actual === '' ? '' : `: ${actual}`}`;
}
