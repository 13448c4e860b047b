import { displayPath, select, topLevel, type Located } from '../checklist/select.ts';
import type { Checklist, NearMiss, Place, Section } from '../checklist/model.ts';
import type { Finding } from '../verdict/finding.ts';

/** A part of the checklist that a gate judges: the whole, or one section. */
export interface Scope {
  section: Section;
  /** Titles for display, top first; empty for the whole. */
  path: string[];
  /** Titles as they stand, top first. */
  titles: string[];
}

/** The section that a selector names, or why the gate cannot be judged: that is a failed finding, never a pass. */
export function locate(checklist: Checklist, selector: string | undefined): { scope: Scope } | { finding: Finding } {
  if (selector === undefined) return { scope: { section: checklist.root, path: [], titles: [] } };
  const selection = select(checklist.root, selector);
  if (selection.kind === 'one') return { scope: scopeOf(checklist, selection.found) };
  if (selection.kind === 'none') {
    return {
      finding: {
        status: 'failed',
        unknown: true,
        message: 'Section is missing',
        about: selector,
        help: 'Put the section back, with its heading as the template or the policy has it.',
      },
    };
  }
  // Several are two at least.
  const places = selection.found.map(({ section }) => placeOf(section));
  return {
    finding: {
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

/** Where a section that was selected begins: of all sections only the root, which no selector names, has no place. */
export function placeOf(section: Section): Place {
  return section.place as Place;
}

/** Places in words: `lines 3, 8`; with the names of the documents where they stand in several. */
export function placesOf(places: readonly Place[], and = ', '): string {
  if (new Set(places.map(({ document }) => document)).size <= 1)
    return `lines ${places.map(({ line }) => line).join(and)}`;
  // Names are ours, or paths that the policy or an operator gives; a message holds nothing else.
  const plain = (name: string): string => name.replaceAll(/\p{C}|::|##\[/gu, '?');
  return places.map(({ line, document }) => `line ${line} of ${plain(document)}`).join(and);
}

/** The scope of a section that was found. */
export function scopeOf(checklist: Checklist, located: Located): Scope {
  return {
    section: located.section,
    path: displayPath(checklist.root, located.path),
    titles: located.path.map((section) => section.title),
  };
}

/** Near misses that keep a gate over this scope from passing: inside it, or such as hide the rest of the document. */
export function blockingNearMisses(checklist: Checklist, scope: Scope): Finding[] {
  return checklist.nearMisses
    .filter(
      (miss) =>
        miss.blocking &&
        (miss.section.length === 0 || scope.titles.every((title, index) => miss.section[index] === title)),
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
