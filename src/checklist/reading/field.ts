import type { Field } from '../model.ts';
import { foldSpace, textOf } from '../markdown/inline.ts';
import type { InlinePart } from '../markdown/part.ts';
import { normalizeTitle, visible } from '../text.ts';
import { isPlaceholder } from './login.ts';

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

/**
 * `**Key**: value` and `**Key:** value` at the start of lines of a paragraph or an item; several may follow each other.
 */
export function boldPairs(parts: readonly InlinePart[]): Pair[] {
  const pairs: (Pair & { parts: InlinePart[]; isDone?: true })[] = [];
  let line = 0;
  // A bold word opens a field only at the start of a line, or behind another field on the same line.
  let lineStart = true;
  parts.forEach((part, index) => {
    const name = boldKey(parts, index);
    const current = pairs.at(-1);
    if (name !== undefined && (lineStart || current?.line === line)) {
      pairs.push({ name, value: '', line, parts: [], ...picturedKey(parts, index) });
    } else if (current !== undefined && current.isDone !== true && part.kind !== 'comment' && part.kind !== 'delete') {
      const own = beforeNextPair(current.value, part.text);
      if (own.length < part.text.length) current.isDone = true;
      current.value += own;
      current.parts.push({ ...part, text: own });
    }
    const newlines = part.kind === 'comment' ? 0 : part.text.split('\n').length - 1;
    line += newlines;
    if (part.kind !== 'comment')
      lineStart = newlines > 0 ? /\n\s*$/.test(part.text) : lineStart && part.text.trim() === '';
  });
  return pairs.map(({ parts: own, isDone: _, ...pair }, index) => {
    const value = foldSpace(pair.value.replace(/^\s*[:：]/, ''));
    // A separator before another field on the same line is not part of the value.
    const parted = pairs[index + 1]?.line === pair.line ? value.replace(/\s*[|·•,;]$/, '') : value;
    return { ...pair, value: parted, ...linkIn(own), ...(pair.pictured === true ? { picture: true } : pictureIn(own)) };
  });
}

// Once there is a value, a line below it that begins with another name and a colon is not part of it.
function beforeNextPair(value: string, text: string): string {
  const lines = text.split('\n');
  const end = lines.findIndex(
    (line, index) =>
      index > 0 && plainPair(line) !== undefined && /[^\s:：]/.test(`${value}${lines.slice(0, index).join('')}`),
  );
  return end < 0 ? text : lines.slice(0, end).join('\n');
}

/** The target of a value that is a single link, alone or behind a name and a colon. */
export function linkIn(parts: readonly InlinePart[]): { link?: string } {
  const at = parts.findIndex(({ url }) => url !== undefined);
  const url = parts[at]?.url;
  const before = textOf(parts.slice(0, Math.max(0, at)));
  const isAlone = /^(?:[^:：]*[:：])?\s*$/.test(before) && /^\s*$/.test(textOf(parts.slice(at + 1)));
  return url !== undefined && isAlone ? { link: url } : {};
}

/** Whether part of a value is the text of a picture. */
export function pictureIn(parts: readonly InlinePart[]): { picture?: true } {
  return parts.some(({ picture }) => picture === true) ? { picture: true } : {};
}

// A full-width colon separates a name from its value like any other.
const COLON_AT_END = /[:：]$/;

/** The name in a bold part, if a colon ends or follows it. */
export function boldKey(parts: readonly InlinePart[], index: number): string | undefined {
  const part = parts[index];
  if (part?.kind !== 'strong') return undefined;
  const text = foldSpace(part.text);
  const name = COLON_AT_END.test(text)
    ? text.slice(0, -1).trim()
    : /^\s*[:：]/.test(parts[index + 1]?.text ?? '')
      ? text
      : '';
  return name === '' ? undefined : name;
}

/** Whether what `boldKey` gives, or the colon behind it, is text of a picture. */
export function picturedKey(parts: readonly InlinePart[], index: number): { pictured?: true } {
  const [own, next] = parts.slice(index, index + 2);
  const isColon = own !== undefined && !/[:：]\s*$/.test(own.text);
  return own?.picture === true || (isColon && next?.picture === true) ? { pictured: true } : {};
}

const PLAIN_PAIR = /^([^:：]{1,60})(?::(?:\s+(.*))?|：\s*(.*))$/s;

