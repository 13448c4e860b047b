import { hasBlank } from './blanks.ts';

/**
 * How people shorten a line of a template when they write it anew: they leave out a remark at its end, which asks for
 * nothing. "Built (see the docs)" becomes "Built", and "test(s)" becomes "tests". All texts here are normalised.
 */

// What it points to, or when the line holds. "(if not, stop)", "(see that it restores)" and "(and all pass)" ask for more.
const ADDRESS = String.raw`https?:\S+`;
const POINTER = String.raw`(?:please )?see (?!(?:that|to|who|note|if|whether)\b|[^()]*\band\b)(?:the |our |also )?[\w' ./-]{1,60}`;
const CASE = String.raw`(?:if|when|where)(?! not\b)\b[^(),]*|[^()]*\bif (?:applicable|any|needed|relevant)`;
const IN_BRACKETS = new RegExp(
  String.raw`\s*\((?:${ADDRESS}|${POINTER}|${CASE}|or (?:mark(?:ed)? (?:it )?)?(?:n\/a|not (?:needed|applicable|required))|(?:no need|not (?:needed|necessary|required)) (?:for|if|in)\b[^()]*|optional)\)(?<end>[.?!]?)$`,
  'u',
);
const ASKS_FOR_MORE = /\b(?:must|required|at least|all|every|each|only|mandatory|stop|follow|approv\w*|sign\w*|\d+)\b/u;
const SENTENCE =
  /(?<=[.!?]) (?:more info(?:rmation)?|learn more|read more|details|see (?:here|details|the (?:docs|documentation|guide|wiki)))\.?$/u;
const PLURAL = /(?<=\p{L})\(s\)/gu;

/** The shorter forms of a text of a template; none for most. */
export function shortForms(text: string): string[] {
  const shorter = withoutRemarks(text);
  const numbers = [shorter.replace(PLURAL, 's'), shorter.replace(PLURAL, '')];
  return [...new Set([shorter, ...numbers])].filter((each) => each !== text && each !== '');
}

/** The most remarks at the end of a line that people leave out. */
const MOST_REMARKS = 3;

function withoutRemarks(text: string): string {
  let shorter = text;
  for (let left = MOST_REMARKS; left > 0; left -= 1) {
    const found = IN_BRACKETS.exec(shorter) ?? SENTENCE.exec(shorter);
    // Who leaves out a blank has not filled it in.
    if (found === null || hasBlank(found[0]) || ASKS_FOR_MORE.test(found[0].replace(/https?:\S+/u, ''))) break;
    shorter = `${shorter.slice(0, found.index)}${found.groups?.['end'] ?? ''}`;
  }
  return shorter;
}
