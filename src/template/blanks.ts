/**
 * Blanks in the text of an item: lines to write on, and placeholders that name what belongs there. All texts here are
 * normalised: lower case, one space between words.
 */

// Brackets are a blank only if they name what belongs there. Otherwise they are part of the text, which a body may not
// change: "confirm no reviews" does not fit "confirm [all] reviews".
const NAMED = String.raw`(?:[^<>[\]]{0,40}[^\p{L}\p{N}<>[\]])?(?:name|number|version|tag|date|time|link|url|ticket|issue|id|e-?mail|phone|login|user|handle|person|team|role|value|amount|percent|reason|details?|description|text|here)(?:[^\p{L}\p{N}<>[\]][^<>[\]]{0,40})?`;

// "#xxxx", "#0000", "#???", "pull/xx": the number of an issue, with placeholders for its digits.
const ISSUE = String.raw`(?:#(?:x{2,}|0{2,}|n{2,}|_{2,}|\?{2,})|(?<=/(?:pull|pulls|issues?)/)(?:x{2,}|0{2,}|n{2,}))(?![\p{L}\p{N}])`;

// "vx.y.z", "x.x.x" or "v1.x.y" for a version. "1.x" is a range.
const VERSION = String.raw`(?<![\p{L}\p{N}.])v?(?:x\.[xyn0](?:\.[xzn0])?|\d+\.x\.[yz])(?![\p{L}\p{N}])`;

// The version of a release. Shorter ones, and those in paths, may be words about versions.
const WHOLE_VERSION = String.raw`(?<![\p{L}\p{N}./])v(?:x\.y\.z|\d+\.x\.[yz])(?![\p{L}\p{N}/])`;

// "<<url>>" appears as "<>", because HTML takes the inner part for a tag.
// No blank: the underscores of a name such as "__init__".
const IN_NAME = String.raw`\p{L}[\p{L}\p{N}]*(?:_[\p{L}\p{N}]+){0,5}`;
const LINE = String.raw`(?!__${IN_NAME}__(?!_))(?<!(?<![\p{L}\p{N}_])__${IN_NAME})_{2,}`;

const WORDS = String.raw`${LINE}|<>|<<[^<>]{0,60}>>|<${NAMED}>|\[${NAMED}\]`;

/** A line to write on or a placeholder. Also matches dots, which may be just dots. */
const BLANK = new RegExp(String.raw`${ISSUE}|${VERSION}|${WORDS}|\.{3,}|…+`, 'gu');

/** A blank that must be filled in when the item is ticked. */
const PLACEHOLDER = new RegExp(String.raw`${ISSUE}|${WHOLE_VERSION}|${WORDS}`, 'gu');

