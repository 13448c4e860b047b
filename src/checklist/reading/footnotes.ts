import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { MAX_INLINE } from '../markdown/limits.ts';
import { labelOf, normalizeLabel, rawText, readInline, type Definitions } from '../markdown/markdown.ts';

/** What a document defines, and which of its footnotes are shown. */
export interface Defined extends Definitions {
  /** GitHub leaves out a footnote that nothing refers to, and all but the first of one label. */
  shown: ReadonlySet<FootnoteDefinition>;
}

/** Collects definitions of links and footnotes anywhere in a document. */
export function definedIn(root: Root): Defined {
  const links = new Set<string>();
  const notes = new Map<string, FootnoteDefinition>();
  const callers: string[] = [];
  const collect = (node: Nodes): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const raw = rawText(node);
      if (raw.includes('[^')) callers.push(raw);
      return;
    }
    if (node.type === 'definition') links.add(labelOf(node));
    if ('children' in node) for (const child of node.children) collect(child);
    // The inner of two that are nested comes first, as on GitHub.
    if (node.type === 'footnoteDefinition' && !notes.has(labelOf(node))) notes.set(labelOf(node), node);
  };
  collect(root);
  const definitions = { links, footnotes: new Set(notes.keys()) };
  const called = new Set(notes.size === 0 ? [] : callers.flatMap((raw) => callsIn(raw, definitions)));
  return { ...definitions, shown: new Set([...notes].filter(([label]) => called.has(label)).map(([, node]) => node)) };
}

function callsIn(raw: string, definitions: Definitions): string[] {
  const labels: string[] = [];
  const collect = (node: Nodes): void => {
    if (node.type === 'footnoteReference') labels.push(normalizeLabel(node.label as string));
    else if ('children' in node) for (const child of node.children) collect(child);
  };
  for (const node of readInline(raw.slice(0, MAX_INLINE), definitions)) collect(node);
  return labels;
}
