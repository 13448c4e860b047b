import { isBlank } from '../checklist/blank.ts';
import { flatten, sectionsOf } from '../checklist/select.ts';
import { normalize } from '../checklist/text.ts';
import type { Field, Item, Section } from '../checklist/model.ts';
import type { Comparison } from '../template/compare.ts';
import { isProse } from '../template/sections.ts';

/** Whether somebody has written something in a section. What the trusted template has there says nothing. */
export function saysSomething(section: Section, comparison: Comparison | undefined): boolean {
  const parts = [section, ...sectionsOf(section).map((each) => each.section)];
  return comparison === undefined ? parts.some(isFilled) : isChanged(parts, comparison);
}

// Text beside fields introduces them.
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

// A line that is deleted changes a paragraph and says nothing; neither does one that is broken elsewhere.
function isNew(text: string, known: ReadonlySet<string>): boolean {
  return !known.has(wordsOf(text)) && text.split('\n').some((line) => !known.has(wordsOf(line)) && !isUnfilled(line));
}

const withLines = (text: string): string[] => [text, ...text.split('\n')].map(wordsOf);

// A dot more or less says nothing.
const wordsOf = (text: string): string =>
  normalize(text)
    .replace(/\p{P}+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();

// "Fixes #" waits for its number.
const isUnfilled = (line: string): boolean => isBlank(line) || /(?:^|\s)#\s*$/.test(line);
