import { isBlank } from '../checklist/reading/field.ts';
import { PATH_SEPARATOR } from '../checklist/key.ts';
import { parse } from '../checklist/parse.ts';
import type { Checklist, Document, Field, Section } from '../checklist/model.ts';
import { sectionsOf, select } from '../checklist/select.ts';
import { normalizeTitle } from '../checklist/text.ts';
import type { Result } from '../result.ts';

/** A template with some fields filled in. All other bytes stay the same. */
export interface Filled {
  markdown: string;
  /** The names of the filled fields, as requested. */
  filled: string[];
  /** The fields that could not be filled in, with the reason and what to do. */
  problems: { name: string; problem: string }[];
}

/**
 * Fills in blank fields by name, or by a path of titles and a name ("Release Details > Date"). The result is parsed
 * again. If a field does not have its value then, or if anything else has changed, the field stays blank and is
 * reported as a problem.
 */
export function fill(document: Document, values: ReadonlyMap<string, string>): Filled {
  const result: Filled = { markdown: document.markdown, filled: [], problems: [] };
  for (const [name, value] of values) {
    const outcome = fillOne({ ...document, markdown: result.markdown }, name, value.trim());
    if (!outcome.ok) result.problems.push({ name, problem: outcome.error });
    else {
      result.markdown = outcome.value;
      result.filled.push(name);
    }
  }
  return result;
}

/** How many names to list if one is not found. */
const MOST_NAMES = 10;

function others(root: Section): string {
  const names = [...new Set(fieldsIn(root).map((field) => `"${field.name}"`))];
  if (names.length === 0) return '; the template has none';
  const more = names.length > MOST_NAMES ? `, and ${names.length - MOST_NAMES} more` : '';
  return `, expected ${names.slice(0, MOST_NAMES).join(', ')}${more}`;
}

// The text with the value in its place, or why it cannot stand there.
function fillOne(document: Document, name: string, value: string): Result<string> {
  if (value === '') return unfilled('the value is empty');
  if (isBlank(value)) return unfilled(`"${value}" counts as blank`);
  if (/[\p{Cc}\u2028\u2029]/u.test(value)) return unfilled('the value has more than one line, expected one');
  const before = parse(document);
  const found = fieldsNamed(before.root, name);
  const [field] = found;
  if (field === undefined) return unfilled(`there is no such field${others(before.root)}`);
  if (found.length > 1)
    return unfilled(
      `there are ${found.length} such fields, at lines ${found.map(({ place }) => place.line).join(', ')}; put the title of the section before it: "Section > ${field.name}"`,
    );
  if (!field.blank) return unfilled(`it is filled in already, at line ${field.place.line}`);
  const span = valueSpan(document.markdown, field);
  // Try the value without escapes first: most values need none, and links stay links.
  const texts = span === undefined ? [] : [value, escaped(value)].map((text) => written(document.markdown, span, text));
  for (const markdown of texts) {
    if (isSameBut(before, parse({ ...document, markdown }), field, value)) return { ok: true, value: markdown };
  }
  return unfilled(`line ${field.place.line} cannot be filled in without changing more than this field`);
}

function unfilled(problem: string): Result<never> {
  return { ok: false, error: problem };
}

function written(markdown: string, { start, end, lead }: ValueSpan, text: string): string {
  return markdown.slice(0, start) + lead + text + markdown.slice(end);
}

// "A > B" may be the field B below A, or a field whose own name holds the separator. Both count.
function fieldsNamed(root: Section, name: string): Field[] {
  const pieces = name.split(/\s+>\s+/);
  const found = pieces.flatMap((_, index) => {
    const key = normalizeTitle(pieces.slice(index).join(PATH_SEPARATOR));
    const path = pieces.slice(0, index).join(PATH_SEPARATOR);
    return sectionsNamed(root, path).flatMap((within) => fieldsIn(within).filter((field) => field.key === key));
  });
  return [...new Set(found)];
}

function sectionsNamed(root: Section, path: string): Section[] {
  if (path === '') return [root];
  const selection = select(root, path);
  return selection.kind === 'one' ? [selection.found.section] : [];
}

function fieldsIn(section: Section): Field[] {
  return [section, ...sectionsOf(section).map((located) => located.section)].flatMap(({ fields }) => fields);
}