/** `Key: value` without bold, for entries of a list. */
export function plainPair(text: string): Pair | undefined {
  const match = PLAIN_PAIR.exec(text.trim());
  const name = foldSpace(match?.[1] ?? '');
  if (match === null || name === '' || name.split(' ').length > 6) return undefined;
  return { name, value: foldSpace(match[2] ?? match[3] ?? ''), line: 0 };
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
export function onOneLine(parts: readonly InlinePart[]): string {
  return foldSpace(textOf(parts));
}

// Raw HTML keeps its entities.
const ENTITY = /&(?:#\d{1,8}|#x[\da-f]{1,8}|[a-z]\w{1,31});/gi;

// Marks without a letter, number or picture say nothing: a line to write on, dots, a currency sign, an empty box, and
// what is no character at all.
const MARKS = /^[\p{P}\p{Z}\p{M}\p{C}\uFFFD\p{Sk}\p{Sc}|~=<>+\u2500-\u259F\u25A1\u25FB\u2610]*$/u;

// A word for "later", alone or with what is still to come behind it: "TBD", "TODO: link", "TBD (by Friday)".
const LATER =
  /^_*(?:t\.?b\.?[dac]\.?|todo|to do|fixme|to be (?:determined|defined|announced|confirmed|filled(?: in)?))_*(?:[.!…]*|\s*[:;,(].*|\s+[–—-]+\s.*|\s+(?:by|in|with|after|when|once|later|soon|asap|from)\b.*)$/i;

// The same in other languages.
const LATER_ELSEWHERE =
  /^_*(?:待定|待填写?|待补充|未定|未入力|미정|à (?:définir|compléter|préciser)|(?:por|a) (?:definir|confirmar|completar)|da (?:definire|confermare)|noch (?:offen|unklar)|wird (?:ergänzt|nachgereicht)|уточняется)_*[.!…]*$/iu;

// The words of a form that nobody has replaced.
const FORM =
  /^_*(?:no response|not yet|none yet|later|coming soon|#?xxx+|#(?:issue|ticket|number|id|pr|nr|0+)|(?:please )?(?:fill (?:this |me )?in|fill (?:this|me) out|specify)(?: here)?|your (?:name|text|answer)(?: here)?|name here|(?:the |your )?reason(?: here)?|(?:please )?(?:click (?:or tap )?here to )?enter [a-z ]+(?: here)?|placeholder)_*[.!…]*$/i;

// A line to write on with a hint beside it: "____ (link)", "#___", "Name: ____".
const LINE = /^(?:[\p{L} ]{1,30}:\s*)?[#@$v]?_{2,}\s*(?:%|\([^()]*\))?$/u;

// A date or time that still shows its pattern: YYYY-MM-DD, DD/MM/YYYY, HH:MM UTC.
const DATE_PATTERN = /^(?=.*(?:yyyy|dd|hh))[ymdhst/.: -]+(?:z|utc|gmt)?$/i;

// Alternatives of which nobody has chosen one: "Success / Rollback".
const ALTERNATIVES = /^[A-Z][\w-]*(?: [\w-]+){0,2}(?: \/ [A-Z][\w-]*(?: [\w-]+){0,2})+$/;

const SHORT_ALTERNATIVES = /^(?:yes ?\/ ?no|no ?\/ ?yes|y ?\/ ?n|pass ?\/ ?fail|true ?\/ ?false)(?: ?\/ ?n\/?a)?$/i;

// A version or date that still shows its pattern: vX.Y.Z, x.x.x, 2026-XX-XX.
const NUMBER_PATTERN = /^v?x\.(?:y(?:\.z)?|x(?:\.x)?)$|^\d{4}-xx-xx$/i;

// A formula of nothing but space, such as `$\\quad$`, and what GitHub shows as space: `$\\phantom{Ada}$`.
const FORMULA =
  /^\${1,2}`?(?:\\(?:[hv]?phantom|[hv]space\*?)\s*\{[^{}]*\}|\\(?:q?quad|(?:thin|med|thick|neg|en)?space)(?![A-Za-z])|\\[\s,;:!>]|[{}~\s])*`?\${1,2}$/;

// A placeholder inside a value: "#incident-{date}", "app:{{ version }}".
const INSIDE = /\{\{?\s*(?:date|day|time|version|tag|release|ticket|incident|yyyy[-\w]*|your [\w ]{1,30})\s*\}?\}/i;

// The printed words of a block to write in: "Use this space for any notes.", "Add your notes here".
const INSTRUCTION =
  /^(?:please )?(?:use this (?:space|section|area|block|field|box|part)\b|(?:add|write|enter|put|note|describe|list|leave) (?:any |your |all )?(?:additional |further |other )?(?:notes?|comments?|observations|remarks|issues|details|information) (?:here|below|in this (?:space|section))\b)[^.!?]*[.!…]*$/i;

/**
 * Whether a value was never filled in: empty, a line to write on, a placeholder or unresolved alternatives.
 * Takes text without formatting and comments. Full-width and other forms of the same characters count as these.
 */
export function isBlank(value: string): boolean {
  // Most of a form is lines to write on.
  if (/^[_\s]*$/.test(value)) return true;
  // Each pattern is slow the first time, so it is tried only if its characters are there.
  const text = visible(value.includes('&') ? value.replace(ENTITY, '') : value);
  return (
    (/^[^A-Za-z\d]*$/.test(text) && MARKS.test(text)) ||
    LATER.test(text) ||
    LATER_ELSEWHERE.test(text) ||
    FORM.test(text) ||
    (text.includes('__') && LINE.test(text)) ||
    (text.length <= 10 && NUMBER_PATTERN.test(text)) ||
    (text.startsWith('[') && /^\[[^\]]*\]$/.test(text)) ||
    (text.endsWith('>') && /^#?<[^>]*>$/.test(text)) ||
    (text.endsWith('}') && /^\$?\{\{?[^}]*\}?\}$/.test(text)) ||
    (text.startsWith('$') && FORMULA.test(text)) ||
    (text.startsWith('@') && isUnnamed(text.slice(1))) ||
    (text.includes('{') && INSIDE.test(text)) ||
    DATE_PATTERN.test(text) ||
    (text.length >= 12 && INSTRUCTION.test(text)) ||
    (text.includes('/') && (ALTERNATIVES.test(text) || SHORT_ALTERNATIVES.test(text)))
  );
}

// `@…`, `@TBD`, `@your-name`: a place for a login that nobody has filled in.
function isUnnamed(rest: string): boolean {
  const word = rest.replace(/[\p{P}\p{S}\s]+$/u, '');
  return word === '' || isPlaceholder(word) || LATER.test(word) || FORM.test(word);
}