// The number of an issue or pull request, also of another repository or tracker, or an address.
const ISSUE_FILL = /^\W*(?:(?:[\w.-]+\/[\w.-]+)?#\d+|gh-\d+|[a-z][a-z\d]*-\d+|\d+|https?:\/\/\S+)/u;

const VERSION_FILL = /\d/u;

// "(Replace xxxx with the number)": a hint that people may remove together with the placeholder.
const HINT = / ?\((?:replace|e\.g\.|for example|example|insert|fill|enter|paste)\b[^()]*\)/gu;

// "(e.g. fix #xxx)", "Ex: [Fix #number]" and, in quotes, "Closes #number": it shows how a title or message reads, and
// nobody writes over it.
const EXAMPLE =
  /["“”](?:fix|clos|resolv|ref)\p{L}*:? [^"“”]{1,30}["“”]|\(?(?<![\p{L}\p{N}])(?:e\.g\.|ex|example|for example|(?:starts?|begins?) with)[:,]? \[?(?:fix|clos|resolv|ref)\p{L}* #[\p{L}\d_-]+(?:\[[^\]]*\]|\])?/gu;

// "titled <name>: <description>", "the naming convention fix-<issue>-<name>": it shows how something else is called.
const PATTERN =
  /(?<![\p{L}\p{N}])(?:titled|(?:naming|branch|commit|message|title) (?:convention|format|pattern|scheme)s?|(?:follow(?:s|ing)?|in|of) (?:this|the) (?:convention|format|pattern|scheme))(?![\p{L}\p{N}])/u;
const PART = new RegExp(
  String.raw`(?:<${NAMED}>|\[${NAMED}\])(?=[:/_-])|(?<=[:/_-] ?)(?:<${NAMED}>|\[${NAMED}\])`,
  'gu',
);

// "all code is in parts/<name>": it says where files belong. Addresses, and people in "approved by qa/<name>", are to be
// filled in.
const IN_PATH =
  /(?<=(?<![\p{L}\p{N}])(?:in|inside|under|below|within) (?:[\w-]+\/)+)(?:<[\w -]{0,30}name[\w -]{0,30}>|\[[\w -]{0,30}name[\w -]{0,30}\])/gu;

function withoutExamples(text: string): string {
  const bare = text.replace(EXAMPLE, '').replace(IN_PATH, '');
  return PATTERN.test(bare) ? bare.replace(PART, '') : bare;
}

// "(please explain why)": people put the explanation in its place, or write it elsewhere.
const REQUEST = String.raw`\((?:please )?(?:explain|say|tell|describe|specify|state|give|name|list|add|link|insert|enter|paste|provide|write|mention)\b[^()]{0,60}\)`;

// "(minor / major / patch)", "[yes or no]": people leave what is the case. Only these, since "[name or team]" is a blank.
const ANSWER = 'yes|no|true|false|major|minor|patch|low|medium|high|small|large|on|off|none|n/a';
const CHOICE = String.raw`[([](?:${ANSWER})(?:(?: ?[/|] ?|, ?|,? or )(?:${ANSWER})){1,4}[)\]]`;

/** All that people write over. */
const FILLED = new RegExp(String.raw`${BLANK.source}|${REQUEST}|${CHOICE}`, 'gu');

const BARE = new RegExp(String.raw`(?<!<)<(?!!--|(?:time|link|details|text)>)(${NAMED})>(?!>)`, 'gu');

/**
 * A template in which bare placeholders such as "<version>" are blanks in square brackets. Markdown takes them for HTML
 * tags, which show nothing. Every character keeps its place.
 */
export function withBareBlanks(markdown: string): string {
  return markdown.replace(BARE, '[$1]');
}

/** Whether a text has a blank to fill in. */
export function hasBlank(text: string): boolean {
  return text.search(BLANK) >= 0;
}

/** The offset of the first blank; the length of the text if there is none. */
export function firstBlank(text: string): number {
  const at = text.search(FILLED);
  return at < 0 ? text.length : at;
}

/** Whether the body leaves a blank of the template open. */
export function leavesOpen(template: string, body: string): boolean {
  const own = withoutExamples(template);
  const written = withoutExamples(body);
  if (own.search(PLACEHOLDER) < 0) return false;
  const words = (text: string): string =>
    text
      .replace(PLACEHOLDER, (each) => (text === own || isUnfilled(each) ? ' ' : each))
      .replace(/[\s\p{P}]+/gu, ' ')
      .trim();
  const left = [...written.matchAll(PLACEHOLDER)].filter(([each]) => isUnfilled(each));
  return left.length > 0 || words(own) === words(written);
}

// "<<https://…>>" is filled in between the brackets.
function isUnfilled(placeholder: string): boolean {
  return !/https?:|\d/u.test(placeholder) || /^#0+$|^v(?:\d+\.)?x\./u.test(placeholder);
}

/** The text without hints on how to fill it in. */
export function withoutHints(text: string): string {
  return text.replace(HINT, '').trim();
}

/** A text split at its blanks. */
export interface SplitText {
  pieces: string[];
  /** Tests for what fills each blank; one fewer than `pieces`. */
  fills: ((text: string) => boolean)[];
}

/** Splits a text at its blanks. */
export function formOf(template: string): SplitText {
  const blanks = [...template.matchAll(FILLED)].map(([each]) => each);
  return {
    pieces: template.split(FILLED).map((piece) => piece.trim()),
    fills: blanks.map((blank) => {
      if (blank.startsWith('#') || /^(?:x+|0+|n+)$/.test(blank))
        return (text) => ISSUE_FILL.test(text) || blank === text;
      if (/^v?(?:x|\d+)\./u.test(blank)) return (text) => VERSION_FILL.test(text) || blank === text;
      if (!IS_CHOICE.test(blank)) return () => true;
      // A tick on "Tests pass [yes/no]" and a "no" contradict each other. A question may be answered so.
      const isAsked = template.includes('?');
      return (text) => isOneOf(text, blank) && (isAsked || !/^\W*(?:no|false|off)\W*$/u.test(text));
    }),
  };
}

const IS_CHOICE = new RegExp(`^${CHOICE}$`, 'u');
const ANSWERS = new RegExp(ANSWER, 'gu');

// One of the choices, or all of them as they stand.
function isOneOf(text: string, choice: string): boolean {
  const chosen = text.replace(/^[([]|[)\]]$/g, '').trim();
  return text === choice || [...choice.matchAll(ANSWERS)].some(([each]) => each === chosen);
}

const NEGATION =
  /(?<![\p{L}\p{N}])(?:not|no|never|none|nothing|without|cannot|un(?:tested|documented|reviewed|verified|signed|checked)|nicht|kein\p{L}*|ohne|nie)(?![\p{L}\p{N}])|n't(?![\p{L}\p{N}])/gu;

const LETS_OFF =
  /(?<![\p{L}\p{N}])(?:if|when|unless|except|instead|skip(?:s|ped)?|ignor(?:e|ed|es)|later|falls|wenn)(?![\p{L}\p{N}])/gu;

/** Whether a reworded text now negates the original, or adds a condition to it. */
export function turnsAround(template: string, body: string): boolean {
  const count = (text: string, words: RegExp): number => [...text.replaceAll('’', "'").matchAll(words)].length;
  return count(template, NEGATION) !== count(body, NEGATION) || count(template, LETS_OFF) < count(body, LETS_OFF);
}
