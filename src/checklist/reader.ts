import type { Nodes } from 'mdast';
import type { Reading } from './box.ts';
import { inlineOf, type Part } from './inline.ts';
import { rawText } from './markdown.ts';
import type { Document, NearMiss, Place, Section } from './model.ts';
import { NEAR_MISSES, type NearMissKind } from './near-miss.ts';

/** What reading one document needs everywhere: its text, its places, and where near misses are noted. */
export class Reader {
  readonly document: Document;
  readonly reading: Reading;
  readonly nearMisses: NearMiss[] = [];
  /** Titles of the section being read, top first. */
  titles: string[] = [];
  readonly #lineStarts: number[];
  readonly #bom: number;
  readonly #noted = new Set<string>();

  /** `source` is the document's text without a byte order mark, which counts in places all the same. */
  constructor(document: Document, reading: Reading) {
    this.document = document;
    this.reading = reading;
    this.#bom = document.markdown.length - reading.source.length;
    this.#lineStarts = [0];
    for (const match of reading.source.matchAll(/\r\n|\n|\r/g)) this.#lineStarts.push(match.index + match[0].length);
  }

  /** The place of a 0-based offset in `reading.source`. */
  place(offset: number): Place {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const bomColumn = low === 0 ? this.#bom : 0;
    return {
      document: this.document.id,
      line: low + 1,
      column: offset - (this.#lineStarts[low] ?? 0) + 1 + bomColumn,
      offset: offset + this.#bom,
    };
  }

  /** The source line of a 0-based offset, without its line end. */
  lineAt(offset: number): string {
    const line = this.place(offset).line;
    return this.line(line);
  }

  /** A source line by its 1-based number. */
  line(number: number): string {
    const start = this.#lineStarts[number - 1] ?? 0;
    return this.reading.source.slice(start, this.#lineStarts[number]).replace(/[\r\n]+$/, '');
  }

  /** 0-based offset of the first visible character of a 1-based line. */
  lineOffset(number: number): number {
    const start = this.#lineStarts[number - 1] ?? 0;
    return start + (/^[ \t>]*/.exec(this.line(number))?.[0].length ?? 0);
  }

  get lineCount(): number {
    return this.#lineStarts.length;
  }

  /** Inline content of a paragraph, heading or cell. */
  inline(node: Nodes): Part[] {
    const inline = inlineOf(rawText(node), this.reading.definitions, this.reading.hardBreaks);
    if (inline.cut) this.note(NEAR_MISSES.tooLong, offsetOf(node));
    return inline.parts;
  }

  /** Notes a near miss at a 0-based offset, each kind once a line. `everywhere`: it concerns every section. */
  note(kind: NearMissKind, offset: number, everywhere = false): void {
    const place = this.place(offset);
    const once = `${place.line} ${kind.kind}`;
    if (this.#noted.has(once)) return;
    this.#noted.add(once);
    this.nearMisses.push({
      ...kind,
      actual: this.line(place.line).trim().slice(0, 200),
      section: everywhere ? [] : [...this.titles],
      place,
    });
  }
}

/** 0-based offset of a node in the source that was parsed. */
export function offsetOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

/** A section without content. */
export function emptySection(kind: Section['kind'], title: string, key: string, depth: number, place?: Place): Section {
  return {
    kind,
    title,
    key,
    depth,
    items: [],
    fields: [],
    signOffs: [],
    sections: [],
    ...(place === undefined ? {} : { place }),
  };
}
