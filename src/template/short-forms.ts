import { hasBlank } from './blanks.ts';

/**
 * How people shorten a line of a template when they write it anew: they leave out a remark at its end, which asks for
 * nothing. "Built (see the docs)" becomes "Built", and "test(s)" becomes "tests". All texts here are normalised.
 */

// What it points to, an example, or when the line holds. "(if not, stop)" and "(and all pass)" ask for something.
const IN_BRACKETS =
  /\s*\((?:(?:please )?see|e\.g\.|for example|for instance|such as|or|sorry|optional|rules?|https?:|(?:if|when|where|as)(?! not\b)(?=[^,]*\)[.?!]?$))(?![\p{L}\p{N}])[^()]*\)(?<end>[.?!]?)$/u;
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
  if (found === null || hasBlank(found[0])) return text;
  return withoutRemarks(`${text.slice(0, found.index)}${found.groups?.['end'] ?? ''}`);
}
