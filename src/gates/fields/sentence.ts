import type { Field, Section } from '../../checklist/model.ts';
import { fieldsIn, fieldsNamed, linesBelow } from '../../checklist/named.ts';
import { fieldOf } from '../../checklist/reading/field.ts';
import { normalizeTitle } from '../../checklist/text.ts';
import type { Comparison } from '../../template/comparison.ts';

const BLANK = /_{2,}/;

/**
 * The fields of a name that is asked for, by its key: those that are one by their form; without them the blanks that the
 * template has in sentences; without these the lines that begin with the name and a colon.
 */
export function fieldsRead(section: Section, key: string, comparison: Comparison | undefined): Field[] {
  const isFormed = fieldsIn(section).some((field) => field.key === key);
  const filled = isFormed ? [] : fieldsInSentences(section, key, comparison);
  return filled.length > 0 ? filled : fieldsNamed(section, key);
}

/**
 * Fields that the template has as blanks inside a sentence: "We ship on: ____, and the owner is: ____." The sentence
 * around the blanks must stand as the template has it.
 */
function fieldsInSentences(section: Section, key: string, comparison: Comparison | undefined): Field[] {
  const sentences = comparison === undefined ? [] : sentencesAsking(comparison.template.root, key);
  return linesBelow(section).flatMap(({ text, place, picture }): Field[] => {
    const [value] = sentences.flatMap(({ around, at }) => fillings(text, around)?.[at] ?? []);
    if (value === undefined) return [];
    return [{ ...fieldOf({ name: key, value, ...(picture === true ? { picture } : {}) }), place }];
  });
}

/** Sentences of a template with a blank for the field of this key: the words around its blanks, and which of them it is. */
export function sentencesAsking(template: Section, key: string): { around: string[]; at: number }[] {
  return linesBelow(template).flatMap(({ text }) => {
    const around = text.split(BLANK);
    const at = around.slice(0, -1).findIndex((words) => endsIn(words, key));
    return at < 0 ? [] : [{ around, at }];
  });
}

// "The owner of the release is:" asks for the owner of the release.
function endsIn(words: string, key: string): boolean {
  const name = normalizeTitle(words.trim().replace(/(?:\s+(?:is|are|was|will be))?\s*[:：]?$/i, ''));
  return name === key || name.endsWith(` ${key}`);
}

// What stands in the blanks, or undefined where the sentence is another.
function fillings(text: string, around: readonly string[]): string[] | undefined {
  const [first = '', ...rest] = around;
  if (!text.startsWith(first)) return undefined;
  const values: string[] = [];
  let from = first.length;
  for (const [index, words] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const to = isLast && words === '' ? text.length : text.indexOf(words, from);
    if (to < 0 || (isLast && to + words.length < text.length)) return undefined;
    values.push(text.slice(from, to).trim());
    from = to + words.length;
  }
  return values;
}
