import { isBlank } from './blank.ts';
import type { Field } from './model.ts';
import { fold, textOf } from './inline.ts';
import type { Part } from './part.ts';
import { normalizeTitle } from './text.ts';

/** A name and a value, before it has a place. */
export interface Pair {
  name: string;
  value: string;
  /** Where the value leads, when it is one link. */
  link?: string;
  /** Some of the name or the value is text of a picture. */
  picture?: true;
  /** 0-based line of the paragraph that it begins on. */
  line: number;
  /** The name is that of a picture, which may show another. */
  pictured?: true;
}

/** `**Key**: value` and `**Key:** value` at the start of lines of a paragraph or an item; several may follow each other. */
export function boldPairs(parts: readonly Part[]): Pair[] {
  const pairs: (Pair & { parts: Part[] })[] = [];
  let line = 0;
  // A bold word opens a field only at the start of a line, or behind another field on the same line.
  let lineStart = true;
  parts.forEach((part, index) => {
    const name = boldKey(parts, index);
    const current = pairs.at(-1);
    if (name !== undefined && (lineStart || current?.line === line)) {
      pairs.push({ name, value: '', line, parts: [], ...picturedKey(parts, index) });
    } else if (current !== undefined && part.kind !== 'comment' && part.kind !== 'delete') {
      current.value += part.text;
      current.parts.push(part);
    }
    const newlines = part.kind === 'comment' ? 0 : part.text.split('\n').length - 1;
    line += newlines;
    if (part.kind !== 'comment')
      lineStart = newlines > 0 ? /\n\s*$/.test(part.text) : lineStart && part.text.trim() === '';
  });
  return pairs.map(({ parts: own, ...pair }, index) => {
    const value = fold(pair.value.replace(/^\s*:/, ''));
    // What parts it from another field on the same line is not its own.
    const parted = pairs[index + 1]?.line === pair.line ? value.replace(/\s*[|·•,;]$/, '') : value;
    return { ...pair, value: parted, ...linkIn(own), ...(pair.pictured === true ? { picture: true } : pictureIn(own)) };
  });
}

/** Where a value leads that is one link and nothing else, behind a name and a colon or alone. */
export function linkIn(parts: readonly Part[]): { link?: string } {
  const at = parts.findIndex(({ url }) => url !== undefined);
  const url = parts[at]?.url;
  const before = textOf(parts.slice(0, Math.max(0, at)));
  const isAlone = /^(?:[^:]*:)?\s*$/.test(before) && /^\s*$/.test(textOf(parts.slice(at + 1)));
  return url !== undefined && isAlone ? { link: url } : {};
}

/** Whether some of a value is text of a picture. */
export function pictureIn(parts: readonly Part[]): { picture?: true } {
  return parts.some(({ picture }) => picture === true) ? { picture: true } : {};
}

/** The name that a bold part gives when a colon ends it or follows it. */
export function boldKey(parts: readonly Part[], index: number): string | undefined {
  const part = parts[index];
  if (part?.kind !== 'strong') return undefined;
  const text = fold(part.text);
  const name = text.endsWith(':') ? text.slice(0, -1).trim() : /^\s*:/.test(parts[index + 1]?.text ?? '') ? text : '';
  return name === '' ? undefined : name;
}

/** Whether what `boldKey` gives, or the colon behind it, is text of a picture. */
export function picturedKey(parts: readonly Part[], index: number): { pictured?: true } {
  const [own, next] = parts.slice(index, index + 2);
  const isColon = own !== undefined && !/:\s*$/.test(own.text);
  return own?.picture === true || (isColon && next?.picture === true) ? { pictured: true } : {};
}

const PLAIN_PAIR = /^([^:]{1,60}):(?:\s+(.*))?$/s;

/** `Key: value` without bold, for entries of a list. */
export function plainPair(text: string): Pair | undefined {
  const match = PLAIN_PAIR.exec(text.trim());
  const name = fold(match?.[1] ?? '');
  if (match === null || name === '' || name.split(' ').length > 6) return undefined;
  return { name, value: fold(match[2] ?? ''), line: 0 };
}

/** Key and blankness of a field. */
export function fieldOf({ name, value, link, picture }: Omit<Pair, 'line'>): Omit<Field, 'place'> {
  return {
    key: normalizeTitle(name),
    name,
    value,
    blank: isBlank(value),
    ...(link === undefined ? {} : { link }),
    ...(picture === undefined ? {} : { picture }),
  };
}

/** The text of parts on one line. */
export function lineOf(parts: readonly Part[]): string {
  return fold(textOf(parts));
}
