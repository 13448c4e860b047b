import { PATH_SEPARATOR } from '../../checklist/key.ts';
import type { Section } from '../../checklist/model.ts';
import { select, selectorFor, type Located } from '../../checklist/select.ts';
import { normalizeTitle } from '../../checklist/text.ts';

/** Names sections as a policy does: a selector for each, or undefined where none names it alone. */
export function selectors(root: Section, all: readonly Located[]): (section: Section) => string | undefined {
  const uses = new Map<string, number>();
  for (const { section } of all) {
    const key = normalizeTitle(section.title);
    uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  const find = (section: Section): string | undefined => {
    const { title } = section;
    // A title that nobody else has is enough, which saves looking through all sections.
    const simple = uses.get(normalizeTitle(title)) === 1 && !/^\s*\/|\s>\s/.test(title) && title.trim() !== '';
    if (simple) return plainTitle(title);
    const located = all.find((each) => each.section === section);
    const selector = located === undefined ? '' : selectorFor(root, all, located).trim();
    const works = (each: string): boolean => {
      const selection = select(root, each);
      return selection.kind === 'one' && selection.found.section === section;
    };
    if (selector === '' || !works(selector)) return undefined;
    // A title that holds the separator is more than one piece, and may need the numbers in it.
    const plain = selector.split(PATH_SEPARATOR).map(plainTitle).join(PATH_SEPARATOR);
    return works(plain) ? plain : selector;
  };
  const known = new Map<Section, string | undefined>();
  return (section) => {
    if (!known.has(section)) known.set(section, find(section));
    return known.get(section);
  };
}

const BEFORE_WORDS = /^(\/?)(?:\d+(?:\.\d+)*[.):]?\s+|[\p{Extended_Pictographic}\uFE0F\s](?![\d#*]\u20E3))+(?=\S)/u;

// Numbers and pictures at the start of titles do not matter to a selector, and change more often than words.
function plainTitle(title: string): string {
  const plain = title.replace(BEFORE_WORDS, '$1').replace(/\s*:$/, '').trim();
  return normalizeTitle(plain.replace(/^\//, '')) === normalizeTitle(title.replace(/^\//, '')) ? plain : title.trim();
}
