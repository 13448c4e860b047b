import { areNamed } from '../../verdict/documents.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { ReadItem } from '../../verdict/content.ts';
import type { Verdict } from '../../verdict/verdict.ts';

/** The findings of one section. */
export interface Block {
  section: string;
  /** The document that they stand in, if there is more than the body. */
  document?: string;
  findings: Finding[];
}

/** The items of one section. */
export interface ItemBlock {
  section: string;
  document?: string;
  items: ReadItem[];
}

/** Groups findings by section, in order of first appearance, and removes duplicates. */
export function group(findings: readonly Finding[], verdict: Verdict): Block[] {
  const blocks = new Map<string, Block>();
  const known = new Set<string>();
  for (const finding of findings) {
    // Two gates over the same box would report the same finding twice.
    const { message, place, about, expected, section, actual } = finding;
    // Findings without a place are told apart by their section and text.
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

// Sections of different documents may have the same title.
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
