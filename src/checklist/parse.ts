import { definedIn, readBlocks, type Pieces } from './markdown/markdown.ts';
import { assignKeys } from './key.ts';
import { RefusedDocument, MAX_NESTING, tooDeepAt } from './markdown/limits.ts';
import type { Checklist, Document } from './model.ts';
import { NEAR_MISSES } from './near-miss/kinds.ts';
import { Reader, emptySection } from './reading/reader.ts';
import { readSections } from './reading/sections.ts';
import { shownOf } from './page/shown.ts';

/**
 * Reads a document as GitHub renders it. Pure and total: every text gives a checklist, except one nested
 * deeper than `MAX_NESTING`, which throws `RefusedDocument`. `known` speeds up texts that share pieces. The
 * caller limits the time.
 */
export function parse(document: Document, known?: Pieces): Checklist {
  const read = parseOrRefuse(document, known);
  if (read instanceof RefusedDocument) throw read;
  return read;
}

/** The same, with the refusal as a value. */
export function parseOrRefuse(document: Document, known?: Pieces): Checklist | RefusedDocument {
  const source = document.markdown.replace(/^\uFEFF/, '');
  const deep = tooDeepAt(source);
  if (deep !== undefined) {
    return new RefusedDocument(
      document.id,
      deep,
      `more than ${MAX_NESTING} lists and quotes inside each other are not read`,
    );
  }
  // The parser would remove a second byte order mark, and all offsets would be off by one.
  const blocks = readBlocks(source.replace(/^\uFEFF/, '\u200B'), known);
  const reading = { source, definitions: definedIn(blocks), hardBreaks: document.kind !== 'file' };
  const shown = shownOf(blocks, reading);
  const reader = new Reader(document, reading, shown);
  if (shown?.tooMuch === true) reader.note(NEAR_MISSES.tooMuchHtml, 0, true);
  const root = readSections(reader, blocks);
  assignKeys(root);
  return { documents: [document], root, nearMisses: reader.nearMisses };
}

/**
 * Several documents as one checklist: the sections of each below one root, in the order given. Sections with the
 * same title stay apart.
 */
export function merge(checklists: readonly Checklist[]): Checklist {
  const [only] = checklists;
  if (checklists.length === 1 && only !== undefined) return only;
  const root = emptySection('root', '', 0);
  for (const checklist of checklists) {
    // Copies, because keys are assigned within the whole, and one document may be part of several checklists.
    const { items, fields, signOffs, lines = [], directives, sections } = structuredClone(checklist.root);
    root.items.push(...items);
    root.fields.push(...fields);
    root.signOffs.push(...signOffs);
    (root.lines ??= []).push(...lines);
    if (directives !== undefined) (root.directives ??= []).push(...directives);
    root.sections.push(...sections);
  }
  assignKeys(root);
  return {
    documents: checklists.flatMap((each) => each.documents),
    root,
    nearMisses: checklists.flatMap((each) => each.nearMisses),
  };
}
