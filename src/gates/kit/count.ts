import { flatten, sectionsOf } from '../../checklist/select.ts';
import type { Item } from '../../checklist/model.ts';
import type { Comparison } from '../../template/comparison.ts';
import type { Finding } from '../../verdict/finding.ts';
import { bounds, quantifierWords, quantify, type Quantifier, type Status } from '../../verdict/quantifier.ts';
import type { Outcome } from './gate.ts';
import { nameOf, namesOf } from './item.ts';
import type { Scope } from './locate.ts';

/** The status of one box, and the finding about it. */
export interface JudgedBox {
  status: Status;
  finding?: Finding;
  /** The title of the rule whose evidence settled the box, if it is open. */
  by?: string;
}

/** One box of a gate. */
export interface Member extends JudgedBox {
  item: Item;
  /** The item that holds it. */
  parent?: Item | undefined;
  section: string[];
  /** The offset of the question, parent item or section that holds it; absent for the root. */
  holder: number | undefined;
}

/**
 * The boxes that count towards `require`. With `all`, every box does. Otherwise authors could reach the number with
 * boxes of their own, so only boxes of the template count; without a template, equal texts under the same section,
 * question or item count once.
 */
export function countingOf(
  members: readonly Member[],
  require: Quantifier,
  { section }: Scope,
  { comparison }: { comparison?: Comparison },
): readonly Member[] {
  if (require === 'all') return members;
  if (comparison !== undefined) {
    const { sections, counterparts } = comparison;
    const parts = [section, ...sectionsOf(section).map((each) => each.section)];
    const there = new Set<Item | undefined>(
      parts.flatMap((part) => sections.get(part) ?? []).flatMap((trusted) => flatten(trusted.items)),
    );
    return members.filter(({ item }) => there.has(counterparts.get(item)));
  }
  const texts = new Map<string, Member>();
  for (const member of members) {
    const { item, holder } = member;
    const id = JSON.stringify([item.place.document, holder, item.key.text]);
    if (texts.get(id)?.status !== 'passed') texts.set(id, member);
  }
  return [...texts.values()];
}

/** The status of all boxes together. Boxes that do not count towards a minimum still count against a maximum. */
export function countedStatus(members: readonly Member[], counting: readonly Member[], require: Quantifier): Status {
  const live = members.filter(isLive);
  const [, most] = bounds(require, live.length);
  if (live.filter(isTicked).length > most) return 'failed';
  // Marking every option N/A does not make a choice.
  if (require !== 'all' && require !== 'none' && !counting.some(isLive)) return 'pending';
  return quantify(
    require,
    counting.map(({ status }) => status),
  );
}

const isLive = ({ status }: Member): boolean => status !== 'skipped';
const isTicked = ({ status }: Member): boolean => status === 'passed';

/** The finding if no box counts. `others`: boxes that are not in the template. */
export function noBoxes({ path, section: { place } }: Scope, others: readonly Member[]): Finding {
  return {
    status: 'failed',
    unknown: true,
    ...(others.length === 0
      ? { message: 'No boxes found', help: 'Put the task list there: "- [ ] text", one line for each item.' }
      : {
          message: 'No boxes of the template found, and others do not count',
          help: 'Put the task list of the template there.',
        }),
    ...(path.length === 0 ? {} : { section: path }),
    ...(place === undefined ? {} : { place }),
  };
}

/** The findings about boxes whose mark is not accepted. */
export function refusedIn(members: readonly Member[]): Finding[] {
  return members.flatMap(({ finding }) =>
    finding === undefined || finding.kind === 'open-box' || finding.status === 'passed' ? [] : [finding],
  );
}

/** The findings about all boxes together. `counted`: their status. */
export function countFindings(
  members: readonly Member[],
  counting: readonly Member[],
  require: Quantifier,
  counted: Status,
  scope: Scope,
): Finding[] {
  const own = members.flatMap((member) => (member.finding === undefined ? [] : [member.finding]));
  if (require === 'all') return own;
  const refused = own.filter((finding) => finding.kind !== 'open-box');
  const all = members.filter(isLive);
  const excess = all.filter(isTicked).length - bounds(require, all.length)[1];
  const live = excess > 0 ? all : counting.filter(isLive);
  const [first = members[0]] = live;
  if (first === undefined || counted === 'passed' || counted === 'skipped') return refused;
  const ticked = live.filter(isTicked).length;
  const [least] = bounds(require, live.length);
  const counts = new Set(counting);
  const others = all.filter((member) => isTicked(member) && !counts.has(member));
  const summary: Finding = {
    status: counted,
    message:
      live.length === 0
        ? `All are marked N/A, expected ${quantifierWords(require)}`
        : `${ticked} of ${live.length} ticked, expected ${quantifierWords(require)}`,
    ...(live.length === 0 ? {} : { actual: namesOf(live) }),
    section: scope.path,
    place: first.item.place,
    help:
      excess > 0
        ? `Untick ${excess}.`
        : live.length === 0
          ? 'Tick what was done.'
          : least > live.length
            ? 'Put back the boxes that are missing.'
            : `Tick ${least - ticked} more.`,
    more: Math.max(1, excess, least - ticked),
  };
  return [summary, ...(excess > 0 ? [] : others.map(uncounted)), ...refused];
}

function uncounted({ item, parent, section }: Member): Finding {
  return {
    status: 'passed',
    message: 'Ticked, but not counted: it was added, copied or moved here',
    actual: nameOf(item, parent),
    section,
    place: item.place,
  };
}

/**
 * The boxes that a list asks for, as offsets by document: each one that applies, or those ticked ones that make up the
 * number. A tick too many leaves none, since one has to be taken back.
 */
export function askedOf(
  members: readonly Member[],
  counting: readonly Member[],
  require: Quantifier,
): NonNullable<Outcome['boxes']> {
  return offsetsOf(require === 'all' ? members.filter(isLive) : enough(members, counting, require));
}

/** The open boxes of a list of which some are asked for, as offsets by document. */
export function openAmong(counting: readonly Member[]): NonNullable<Outcome['among']> {
  return offsetsOf(counting.filter((member) => isLive(member) && !isTicked(member)));
}

function offsetsOf(members: readonly Member[]): Record<string, number[]> {
  const offsets: Record<string, number[]> = {};
  for (const { item } of members) (offsets[item.place.document] ??= []).push(item.place.offset);
  return offsets;
}

function enough(members: readonly Member[], counting: readonly Member[], require: Quantifier): Member[] {
  const live = members.filter(isLive);
  const [least] = bounds(require, counting.filter(isLive).length);
  const [, most] = bounds(require, live.length);
  return live.filter(isTicked).length > most ? [] : counting.filter(isTicked).slice(0, least);
}

/** What several lists ask for together. */
export function joinAsked(all: readonly Pick<Outcome, 'boxes'>[]): NonNullable<Outcome['boxes']> {
  const joined: Record<string, number[]> = {};
  for (const [document, offsets] of all.flatMap(({ boxes = {} }) => Object.entries(boxes)))
    (joined[document] ??= []).push(...offsets);
  return joined;
}
