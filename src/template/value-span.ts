import type { Field } from '../checklist/model.ts';
import { isBlank } from '../checklist/blank.ts';

/** Where a value is to be written. Offsets are 0-based, in UTF-16 units; `end` is exclusive. */
export interface ValueSpan {
  start: number;
  end: number;
  /** What goes before the value: a space where none is there, or the lines below a heading. */
  lead: string;
}

/**
 * The part of the source that a blank field leaves for its value, or undefined where none can be told: behind the
 * colon, in the second cell of a table row, or below the heading of an issue form. A guess by the shape of the line:
 * whoever writes there reads the result again.
 */
export function valueSpan(source: string, field: Field): ValueSpan | undefined {
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
  // Another field, or a comment, may stand behind it on the same line.
  const [value] = rest.split(/\s*(?:\*\*(?=[^\s*][^*]*\*\*)|<!--)/, 1) as [string];
  // Two spaces at the end of a line are a line break.
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
