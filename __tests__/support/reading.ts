/** What the reader makes of a document, in short forms that a table can hold. */
import { itemsIn, sectionsOf } from '../../src/checklist/select.ts';
import type { Checklist, DocumentKind, Field, Item, Section, SignOff } from '../../src/checklist/model.ts';
import { parse } from '../../src/checklist/parse.ts';

export function read(markdown: string, kind: DocumentKind = 'pull-request-body'): Checklist {
  return parse({ id: 'body', kind, markdown });
}

/** Every item in document order, those without a box included. */
export function allItems(checklist: Checklist): Item[] {
  return itemsIn(checklist.root);
}

/** `x` ticked, `_` open, `-` not applicable, `~` not applicable and without a box; then the text. */
export function shortItem(item: Item): string {
  const state = item.state === 'ticked' ? 'x' : item.state === 'unticked' ? '_' : item.boxed ? '-' : '~';
  return `${state} ${item.text}`;
}

/** Items as `x text`, in document order. */
export function items(markdown: string, kind?: DocumentKind): string[] {
  return allItems(read(markdown, kind)).map(shortItem);
}

/** Places of items as `line:column`. */
export function places(markdown: string, kind?: DocumentKind): string[] {
  return allItems(read(markdown, kind)).map(({ place }) => `${place.line}:${place.column}`);
}

/** Near misses as `line kind`, with `!` where they block. */
export function nearMisses(markdown: string, kind?: DocumentKind): string[] {
  return read(markdown, kind).nearMisses.map((miss) => `${miss.place.line} ${miss.kind}${miss.blocking ? ' !' : ''}`);
}

/** The root and every section below it. */
export function allSections(checklist: Checklist): Section[] {
  return [checklist.root, ...sectionsOf(checklist.root).map(({ section }) => section)];
}

export function allFields(markdown: string): Field[] {
  return allSections(read(markdown)).flatMap((section) => section.fields);
}

/** Fields as `name = value`, a blank one as `name =`. */
export function fields(markdown: string): string[] {
  return allFields(markdown).map((field) => `${field.name} =${field.blank ? '' : ` ${field.value}`}`);
}

export function signOffs(markdown: string): SignOff[] {
  return allSections(read(markdown)).flatMap((section) => section.signOffs);
}

/** The tree of sections, indented: depth and title, then what stands in them directly. */
export function tree(markdown: string): string[] {
  const lines: string[] = [];
  const visit = (section: Section, indent: string): void => {
    const own = section.items.map((item) => shortItem(item)).join(', ');
    const title = section.kind === 'root' ? '/' : `${section.depth} ${section.title}`;
    lines.push(`${indent}${title}${own === '' ? '' : `: ${own}`}`);
    for (const child of section.sections) visit(child, `${indent}  `);
  };
  visit(read(markdown).root, '');
  return lines;
}
