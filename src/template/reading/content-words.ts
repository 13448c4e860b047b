import { normalize } from '../../checklist/text.ts';

/** Words that say nothing of what a text is about. */
const EMPTY =
  /^(?:if|is|it|be|or|in|on|at|to|of|by|an|as|no|so|the|and|any|are|was|were|has|have|had|been|being|for|not|with|without|your|you|our|its|new|one|more|some|all|this|that|these|those|there|then|when|where|only|which|who|how|change|pull|request|prs?|patch|does|did|will|can|may|must|should|include|contain|please|also|into|from|than|such|each|other|yes|still|case|applicable|needed|necessary|appropriate|relevant|required|possible)$/u;

/** The stems of the words that say what a text is about, in its order: "If libraries are added" gives libr and add. */
export function contentOf(text: string): string[] {
  return [...normalize(text).matchAll(/\p{L}{2,}/gu)]
    .map(([word]) => word.replace(/^un(?=\p{L}{4})/u, ''))
    .filter((word) => !EMPTY.test(word) && !EMPTY.test(word.replace(/(?:e?d|s)$/u, '')))
    .map((word) => word.replace(/(?:ing|ed|es|s|d)$/u, '').slice(0, 4))
    .filter((stem) => stem.length > 1);
}
