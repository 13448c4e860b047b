import * as v from 'valibot';
import type { Checklist, Item } from '../checklist/model.ts';
import { itemsIn } from '../checklist/select.ts';
import { normalize } from '../checklist/text.ts';
import type { Comparison, Departure, DepartureKind } from '../template/comparison.ts';
import { goneFrom } from '../template/missing.ts';
import type { Removal } from '../template/reading/removal.ts';
import type { Finding } from '../verdict/finding.ts';
import { defineGate, outcome, type GateInput } from './kit/gate.ts';
import { nearMissFinding } from './kit/locate.ts';
import type { AuthorOf } from './kit/author.ts';

/** Compares the checklist with the trusted template. */
export const template = defineGate({
  name: 'template',
  description: 'Compares the checklist with the trusted template: nothing of it may be deleted, reworded or moved.',
  options: v.strictObject({}),
  ofTemplate: true,
  summary: () => 'Template is complete',
  evaluate: (_, input) => {
    const { comparison } = input;
    const apart = new Set(input.asked?.apart);
    if (comparison === undefined) {
      const message = 'There is no template to compare with';
      return outcome([{ status: 'failed', message, help: 'Name one in the policy: "template: path".' }]);
    }
    const own = { ...comparison, departures: comparison.departures.filter((each) => !isApart(each, apart)) };
    const judged = outcome([
      ...departuresFrom(own, input),
      ...comparison.appended.map(({ item, section }): Finding => ({
        status: 'passed',
        message: 'Goes on after the text of the template',
        actual: item.text,
        section,
        place: item.place,
      })),
      ...comparison.unfilled.map(({ item, section }): Finding => ({
        status: comparison.strict === true ? 'failed' : 'pending',
        message: 'Ticked, but a blank in it is not filled in',
        actual: item.text,
        section,
        place: item.place,
        help: 'Fill it in.',
      })),
    ]);
    return { ...judged, boxes: {} };
  },
});

// Copies are compared by the gate that judges them.
function isApart({ trusted }: Departure, apart: ReadonlySet<Item>): boolean {
  if ('item' in trusted) return apart.has(trusted.item);
  return (
    'section' in trusted &&
    itemsIn(trusted.section).length > 0 &&
    itemsIn(trusted.section).every((item) => apart.has(item))
  );
}

const NOTHING: Removal = {
  lines: new Set(),
  sections: new Set(),
  parts: [],
  choices: [],
  letOff: [],
  fields: new Set(),
  because: [],
};

function departuresFrom(comparison: Comparison, { asked, notApplicable, checklist }: GateInput): Finding[] {
  if (comparison.strict === true) return comparison.departures.map((each) => finding(each, 'failed'));
  const { every = [], some = [], cases = [], named = [] } = asked ?? {};
  const required = new Set(every);
  const sometimes = new Set(cases.filter((item) => !required.has(item)));
  const { missing, letGo, gutted } = goneFrom(comparison, {
    marks: notApplicable !== 'forbidden' && notApplicable !== 'with-reason',
    options: new Set(some.filter((item) => !required.has(item) && !sometimes.has(item))),
    sometimes,
    named: new Set(named),
    removal: comparison.removal ?? NOTHING,
  });
  const open = new Set(missing);
  const free = new Set(letGo);
  if (gutted)
    return [
      {
        status: 'pending',
        message: 'Nothing of the template is here',
        expected: comparison.template.documents.map(({ id }) => id).join(', '),
        help: 'Copy the template into the description, and fill it in.',
      },
    ];
  const nearly = nearlyThere(missing, checklist);
  return comparison.departures.map(
    (each) =>
      nearly.get(each) ??
      (free.has(each)
        ? leftOut(each)
        : finding(each, open.has(each) || each.kind === 'reworded' ? 'pending' : 'failed')),
  );
}

// What is nearly a box is there: one line is spoken of once.
function nearlyThere(missing: readonly Departure[], checklist: Checklist): Map<Departure, Finding> {
  const misses = checklist.nearMisses
    .filter(({ blocking }) => blocking)
    .map((miss) => ({ miss, words: ` ${wordsOf(miss.actual)} ` }));
  const found = new Map<Departure, Finding>();
  for (const departure of missing.filter(({ kind }) => kind === 'deleted')) {
    const words = wordsOf(departure.expected.replace(BOX, ''));
    const at = words === '' ? -1 : misses.findIndex((each) => each.words.includes(` ${words} `));
    for (const { miss } of at < 0 ? [] : misses.splice(at, 1)) found.set(departure, nearMissFinding(checklist, miss));
  }
  return found;
}

const BOX = /^[^\p{L}\p{N}[]*\\?\[[ xX]\\?\]/u;

const wordsOf = (line: string): string => (normalize(line).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

function leftOut({ kind, expected, section, templatePlace }: Departure): Finding {
  const what = kind === 'field-deleted' ? 'Field left out, nothing asks for it' : 'Left out, counts as N/A';
  return {
    status: 'passed',
    message: `${what} (line ${templatePlace.line} of the template)`,
    expected,
    section,
    templatePlace,
  };
}

const WORDS: Record<DepartureKind, { message: string; help: string }> = {
  deleted: {
    message: 'Item of the template is missing',
    help: 'Put the line back and tick it. If it does not apply, write "- [ ] ~~text~~ — N/A: reason".',
  },
  negated: {
    message: 'Item of the template now says something else',
    help: 'Put the text of the template back; add detail after it.',
  },
  reworded: {
    message: 'Item of the template was reworded',
    help: 'Put the text of the template back; add detail after it.',
  },
  moved: {
    message: 'Item of the template stands in another place',
    help: 'Move it back to where the template has it.',
  },
  'made-conditional': { message: 'Item of the template was made conditional', help: 'Take the condition out.' },
  'contradicting-copies': {
    message: 'Item of the template is there twice with different states',
    help: 'Delete the copy.',
  },
  'section-deleted': {
    message: 'Section of the template is missing',
    help: 'Put the section back with all its lines.',
  },
  'section-renamed': { message: 'Section of the template was renamed', help: 'Put the heading of the template back.' },
  'field-deleted': { message: 'Field of the template is missing', help: 'Put the line back and fill it in.' },
};

function finding(departure: Departure, status: 'failed' | 'pending'): Finding {
  const { message, help } = WORDS[departure.kind];
  return {
    status,
    message: `${message} (line ${departure.templatePlace.line} of the template)`,
    expected: departure.expected,
    ...(departure.actual === undefined ? {} : { actual: departure.actual }),
    section: departure.section,
    ...(departure.place === undefined ? {} : { place: departure.place }),
    templatePlace: departure.templatePlace,
    help,
  };
}

/** What `explain` and `lint` know of it. */
export const templateAuthor: AuthorOf<typeof template> = {
  sentence: () => 'Nothing of the template is deleted, reworded or moved',
};
