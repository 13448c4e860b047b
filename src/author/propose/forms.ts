import type { Checklist, Item, Section } from '../../checklist/model.ts';
import { itemsIn, sectionsOf, type Located } from '../../checklist/select.ts';
import { normalizeTitle } from '../../checklist/text.ts';
import { fields as fieldsGate } from '../../gates/fields/fields.ts';
import { section as sectionGate } from '../../gates/section.ts';
import { formFields, isProseField, type FormFields, type Requirement } from './fields.ts';
import type { Guess } from './gates.ts';
import type { Lists } from '../../template/reading/lists.ts';
import { isRecord } from '../../template/reading/record-form.ts';
import { oneLine, quoted } from '../../template/reading/prose.ts';
import type { GateData, ProposedRule } from './yaml.ts';

/** A rule about text that people write, not boxes that they tick. */
export interface Form {
  rule: ProposedRule;
  guess?: Guess;
  /** The section that the rule judges; the root for fields above every heading. */
  at: Located;
  line: number;
}

const REFERENCE =
  /\b(?:appendix|reference|references|contacts?|resources|links|glossary|faq|legend|how to use|instructions|about)\b/i;

/** A rule for each section with fields of its own. It is a comment if the section is an appendix or is filled in. */
export function forms(checklist: Checklist, lists: Lists): Form[] {
  const { selectorOf } = lists;
  const items = itemsIn(checklist.root);
  const all: Located[] = [{ section: checklist.root, path: [] }, ...sectionsOf(checklist.root)];
  const asRecord = isRecord(checklist, lists.lists);
  const found = all.flatMap((at): Form[] => {
    const { section } = at;
    const selector = selectorOf(section);
    // If no selector names the section alone, the gate judges the whole checklist.
    const fields = formFields(section, selector === undefined ? checklist.root : section);
    const [first] = section.fields;
    if (fields === undefined || first === undefined) return [];
    return [{ ...formRule(fields, selector, at, { items, asRecord }), at, line: first.place.line }];
  });
  // Explain the types once, at the first form.
  const first = found.find(({ guess }) => guess !== undefined);
  first?.rule.says.unshift('Guess: types by the names and the placeholders. "text" is anything that is not blank.');
  return found;
}

function formRule(
  found: FormFields,
  selector: string | undefined,
  { section, path }: Located,
  { items, asRecord }: { items: readonly Item[]; asRecord: boolean },
): Omit<Form, 'at' | 'line'> {
  const leftOut = found.leftOut.map(({ field, because }) => `${quoted(field.name, 40)} is left out, since ${because}.`);
  if (Object.keys(found.required).length === 0) return { rule: { says: leftOut, others: [] } };
  const rule: GateData = {
    gate: fieldsGate.name,
    ...(selector === undefined ? {} : { in: selector }),
    required: found.required,
  };
  const reference = path.some((each) => REFERENCE.test(each.title));
  if (isLetOff(section, items)) {
    const when = 'since a box says that it may not be needed';
    return { rule: { says: leftOut, others: [{ rule, when }] } };
  }
  const { filledIn, bare } = found;
  if (reference && filledIn) return { rule: { says: [], others: [] } };
  if (reference || filledIn) {
    const when = filledIn ? 'since all of it is filled in here' : 'since it stands for reference';
    return { rule: { says: leftOut, others: [{ rule, when }] } };
  }
  if (bare && !asRecord)
    return { rule: { says: leftOut, others: [{ rule, when: 'since nothing says that all of it must be filled in' }] } };
  const about = section.title === '' ? 'the fields at the top' : section.title;
  const chose = Object.entries(found.required)
    .map(([name, want]) => `${oneLine(name, 40)} (${typeof want === 'string' ? want : words(want)})`)
    .join(', ');
  return {
    rule: { says: leftOut, rule, others: [] },
    guess: {
      ...(section.place === undefined ? {} : { line: section.place.line }),
      about,
      chose,
      because: 'the names and the placeholders sound like it',
    },
  };
}

// "Changelog is provided or not needed" makes the fields of "Changelog" optional.
function isLetOff({ title }: Section, items: readonly Item[]): boolean {
  const name = normalizeTitle(title).replace(/^[^\p{L}\p{N}]+/u, '');
  return (
    name !== '' &&
    items.some(({ label }) => {
      const text = normalizeTitle(label);
      return text.includes(name) && /\bor (?:is )?not (?:needed|required|necessary|applicable)\b/.test(text);
    })
  );
}

function words(want: Exclude<Requirement, string>): string {
  if ('values' in want) return `one of ${want.values.map((value) => oneLine(value, 20)).join(', ')}`;
  return `${want.type}, other than ${[want.not].flat().join(' and ')}`;
}

/** Sections that people write text in, as rules that require text. At most 12. */
export function proseRules(checklist: Checklist, { selectorOf }: Lists): GateData[] {
  const writes = (section: Section): boolean =>
    section.fields.some((field) => isProseField(section, field) && field.blank);
  return sectionsOf(checklist.root)
    .filter(({ section }) => writes(section))
    .flatMap(({ section }) => {
      const selector = selectorOf(section);
      return selector === undefined ? [] : [{ gate: sectionGate.name, in: selector, must: 'non-empty' }];
    })
    .slice(0, 12);
}
