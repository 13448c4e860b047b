import type { Nodes, Root } from 'mdast';
import { assignKeys } from './key.ts';
import { RefusedDocument, MAX_NESTING, tooDeepAt } from './limits.ts';
import { labelOf, readBlocks, type Definitions } from './markdown.ts';
import type { Checklist, Document } from './model.ts';
import { Reader } from './reader.ts';
import { readSections } from './sections.ts';

/**
 * Reads a document as GitHub renders it. Pure and total: every text gives a checklist, except one nested
 * deeper than `MAX_NESTING`, which throws `RefusedDocument`. Not bounded in time: the caller does that.
 */
export function parse(document: Document): Checklist {
  const source = document.markdown.replace(/^\uFEFF/, '');
  const deep = tooDeepAt(source);
  if (deep !== undefined) {
    throw new RefusedDocument(
      document.id,
      deep,
      `more than ${MAX_NESTING} lists and quotes inside each other are not read`,
    );
  }
  const blocks = readBlocks(source);
  const reader = new Reader(document, {
    source,
    definitions: definitionsOf(blocks),
    hardBreaks: document.kind !== 'file',
  });
  const root = readSections(reader, blocks);
  assignKeys(root);
  return { documents: [document], root, nearMisses: reader.nearMisses };
}

function definitionsOf(root: Root): Definitions {
  const links = new Set<string>();
  const footnotes = new Set<string>();
  const collect = (node: Nodes): void => {
    if (node.type === 'definition') links.add(labelOf(node));
    if (node.type === 'footnoteDefinition') footnotes.add(labelOf(node));
    if ('children' in node) for (const child of node.children) collect(child);
  };
  collect(root);
  return { links, footnotes };
}
