import { normalize } from '../../checklist/text.ts';

/** Words that say nothing of what a text is about. */
const EMPTY =
  /^(?:if|is|it|my|requires?|needs?|contains?|be|or|in|on|at|to|of|by|an|as|no|so|the|and|any|are|was|were|has|have|had|been|being|for|not|with|without|your|you|our|its|new|one|more|some|all|this|that|these|those|there|then|when|where|only|which|who|how|change|pull|request|prs?|patch|does|did|will|can|may|must|should|include|contain|please|also|into|from|than|such|each|other|yes|still|case|applicable|needed|necessary|appropriate|relevant|required|possible)$/u;

/** Whether a text says that something is not so. */
export function negates(text: string): boolean {
  return /(?<!\p{L})(?:not|no|none|without|never|un\p{L}{3,})(?!\p{L})|n['’]t(?!\p{L})/iu.test(text);
}

/** Whether a stem names a thing: "added" and "changes" are said of all things. */
export function isThing(stem: string): boolean {
  return !/^(?:add|chan|upda|remo|modi|intr|touc|affe|fix|crea|need|exis|have|chec)$/.test(stem);
}

/** The stems of the words that say what a text is about, in its order: "If libraries are added" gives libr and add. */
export function contentOf(text: string): string[] {
  return [...normalize(text).matchAll(/\p{L}{2,}/gu)]
    .map(([word]) => word.replace(/^un(?=\p{L}{4})/u, ''))
    .filter((word) => !EMPTY.test(word) && !EMPTY.test(word.replace(/(?:e?d|s)$/u, '')))
    .map((word) => word.replace(/(?:ing|ed|es|s|d|e)$/u, '').slice(0, 4))
    .filter((stem) => stem.length > 1);
}
