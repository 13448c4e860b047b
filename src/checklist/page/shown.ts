import type { ListItem, Nodes, Root } from 'mdast';
import type { Box, Lead, InlineReading } from '../reading/box.ts';
import { browse, lettersIn, type Browsed, type ShownItem } from './browser.late.ts';
import { textOf } from '../markdown/inline.ts';
import { positionOf } from '../markdown/markdown.ts';
import { standing, type InlinePart } from '../markdown/part.ts';
import { htmlPageOf, type Holder, type Page } from './page.ts';

// HTML, except comments that end where Markdown ends them.
const RAW = /<(?:[A-Za-z/?]|!(?!--))|--!>/;

/** What a browser shows of a document, undefined where raw HTML changes nothing. */
export function shownOf(root: Root, reading: InlineReading): Shown | undefined {
  const { source } = reading;
  if (!RAW.test(source) && !(source.includes('<!--') && source.includes('&'))) return undefined;
  const page = htmlPageOf(root, reading);
  return page.raw ? new Shown(page) : undefined;
}

/**
 * What a browser shows of a document that holds raw HTML: tags may hide, strike or make boxes anywhere below them. It
 * is compared with what was read, and decides nothing by itself.
 */
export class Shown {
  /** Whether tags that nothing closes would make too much of the document to tell what is shown. */
  readonly tooMuch: boolean;
  readonly #items = new Map<ListItem, ShownItem>();
  readonly #paragraphs: Page['paragraphs'];
  readonly #fallen = new Set<Nodes>();
  readonly #open = new Set<Nodes>();
  readonly #rawBoxes = new Map<Nodes, number[]>();
  readonly #texts = new Map<Nodes, { standing: string; struck: string }>();

  constructor(page: Page) {
    const browsed = browse(page);
    this.tooMuch = browsed === undefined;
    this.#paragraphs = page.paragraphs;
    if (browsed !== undefined) this.#read(page, browsed);
  }

  #read(page: Page, { items, comments, standing: shown, inputs, texts }: Browsed): void {
    for (const [at, node] of page.ends) if (!comments.has(at)) this.#open.add(node);
    for (const [at, leaf] of page.leaves) if (!shown.has(at)) this.#fallen.add(leaf);
    const raw = [...inputs];
    for (const item of items) {
      const made = page.items.get(item.at);
      if (made !== undefined) this.#items.set(made, item);
      else if (item.state !== undefined || item.nearly) raw.push(item.at);
    }
    for (const [at, { node, at: from }] of held(page, raw, (each) => each)) {
      const line = positionOf(node).start.line + page.html.slice(from, at).split('\n').length - 1;
      this.#rawBoxes.set(node, [...this.rawBoxes(node), line]);
    }
    for (const [{ text, struck }, { node }] of held(page, texts, ({ at }) => at)) {
      const own = this.#texts.get(node) ?? { standing: '', struck: '' };
      own[struck ? 'struck' : 'standing'] += text;
      this.#texts.set(node, own);
    }
  }

  /** Whether the raw HTML in a block leaves a tag open. */
  leavesOpen(block: Nodes): boolean {
    return this.#open.has(block);
  }

  /** Whether tags outside a paragraph, heading, cell or code hide it or strike it through. */
  hides(leaf: Nodes): boolean {
    return this.#fallen.has(leaf);
  }

  /** What raw HTML in a block shows as text, and does not strike through. */
  textOf(block: Nodes): string {
    return this.#texts.get(block)?.standing ?? '';
  }

  /** Whether tags in or around a paragraph, heading or cell hide more of its words than Markdown strikes through. */
  hidesWords(leaf: Nodes, parts: () => readonly InlinePart[]): boolean {
    const struck = lettersIn(this.#texts.get(leaf)?.struck ?? '');
    return struck > 0 && struck > struckIn(parts());
  }

  /** Whether the box of an item is shown as it was read. */
  shows(item: ListItem, { block, raw }: Lead, { state, parts }: Box): boolean {
    const shown = this.#items.get(item);
    if (shown === undefined || shown.state !== state || shown.gone || this.hides(block)) return false;
    if (shown.paragraph !== undefined && this.#paragraphs.get(shown.paragraph) !== block) return false;
    // Without a tag of its own a line is shown whole, or not at all.
    if (!raw.includes('<')) return true;
    const mark = state === 'ticked' ? 1 : 0;
    return shown.struck <= struckIn(parts) && shown.standing >= standingIn(parts) + mark;
  }

  /** Whether a box is shown, or nearly, in an item where none was read. */
  showsBox(item: ListItem): boolean {
    const shown = this.#items.get(item);
    return shown !== undefined && (shown.state !== undefined || shown.nearly);
  }

  /** 1-based lines of boxes that raw HTML in a block makes. */
  rawBoxes(node: Nodes): readonly number[] {
    return this.#rawBoxes.get(node) ?? [];
  }
}

// Each with the block that it is in, if there is one.
function held<Each>({ holders }: Page, all: readonly Each[], offset: (each: Each) => number): [Each, Holder][] {
  let index = -1;
  return all
    .toSorted((a, b) => offset(a) - offset(b))
    .flatMap((each): [Each, Holder][] => {
      while ((holders[index + 1]?.at ?? Infinity) <= offset(each)) index += 1;
      const holder = holders[index];
      return holder === undefined ? [] : [[each, holder]];
    });
}

// Letters that Markdown strikes through.
function struckIn(parts: readonly InlinePart[]): number {
  return lettersIn(parts.map(({ kind, text }) => (kind === 'delete' ? text : '')).join(' '));
}

// Letters that it does not, without what may be an entity: raw HTML keeps these.
function standingIn(parts: readonly InlinePart[]): number {
  return lettersIn(textOf(standing(parts)).replace(/&#?\w+;?/g, ''));
}
