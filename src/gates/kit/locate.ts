import { displayPath, select, topLevel, type Located, flatten, sectionsOf, itemsIn } from '../../checklist/select.ts';
import type { Checklist, NearMiss, Place, Section, Field, Item } from '../../checklist/model.ts';
import type { Finding } from '../../verdict/finding.ts';
import { isBlank } from '../../checklist/reading/field.ts';
import { PATH_SEPARATOR } from '../../checklist/key.ts';
import { normalize, normalizeHeading, normalizeTitle } from '../../checklist/text.ts';
import type { Comparison } from '../../template/comparison.ts';
import { isProse } from '../../template/sections.ts';
import type { Result } from '../../result.ts';
import type { GateInput } from './gate.ts';

/** The part of the checklist that a gate judges: all of it, or one section. */
export interface Scope {
  section: Section;
  /** Titles for display, outermost first; empty for the whole checklist. */
  path: string[];
  /** Titles as written, outermost first. */
  titles: string[];
}

/** The section that a selector names. If it names none or several, a failed finding instead. */
export function locate(checklist: Checklist, selector: string | undefined): Result<Scope, Finding> {
  if (selector === undefined) return { ok: true, value: { section: checklist.root, path: [], titles: [] } };
  const selection = select(checklist.root, selector);
  if (selection.kind === 'one') return { ok: true, value: scopeOf(checklist, selection.found) };
  if (selection.kind === 'none') {
    const help = 'Put the section back, with its heading as the template or the policy has it.';
    const missing = { status: 'failed', unknown: true, message: 'Section is missing', about: selector, help } as const;
    return { ok: false, error: { ...missing, ...nearlyCalled(checklist, selector) } };
  }
  // `several` has at least two entries.
  const places = selection.found.map(({ section }) => placeOf(section));
  return {
    ok: false,
    error: {
      status: 'failed',
      unknown: true,
      message: `${places.length} sections have this title, at ${placesOf(places)}`,
      about: selector,
      actual: selection.selectors.join(', '),
      place: places[0] as Place,
      help: 'Rename or remove the copies, or name one by its path in the policy.',
    },
  };
}

// A heading that differs in a hyphen or a letter may be the one that is meant.
function nearlyCalled({ root }: Checklist, selector: string): Partial<Finding> {
  const title = selector.split(PATH_SEPARATOR).at(-1) as string;
  const wanted = lettersOf(title);
  const found = sectionsOf(root).find(
    ({ section }) => lettersOf(section.title) === wanted && normalizeHeading(section.title) !== normalizeHeading(title),
  );
  if (found === undefined || wanted === '') return {};
  const { section } = found;
  const message = 'Section is missing, and another has nearly its title';
  return { message, actual: section.title, place: placeOf(section), help: 'If it is meant, give it this title.' };
}

