import { hasBlank } from './blanks.ts';

/**
 * How people shorten a line of a template when they write it anew: they leave out a remark at its end, which asks for
 * nothing. "Built (see the docs)" becomes "Built", and "test(s)" becomes "tests". All texts here are normalised.
 */

// What it points to, or when the line holds. "(if not, stop)", "(see that it restores)" and "(and all pass)" ask for more.
const ADDRESS = String.raw`https?:\S+`;
const POINTER = String.raw`(?:please )?see (?!(?:that|to|who|note|if|whether)\b)(?:the |our |also )?[\w' ./-]{1,60}`;
const CASE = String.raw`(?:if|when|where)(?! not\b)\b[^(),]*|[^()]*\bif (?:applicable|any|needed|relevant)`;
const IN_BRACKETS = new RegExp(
  String.raw`\s*\((?:${ADDRESS}|${POINTER}|${CASE}|(?:or|no need|not (?:needed|necessary|required) (?:for|if|in))\b[^()]*|sorry\b[^()]*|optional)\)(?<end>[.?!]?)$`,
  'u',
);
const ASKS_FOR_MORE = /\b(?:must|required|at least|all|every|each|only|approv\w*|sign\w*|\d+)\b/u;
const SENTENCE =
  /(?<=[.!?]) (?:more info(?:rmation)?|learn more|read more|details|see (?:here|details|the (?:docs|documentation|guide|wiki)))\.?$/u;
const PLURAL = /(?<=\p{L})\(s\)/gu;

/** The shorter forms of a text of a template; none for most. */
export function shortForms(text: string): string[] {
  const shorter = withoutRemarks(text);
  const numbers = [shorter.replace(PLURAL, 's'), shorter.replace(PLURAL, '')];
  return [...new Set([shorter, ...numbers])].filter((each) => each !== text && each !== '');
}

function withoutRemarks(text: string): string {
  const found = IN_BRACKETS.exec(text) ?? SENTENCE.exec(text);
  // Who leaves out a blank has not filled it in.
  if (found === null || hasBlank(found[0]) || ASKS_FOR_MORE.test(found[0].replace(/https?:\S+/u, ''))) return text;
  return withoutRemarks(`${text.slice(0, found.index)}${found.groups?.['end'] ?? ''}`);
}
