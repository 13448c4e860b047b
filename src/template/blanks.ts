/**
 * Blanks inside the text of an item: lines to write on, and placeholders that name what belongs there. Texts are
 * normalised: lower case, one space between words.
 */

// Brackets are a blank where they name what belongs there; around other words they are part of the text, which no
// body may exchange: "confirm [all] reviews" does not fit "confirm no reviews".
const NAMED = String.raw`(?:[^<>[\]]{0,40}[^\p{L}\p{N}<>[\]])?(?:name|number|version|tag|date|time|link|url|ticket|issue|id|e-?mail|phone|login|user|handle|person|team|role|value|amount|percent|reason|details?|description|text|here)(?:[^\p{L}\p{N}<>[\]][^<>[\]]{0,40})?`;

// "#xxxx", "#0000", "#123…" with nothing but signs for digits.
const ISSUE = String.raw`#(?:x{2,}|0{2,}|n{2,}|_{2,}|\?{2,})(?![\p{L}\p{N}])`;

// "vx.y.z", "x.x.x": the signs of a version.
const VERSION = String.raw`(?<![\p{L}\p{N}.])v?x\.[xyn0](?:\.[xzn0])?(?![\p{L}\p{N}])`;

// "<<url>>" shows as "<>": what is between the inner marks is a tag.
const WORDS = String.raw`_{2,}|<>|<<[^<>]{0,60}>>|<${NAMED}>|\[${NAMED}\]`;

/** A line to write on or a placeholder inside a text; dots may be just dots. */
const BLANK = new RegExp(String.raw`${ISSUE}|${VERSION}|${WORDS}|\.{3,}|…+`, 'gu');

/** What must be filled in where the item is ticked. */
const PLACEHOLDER = new RegExp(String.raw`${ISSUE}|${WORDS}`, 'gu');

// A number of an issue or a pull request, also of another repository or tracker; or an address.
const ISSUE_FILL = /^\W*(?:(?:[\w.-]+\/[\w.-]+)?#\d+|gh-\d+|[a-z][a-z\d]*-\d+|\d+|https?:\/\/\S+)/u;

const VERSION_FILL = /\d/u;

// "(Replace xxxx with the number)": a hint on how to fill in, which goes with the placeholder.
const HINT = / ?\((?:replace|e\.g\.|for example|example|please|insert|fill|put|enter|paste)\b[^()]*\)/gu;

/** Whether a text has a blank to fill in. */
export function hasBlank(text: string): boolean {
  return text.search(BLANK) >= 0;
}

/** Where the first blank of a text begins; its length where it has none. */
export function firstBlank(text: string): number {
  const at = text.search(BLANK);
  return at < 0 ? text.length : at;
}

/** Whether a body's text leaves open what the template's has a line or a placeholder for. */
export function leavesOpen(template: string, body: string): boolean {
  if (template.search(PLACEHOLDER) < 0) return false;
  const words = (text: string): string =>
    text
      .replace(PLACEHOLDER, ' ')
      .replace(/[\s\p{P}]+/gu, ' ')
      .trim();
  const left = [...body.matchAll(PLACEHOLDER)].filter(([each]) => isUnfilled(each));
  return left.length > 0 || words(template) === words(body);
}

// "<<https://…>>" is filled in between the marks.
function isUnfilled(placeholder: string): boolean {
  return !/https?:|\d/u.test(placeholder) || /^#0+$/u.test(placeholder);
}

/** The text with its hints on filling in taken out. */
export function withoutHints(text: string): string {
  return text.replace(HINT, '').trim();
}

/** A text as pieces and what belongs between them. */
interface Form {
  pieces: string[];
  /** One fewer than pieces. */
  fills: ((text: string) => boolean)[];
}

function formOf(template: string): Form {
  const blanks = [...template.matchAll(BLANK)].map(([each]) => each);
  return {
    pieces: template.split(BLANK).map((piece) => piece.trim()),
    fills: blanks.map((blank) => {
      if (blank.startsWith('#')) return (text) => ISSUE_FILL.test(text) || blank === text;
      if (/^v?x\./u.test(blank)) return (text) => VERSION_FILL.test(text) || blank === text;
      return () => true;
    }),
  };
}

/**
 * A test whether a body's text is the template's with blanks filled in, or with detail behind it.
 * "tests added" is followed by "tests added: see #12", not by "tests added-on".
 */
export function follows(template: string): (body: string) => boolean {
  const forms = [...new Set([template, withoutHints(template)])].map(formOf);
  return (body) => forms.some((form) => fits(form, body));
}

function fits({ pieces, fills }: Form, body: string): boolean {
  const [start = '', ...others] = pieces;
  const last = others.pop();
  if (!body.startsWith(start)) return false;
  if (last === undefined) return beginsWord(body, start.length);
  let at = start.length;
  for (const [index, piece] of others.entries()) {
    const found = body.indexOf(piece, at);
    if (found < 0 || fills[index]?.(body.slice(at, found).trim()) === false) return false;
    at = found + piece.length;
  }
  const fill = fills.at(-1) as Form['fills'][number];
  // Behind a blank anything goes; behind words a new word must begin.
  if (last === '') return fill(body.slice(at).trim());
  for (let found = body.indexOf(last, at); found >= 0; found = body.indexOf(last, found + 1))
    if (beginsWord(body, found + last.length) && fill(body.slice(at, found).trim())) return true;
  return false;
}

/** `follows` for one pair of texts. */
export function followsText(template: string, body: string): boolean {
  return follows(template)(body);
}

function beginsWord(text: string, at: number): boolean {
  return at === text.length || /^[^\p{L}\p{N}_-]/u.test(text.slice(at, at + 2));
}

const NEGATION =
  /(?<![\p{L}\p{N}])(?:not|no|never|none|nothing|without|cannot|un(?:tested|documented|reviewed|verified|signed|checked)|nicht|kein\p{L}*|ohne|nie)(?![\p{L}\p{N}])|n't(?![\p{L}\p{N}])/gu;

const LETS_OFF =
  /(?<![\p{L}\p{N}])(?:if|when|unless|except|instead|skip(?:s|ped)?|ignor(?:e|ed|es)|later|falls|wenn)(?![\p{L}\p{N}])/gu;

/** Whether a text that was reworded now says the opposite, or sets a condition that was not there. */
export function turnsAround(template: string, body: string): boolean {
  const count = (text: string, words: RegExp): number => [...text.replaceAll('’', "'").matchAll(words)].length;
  return count(template, NEGATION) !== count(body, NEGATION) || count(template, LETS_OFF) < count(body, LETS_OFF);
}