function lettersOf(title: string): string {
  return normalizeHeading(title).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Where a selected section begins. Only the root has no place, and no selector names the root. */
export function placeOf(section: Section): Place {
  return section.place as Place;
}

/** Places in words, such as `lines 3, 8`. Names the documents if there are several. */
export function placesOf(places: readonly Place[], and = ', '): string {
  if (new Set(places.map(({ document }) => document)).size <= 1)
    return `lines ${places.map(({ line }) => line).join(and)}`;
  // A document name may be a path from the policy or operator, so replace what a log could read as a command.
  const plain = (name: string): string => name.replaceAll(/\p{C}|::|##\[/gu, '?');
  return places.map(({ line, document }) => `line ${line} of ${plain(document)}`).join(and);
}

/** The scope of a section that was found. */
function scopeOf(checklist: Checklist, located: Located): Scope {
  return {
    section: located.section,
    path: displayPath(checklist.root, located.path),
    titles: located.path.map((section) => section.title),
  };
}

/**
 * Near misses that keep a gate over this scope from passing: inside it, or such as hide the rest of the document.
 * `without`: sections inside that are left to other gates.
 */
export function blockingNearMisses(checklist: Checklist, scope: Scope, without: readonly Located[] = []): Finding[] {
  const left = without.map(({ path }) => path.map(({ title }) => title));
  const isIn = (titles: readonly string[], { section }: NearMiss): boolean =>
    titles.every((title, index) => section[index] === title);
  return checklist.nearMisses
    .filter(
      (miss) =>
        miss.blocking &&
        (miss.section.length === 0 || (isIn(scope.titles, miss) && !left.some((titles) => isIn(titles, miss)))),
    )
    .map((miss) => ({ ...nearMissFinding(checklist, miss), unknown: true }));
}

/** A near miss as a finding. */
export function nearMissFinding(checklist: Checklist, miss: NearMiss): Finding {
  const top = topLevel(checklist.root);
  return {
    status: miss.blocking ? 'pending' : 'passed',
    message: miss.message,
    actual: miss.actual,
    section: top !== checklist.root && miss.section.length > 1 ? miss.section.slice(1) : miss.section,
    place: miss.place,
    help: miss.help,
  };
}

/** Whether somebody has written something in a section. Text that the trusted template has there does not count. */
export function holdsAnswer(section: Section, comparison: Comparison | undefined): boolean {
  const parts = [section, ...sectionsOf(section).map((each) => each.section)];
  return comparison === undefined ? parts.some(isFilled) : isChanged(parts, comparison);
}

// Text beside fields only introduces them, so it does not count.
function isFilled({ items, fields, signOffs, prose = [], ...section }: Section): boolean {
  const isBare = signOffs.length === 0 && fields.every((field) => isProse(section, field));
  return items.length > 0 || fields.some((field) => !field.blank) || (isBare && !isBlank(prose.join(' ')));
}

function isChanged(parts: readonly Section[], { sections, counterparts }: Comparison): boolean {
  const trusted = parts.flatMap((part) => sections.get(part) ?? []);
  const known = new Set(trusted.flatMap(({ prose = [] }) => prose.flatMap(withLines)));
  const printed = new Set(trusted.flatMap(({ fields }) => fields.map(idOfField)));
  return parts.some(
    (part) =>
      flatten(part.items).some((item) => isTouched(item, counterparts.get(item))) ||
      part.fields.some((field) => !isProse(part, field) && !field.blank && !printed.has(idOfField(field))) ||
      (part.prose ?? []).some((text) => isNew(text, known)),
  );
}

function isTouched(item: Item, trusted: Item | undefined): boolean {
  return item.state !== trusted?.state || item.key.text !== trusted.key.text;
}

const idOfField = ({ key, value }: Field): string => JSON.stringify([key, normalize(value)]);

// A paragraph that only lost a line, or is wrapped differently, has nothing new.
function isNew(text: string, known: ReadonlySet<string>): boolean {
  return !known.has(wordsOf(text)) && text.split('\n').some((line) => !known.has(wordsOf(line)) && !isUnfilled(line));
}

const withLines = (text: string): string[] => [text, ...text.split('\n')].map(wordsOf);

// Ignores punctuation, so that a dot more or less makes no difference.
const wordsOf = (text: string): string =>
  normalize(text)
    .replace(/\p{P}+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();

// "Fixes #" still waits for its number.
const isUnfilled = (line: string): boolean => isBlank(line) || /(?:^|\s)#\s*$/.test(line);

/** The sections with boxes that `each` names: those right below, or those at any depth whose title matches a glob. */
export function sectionsCalled(within: Section, each: string, matchesGlob: GateInput['matchesGlob']): Section[] {
  const plain = (title: string): string => normalizeTitle(title).replaceAll('/', '∕');
  const found =
    each === 'section'
      ? within.sections
      : sectionsOf(within).flatMap(({ section }) =>
          matchesGlob([plain(each)], plain(section.title)) ? [section] : [],
        );
  return found.filter((section) => itemsIn(section).length > 0);
}
