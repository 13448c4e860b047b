import * as v from 'valibot';
import { select } from '../checklist/select.ts';
import type { Finding } from '../verdict/finding.ts';
import { holdsAnswer, locate, placeOf } from './kit/locate.ts';
import { defineGate, outcome, type GateInput, type OptionsOf } from './kit/gate.ts';
import { selector } from './kit/options.ts';
import { namesIn, never, quotedAll, scopeIn, type AuthorOf, type GateMistake, type GateUse } from './kit/author.ts';

const options = v.strictObject({
  in: v.optional(selector),
  must: v.optional(
    v.pipe(
      v.picklist(['present', 'absent', 'non-empty']),
      v.title('State'),
      v.description('What the section must be: present (default), absent, or non-empty.'),
    ),
  ),
  order: v.optional(
    v.pipe(
      v.array(selector),
      v.minLength(2),
      v.title('Order'),
      v.description('Sections that must all be there, in this order.'),
      v.metadata({ examples: [['Plan', 'Rollout']] }),
    ),
  ),
});

/** Judges whether sections are present, absent, non-empty, or in order. */
export const section = defineGate({
  name: 'section',
  description: 'Asks for a section to be present, absent or non-empty, or for sections in a given order.',
  options,
  refine: (chosen) => (chosen.in === undefined && chosen.order === undefined ? 'expected "in" or "order"' : undefined),
  summary: (chosen) =>
    [
      ...(chosen.in === undefined ? [] : [`${chosen.in}: ${chosen.must ?? 'present'}`]),
      ...(chosen.order === undefined ? [] : [`In order: ${chosen.order.join(', ')}`]),
    ].join('; '),
  evaluate: (chosen, input) =>
    outcome([
      ...(chosen.in === undefined ? [] : stateFindings(chosen.in, chosen.must ?? 'present', input)),
      ...(chosen.order === undefined ? [] : orderFindings(chosen.order, input)),
    ]),
});

function stateFindings(selectorText: string, must: 'present' | 'absent' | 'non-empty', input: GateInput): Finding[] {
  if (must === 'absent') {
    const selection = select(input.checklist.root, selectorText);
    const found = selection.kind === 'one' ? [selection.found] : selection.kind === 'several' ? selection.found : [];
    return found.map(({ section: each }) => ({
      status: 'failed',
      message: 'Section must not be there',
      about: selectorText,
      place: placeOf(each),
      help: 'Delete the section.',
    }));
  }
  const located = locate(input.checklist, selectorText);
  if (!located.ok) return [located.error];
  const scope = located.value;
  if (must === 'present' || holdsAnswer(scope.section, input.comparison)) return [];
  const about = { section: scope.path, place: placeOf(scope.section) };
  return [{ status: 'pending', message: 'Section is empty', ...about, help: 'Write what belongs below this heading.' }];
}

function orderFindings(order: readonly string[], input: GateInput): Finding[] {
  const findings: Finding[] = [];
  let last: { title: string; at: number[] } | undefined;
  const documents = input.checklist.documents.map(({ id }) => id);
  for (const title of order) {
    const located = locate(input.checklist, title);
    if (!located.ok) {
      findings.push(located.error);
      continue;
    }
    const place = placeOf(located.value.section);
    // Documents count one after another, in their order.
    const at = [documents.indexOf(place.document), place.offset];
    if (last !== undefined && isBefore(at, last.at)) {
      findings.push({
        status: 'failed',
        message: 'Section stands too early',
        expected: `${last.title}, then ${title}`,
        section: located.value.path,
        place,
        help: 'Move the section down.',
      });
    } else {
      last = { title, at };
    }
  }
  return findings;
}

function isBefore(
  [document = 0, offset = 0]: readonly number[],
  [otherDocument = 0, otherOffset = 0]: readonly number[],
): boolean {
  return document === otherDocument ? offset < otherOffset : document < otherDocument;
}

const STATES = { present: 'is there', absent: 'is not there', 'non-empty': 'says something' };

/** What `explain` and `lint` know of it. */
export const sectionAuthor: AuthorOf<typeof section> = {
  sentence: ({ in: title, must = 'present', order }) =>
    [
      ...(title === undefined ? [] : [`The section "${title}" ${STATES[must]}`]),
      ...(order === undefined ? [] : [`The sections ${quotedAll(order)} are there, in this order`]),
    ].join('. '),
  names: ({ in: title, must, order }) => ({
    sections: [...(must === 'absent' ? [] : namesIn('in', title)), ...namesIn('order', order)],
  }),
  mistakes,
};

function mistakes({ in: title, must, order = [] }: OptionsOf<typeof section>, { form }: GateUse): GateMistake[] {
  if (form === undefined) return [];
  const { path, root } = form;
  const isThere = title !== undefined && must === 'absent' && select(root, title).kind !== 'none';
  const found = `"${title}" must be absent, but stands in ${path}`;
  const places = order.map((each) => scopeIn(root, each)?.place?.offset);
  const wrong = places.findIndex((each, index) => {
    const before = places[index - 1];
    return each !== undefined && before !== undefined && each < before;
  });
  const behind = `"${order[wrong]}" after "${order[wrong - 1]}"`;
  return [
    ...(isThere ? [never([], found, 'one or the other', 'Delete the section, or the rule.')] : []),
    ...(wrong > 0 ? [never(['order', wrong], behind, `the order of ${path}`, 'Swap them.')] : []),
  ];
}
