import type { Field, Section } from '../checklist/model.ts';
import { normalize, normalizeTitle } from '../checklist/text.ts';

/** What a body says in a field. `value` is document text. */
export type Said =
  | { kind: 'equal' }
  /** Something else that was meant for the same, perhaps: `1.2.3` beside `v1.2.3`, or `v1.2.3 (build 4)`. */
  | { kind: 'near'; value: string }
  | { kind: 'other' }
  /** Given several times with different values, the wanted one among them. */
  | { kind: 'ambiguous'; lines: number[] }
  | { kind: 'missing' };

/** Compares a field of a body with what is looked for. Values are equal in their normal form; a blank one never is. */
export function sayingOf(root: Section, name: string, wanted: string): Said {
  const key = normalizeTitle(name);
  const found = fieldsIn(root).filter((field) => field.key === key && !field.blank);
  const [first] = found;
  if (first === undefined) return { kind: 'missing' };
  const own = normalize(wanted);
  const equal = found.filter(({ value }) => normalize(value) === own);
  if (equal.length === found.length) return { kind: 'equal' };
  if (equal.length > 0) return { kind: 'ambiguous', lines: found.map(({ place }) => place.line) };
  const near = found.find(({ value }) => isNear(normalize(value), own));
  return near === undefined ? { kind: 'other' } : { kind: 'near', value: near.value };
}

function fieldsIn(section: Section): Field[] {
  return [...section.fields, ...section.sections.flatMap(fieldsIn)];
}

function isNear(value: string, wanted: string): boolean {
  const bare = (text: string): string => text.replace(/^v(?=\d)/, '');
  const [one, other] = [bare(value), bare(wanted)];
  return one === other || one.split(' ').some((each) => bare(each) === other);
}
