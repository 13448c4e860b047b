import { areNamed } from '../../verdict/documents.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { ReadItem } from '../../verdict/content.ts';
import type { Verdict } from '../../verdict/verdict.ts';

/** Findings of one section. */
export interface Block {
  section: string;
  /** Which text they stand in, where that is not the body alone. */
  document?: string;
  findings: Finding[];
}

/** Items of one section. */
export interface ItemBlock {
  section: string;
  document?: string;
  items: ReadItem[];
}

/** Findings by section, in the order of their first one; what is said twice stands there once. */
export function group(findings: readonly Finding[], verdict: Verdict): Block[] {
  const blocks = new Map<string, Block>();
  const known = new Set<string>();
  for (const finding of findings) {
    // Two gates over one box say the same thing once.
    const { message, place, about, expected, section, actual } = finding;
    // Where nothing says which line it is about, what it says must tell it from others.
    const where = place === undefined ? [section, actual] : [place.document, place.offset];
    const once = JSON.stringify([message, where, about, expected]);
    if (known.has(once)) continue;
    known.add(once);
    blockOf(blocks, finding, verdict, (head): Block => ({ ...head, findings: [] })).findings.push(finding);
  }
  return [...blocks.values()];
}

/** Items by section, in document order. */
export function itemBlocks(verdict: Verdict, isShown: (item: ReadItem) => boolean): ItemBlock[] {
  const blocks = new Map<string, ItemBlock>();
  for (const item of verdict.items.filter(isShown))
    blockOf(blocks, item, verdict, (head): ItemBlock => ({ ...head, items: [] })).items.push(item);
  return [...blocks.values()];
}

// Sections of several texts may have one title.
function blockOf<T>(
  blocks: Map<string, T>,
  { section = [], place }: Pick<Finding, 'section' | 'place'>,
  verdict: Verdict,
  start: (head: { section: string; document?: string }) => T,
): T {
  const document = place !== undefined && areNamed(verdict) ? { document: place.document } : {};
  const key = JSON.stringify([section, document]);
  const block = blocks.get(key) ?? start({ section: section.join(' > '), ...document });
  blocks.set(key, block);
  return block;
}
