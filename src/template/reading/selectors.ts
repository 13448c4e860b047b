import { PATH_SEPARATOR } from '../../checklist/key.ts';
import type { Section } from '../../checklist/model.ts';
import { select, selectorFor, type Located } from '../../checklist/select.ts';
import { normalizeTitle } from '../../checklist/text.ts';

/** Returns a function that gives the selector of a section, or undefined if no selector names that section alone. */
export function selectors(root: Section, all: readonly Located[]): (section: Section) => string | undefined {
  const uses = new Map<string, number>();
  for (const { section } of all) {
    const key = normalizeTitle(section.title);
    uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  const find = (section: Section): string | undefined => {
    const { title } = section;
    // A unique title is enough, and saves a search through all sections.
    const simple = uses.get(normalizeTitle(title)) === 1 && !/^\s*\/|\s>\s/.test(title) && title.trim() !== '';
    if (simple) return plainTitle(title);
    const located = all.find((each) => each.section === section);
    const selector = located === undefined ? '' : selectorFor(root, all, located).trim();
    const works = (each: string): boolean => {
      const selection = select(root, each);
      return selection.kind === 'one' && selection.found.section === section;
    };
    if (selector === '' || !works(selector)) return undefined;
    // A title that contains the separator splits into several pieces, and may need its leading numbers.
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

// Selectors ignore numbers and emoji at the start of titles. They change more often than words, so leave them out.
function plainTitle(title: string): string {
  const plain = title.replace(BEFORE_WORDS, '$1').replace(/\s*:$/, '').trim();
  return normalizeTitle(plain.replace(/^\//, '')) === normalizeTitle(title.replace(/^\//, '')) ? plain : title.trim();
}