// Escapes every character that can have a meaning in Markdown.
function escaped(value: string): string {
  return value.replace(/[\\`*_{}[\]<>()#+!|~&-]/g, '\\$&');
}

// Whether boxes, sections and all other fields are unchanged, and the field has its value.
function isSameBut(before: Checklist, after: Checklist, changed: Field, value: string): boolean {
  const fields = fieldsIn(after.root);
  const old = fieldsIn(before.root);
  const at = old.findIndex(({ key, place }) => key === changed.key && place.offset === changed.place.offset);
  const read = (field: Field): [string, string] => [field.key, field.value];
  const wanted = old.map((field, index) => (index === at ? [field.key, value.replace(/\s+/g, ' ')] : read(field)));
  return (
    JSON.stringify(wanted) === JSON.stringify(fields.map(read)) &&
    fields[at]?.blank === false &&
    JSON.stringify(shape(before.root)) === JSON.stringify(shape(after.root)) &&
    before.nearMisses.length === after.nearMisses.length
  );
}

function shape({ title, items, signOffs, sections }: Section): unknown {
  return [title, items.map(({ key, state }) => [key, state]), signOffs.map(({ role }) => role), sections.map(shape)];
}

/** The blank fields of a document. `times` counts all fields with the same key, filled ones too. */
export function fieldNames(document: Document): { key: string; name: string; times: number }[] {
  const { root } = parse(document);
  const fields = [root, ...sectionsOf(root).map(({ section }) => section)].flatMap((section) => section.fields);
  return fields
    .filter(({ blank }) => blank)
    .map(({ key, name }) => ({ key, name, times: fields.filter((each) => each.key === key).length }));
}

/** Where to write a value. Offsets are 0-based, in UTF-16 units; `end` is exclusive. */
export interface ValueSpan {
  start: number;
  end: number;
  /** What to write before the value: a space, or the line breaks below a heading. */
  lead: string;
}

/**
 * Where the value of a blank field belongs: after the colon, in the second cell of a table row, or below the heading of
 * an issue form. Undefined if there is no such place. This is a guess from the shape of the line, so callers must
 * parse the result again.
 */
function valueSpan(source: string, field: Field): ValueSpan | undefined {
  const start = lineStart(source, field.place.offset);
  const end = lineEnd(source, start);
  const line = source.slice(start, end);
  if (/^ {0,3}#{2,6}\s/.test(line)) return belowHeading(source, end);
  return inCell(line, start) ?? behindColon(line, start, field);
}

function belowHeading(source: string, headingEnd: number): ValueSpan {
  const [lineBreak] = /\r\n|\n|\r|$/.exec(source.slice(headingEnd)) as RegExpExecArray;
  const below = lineBreak === '' ? '\n' : lineBreak;
  for (let end = headingEnd; end < source.length;) {
    const start = end + (source.startsWith('\r\n', end) ? 2 : 1);
    end = lineEnd(source, start);
    const text = source.slice(start, end).trim();
    if (text === '') continue;
    if (isBlank(text)) return { start, end, lead: '' };
    break;
  }
  return { start: headingEnd, end: headingEnd, lead: below + below };
}

function inCell(line: string, start: number): ValueSpan | undefined {
  const cells = /^(\s*\|?(?:[^|\\]|\\.)+\|)((?:[^|\\]|\\.)*)(?:\||$)/.exec(line);
  if (cells === null) return undefined;
  const [, before, cell] = cells as unknown as [string, string, string];
  return { start: start + before.length, end: start + before.length + cell.trimEnd().length, lead: ' ' };
}

function behindColon(line: string, start: number, { place, name }: Field): ValueSpan | undefined {
  const column = Math.max(0, place.offset - start);
  const named = line.indexOf(name, column);
  const colon = named < 0 ? -1 : line.indexOf(':', named + name.length);
  if (colon < 0) return undefined;
  const open = colon + 1 + (/^(?:\*\*|__)/.test(line.slice(colon + 1)) ? 2 : 0);
  const rest = line.slice(open);
  // Another field or a comment may follow on the same line.
  const [value] = rest.split(/\s*(?:\*\*(?=[^\s*][^*]*\*\*)|<!--)/, 1) as [string];
  // Two trailing spaces are a line break, so they are not part of the value.
  const kept = value === ' ' ? value : value.trimEnd();
  return { start: start + open, end: start + open + kept.length, lead: ' ' };
}

function lineStart(source: string, offset: number): number {
  return Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
}

function lineEnd(source: string, start: number): number {
  const found = source.slice(start).search(/[\r\n]/);
  return found < 0 ? source.length : start + found;
}
