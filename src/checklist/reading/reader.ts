import type { Nodes } from 'mdast';
import type { InlineReading } from './box.ts';
import { fieldOf, type Pair } from './field.ts';
import { inlineOf } from '../markdown/inline.ts';
import type { InlinePart } from '../markdown/part.ts';
import { offsetOf, rawText } from '../markdown/markdown.ts';
import type { Document, Field, NearMiss, Place, Section } from '../model.ts';
import { hasOddSpace, isBoxLine } from '../near-miss/nearly.ts';
import { NEAR_MISSES, type NearMissKind } from '../near-miss/kinds.ts';
import type { Shown } from '../page/shown.ts';

/** What all readers of one document share: its text, its places and its near misses. */
export class Reader {
  readonly document: Document;
  readonly reading: InlineReading;
  /** What a browser shows, where the document holds raw HTML. */
  readonly shown: Shown | undefined;
  readonly nearMisses: NearMiss[] = [];
  /** Titles of the section being read, top first. */
  titles: string[] = [];
  readonly #lineStarts: number[];
  readonly #bom: number;
  readonly #noted = new Set<string>();
  /** Line up to which `noteBoxes` has looked, by kind. */
  readonly #lookedTo = new Map<string, number>();

  /** `source` is the document's text without a byte order mark, which places still count. */
  constructor(document: Document, reading: InlineReading, shown?: Shown) {
    this.document = document;
    this.reading = reading;
    this.shown = shown;
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
      if (this.#startOf(middle + 1) <= offset) low = middle;
      else high = middle - 1;
    }
    const bomColumn = low === 0 ? this.#bom : 0;
    return {
      document: this.document.id,
      line: low + 1,
      column: offset - this.#startOf(low + 1) + 1 + bomColumn,
      offset: offset + this.#bom,
    };
  }

  /** A source line by its 1-based number. */
  line(number: number): string {
    return this.reading.source.slice(this.#startOf(number), this.#lineStarts[number]).replace(/[\r\n]+$/, '');
  }

  /** 0-based offset of the first visible character of a 1-based line. */
  lineOffset(number: number): number {
    return this.#startOf(number) + this.columnOf(number) - 1;
  }

  /** 1-based column of the first visible character of a line, quote marks left out. */
  columnOf(number: number): number {
    return this.line(number).search(/[^ \t>]|$/) + 1;
  }

  /**
   * Notes each line that would be a box elsewhere, from a 1-based line to the next blank one. Linear over a document.
   */
  noteBoxes(kind: NearMissKind, from: number): void {
    let number = Math.max(from, this.#lookedTo.get(kind.kind) ?? 0);
    for (; number <= this.#lineStarts.length && this.line(number).trim() !== ''; number += 1)
      if (isBoxLine(this.line(number))) this.note(kind, this.lineOffset(number));
    this.#lookedTo.set(kind.kind, number);
  }

  #startOf(number: number): number {
    return this.#lineStarts[number - 1] as number;
  }

  /** Inline content of a paragraph, heading or cell. */
  inline(node: Nodes): InlinePart[] {
    const inline = inlineOf(rawText(node), this.reading.definitions, this.reading.hardBreaks);
    if (inline.cut) this.note(NEAR_MISSES.tooLong, offsetOf(node));
    return inline.parts;
  }

  /** Whether HTML hides a block or some of its words, or strikes them through. */
  hides(block: Nodes): boolean {
    const { shown } = this;
    return shown !== undefined && (shown.hides(block) || shown.hidesWords(block, () => this.inline(block)));
  }

  /** A field that a block holds: blank where HTML outside hides it or strikes it through. */
  field(pair: Omit<Pair, 'line'>, block: Nodes, place: Place): Field {
    const isHidden = this.hides(block);
    if (isHidden) this.noteHidden(NEAR_MISSES.hiddenField, offsetOf(block));
    return { ...fieldOf(isHidden ? { name: pair.name, value: '' } : pair), place };
  }

  /** Notes something that HTML hides, unless something was noted already that hides the rest of the document. */
  noteHidden(kind: NearMissKind, offset: number, everywhere = false): void {
    const { unclosedComment, unclosedTag, tooMuchHtml } = NEAR_MISSES;
    const hidesAll = new Set<string>([unclosedComment.kind, unclosedTag.kind, tooMuchHtml.kind]);
    if (!this.nearMisses.some((miss) => hidesAll.has(miss.kind))) this.note(kind, offset, everywhere);
  }

  /** Notes boxes that raw HTML in a block makes, tags that it leaves open, and what GitHub alone may take for a tag. */
  noteRaw(block: Nodes): void {
    if (block.type !== 'html' && hasOddSpace(rawText(block))) this.note(NEAR_MISSES.oddSpace, offsetOf(block), true);
    if (this.shown?.leavesOpen(block) === true) this.noteHidden(NEAR_MISSES.unclosedTag, offsetOf(block), true);
    for (const line of this.shown?.rawBoxes(block) ?? []) this.note(NEAR_MISSES.rawItem, this.lineOffset(line));
  }

  /** Whether raw HTML in a block makes boxes. */
  makesBoxes(block: Nodes): boolean {
    return (this.shown?.rawBoxes(block) ?? []).length > 0;
  }

  /** Whether something on a line keeps gates from passing. */
  blocksOn(line: number): boolean {
    return this.nearMisses.some((miss) => miss.blocking && miss.place.line === line);
  }

  /** Notes a near miss at a 0-based offset, each kind once a line. `everywhere`: it concerns every section. */
  note(kind: NearMissKind, offset: number, everywhere = false): void {
    const place = this.place(offset);
    // Tick symbols often decorate whole lists: one note for a section is enough.
    const once = `${kind === NEAR_MISSES.tickSign ? JSON.stringify(this.titles) : place.line} ${kind.kind}`;
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

/** A section without content. */
export function emptySection(kind: Section['kind'], title: string, depth: number, place?: Place): Section {
  return {
    kind,
    title,
    key: [],
    depth,
    items: [],
    fields: [],
    signOffs: [],
    sections: [],
    ...(place === undefined ? {} : { place }),
  };
}
