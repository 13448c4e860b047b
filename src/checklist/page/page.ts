import type { Html, List, ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { InlineReading } from '../reading/box.ts';
import { inlineOf, asBlock, inLine, isHarmless } from '../markdown/inline.ts';
import { isLoose } from '../markdown/loose.ts';
import { MAX_INLINE } from '../markdown/limits.ts';
import { rawText, readInline } from '../markdown/markdown.ts';

/** A document as the HTML that GitHub makes of it, before a browser has read that. */
export interface Page {
  html: string;
  /** Offsets of the tags of blocks and formatting of Markdown. All others are raw HTML of the document. */
  made: ReadonlySet<number>;
  /** List items by the offset of their tag. */
  items: ReadonlyMap<number, ListItem>;
  /** Paragraphs by the offset of their tag. */
  paragraphs: ReadonlyMap<number, Paragraph>;
  /** Paragraphs, headings, cells and code by the offset of an empty tag that begins their text. */
  leaves: ReadonlyMap<number, Nodes>;
  /**
   * Blocks with raw HTML, by the offset of an empty comment behind it. A tag that is left open swallows that comment.
   */
  ends: ReadonlyMap<number, Nodes>;
  /** Blocks with text or raw HTML, in order, with the offset in `html` where that begins. */
  holders: readonly Holder[];
  /** Whether raw HTML in it may change what is shown around it. */
  raw: boolean;
}

export interface Holder {
  node: Nodes;
  at: number;
}

/** The empty tag. Before it, browsers reopen what was not closed above. */
export const EMPTY_TAG = 'wbr';

// A bare address is a link.
const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+/gi;

/**
 * Writes a document as HTML, as cmark-gfm does, line ends included: text between tags matters where one is left open.
 */
export function htmlPageOf(root: Root, reading: InlineReading): Page {
  const writer = new Writer(reading);
  writer.document(root);
  return writer;
}

class Writer implements Page {
  html = '';
  raw = false;
  readonly made = new Set<number>();
  readonly items = new Map<number, ListItem>();
  readonly paragraphs = new Map<number, Paragraph>();
  readonly leaves = new Map<number, Nodes>();
  readonly ends = new Map<number, Nodes>();
  readonly holders: Holder[] = [];
  #atLineStart = true;
  readonly #reading: InlineReading;

  constructor(reading: InlineReading) {
    this.#reading = reading;
  }

  document(root: Root): void {
    this.#blocks(root.children, false);
    const notes = this.#reading.definitions.shown;
    if (notes.size === 0) return;
    this.#container('ol', () => {
      for (const note of notes) this.#block('li', () => this.#blocks(note.children, false));
    });
  }

  // `tight`: paragraphs among them have no tags of their own.
  #blocks(nodes: readonly RootContent[], tight: boolean): void {
    for (const node of nodes) {
      if (node.type === 'paragraph' && tight) this.#leaf(node);
      else if (node.type === 'paragraph')
        this.#block(
          'p',
          () => this.#leaf(node),
          (at) => this.paragraphs.set(at, node),
        );
      else if (node.type === 'heading') this.#block(`h${node.depth}`, () => this.#leaf(node));
      else if (node.type === 'blockquote') this.#container('blockquote', () => this.#blocks(node.children, false));
      else if (node.type === 'list') this.#list(node);
      else if (node.type === 'table') this.#table(node);
      else if (node.type === 'code')
        this.#block('pre', () => {
          this.#begin(node);
          this.#write(escaped(node.value));
        });
      else if (node.type === 'html') this.#htmlBlock(node);
      else if (node.type === 'thematicBreak') this.#block('hr', () => undefined);
    }
  }

  #list(list: List): void {
    const tight = !isLoose(list);
    this.#container(list.ordered === true ? 'ol' : 'ul', () => {
      for (const item of list.children)
        this.#block(
          'li',
          () => this.#blocks(item.children, tight),
          (at) => this.items.set(at, item),
        );
    });
  }

  #table(table: Table): void {
    this.#container('table', () => {
      for (const row of table.children)
        this.#container('tr', () => {
          for (const cell of row.children) this.#block('td', () => this.#leaf(cell));
        });
    });
  }

  #htmlBlock(node: Html): void {
    this.#endLine();
    this.holders.push({ node, at: this.html.length });
    this.#rawHtml(node.value, asBlock(node.value));
    this.#end(node);
    this.#endLine();
  }

  #container(tag: string, content: () => void): void {
    this.#block(tag, () => {
      this.#write('\n');
      content();
      this.#endLine();
    });
  }

  #block(tag: string, content: () => void, at?: (offset: number) => void): void {
    this.#endLine();
    at?.(this.html.length);
    this.#tagged(tag, content);
    this.#write('\n');
  }

  #tagged(tag: string, content: () => void): void {
    this.made.add(this.html.length);
    this.#write(`<${tag}>`);
    content();
    // A rule has no end tag.
    if (tag !== 'hr') this.#write(`</${tag}>`);
  }

  #endLine(): void {
    if (!this.#atLineStart) this.#write('\n');
  }

  #write(html: string): void {
    this.html += html;
    if (html !== '') this.#atLineStart = html.endsWith('\n');
  }

  #begin(node: Nodes): void {
    this.leaves.set(this.html.length, node);
    this.#write(`<${EMPTY_TAG}>`);
    this.holders.push({ node, at: this.html.length });
  }

  // A paragraph, heading or cell.
  #leaf(node: Nodes): void {
    this.#begin(node);
    const raw = rawText(node);
    const { definitions, hardBreaks } = this.#reading;
    const [first, second] = raw.includes('<') ? [] : inlineOf(raw, definitions, hardBreaks).parts;
    if (first?.kind === 'text' && second === undefined) {
      this.#text(first.text);
      return;
    }
    // It is too long to tell tags from code, so all of it counts as HTML.
    if (raw.length > MAX_INLINE) this.#rawHtml(raw, raw);
    else for (const each of readInline(raw, definitions)) this.#inline(each);
    this.#end(node);
  }

  #inline(node: PhrasingContent): void {
    if (node.type === 'text') this.#text(node.value);
    else if (node.type === 'html') this.#rawHtml(node.value, inLine(node.value));
    else if (node.type === 'break') this.#write('<br>\n');
    else if (node.type === 'inlineCode') this.#tagged('code', () => this.#write(escaped(node.value)));
    else if (node.type === 'emphasis') this.#inside('em', node.children);
    else if (node.type === 'strong') this.#inside('strong', node.children);
    else if (node.type === 'delete') this.#inside('del', node.children);
    else if ('children' in node) this.#inside('a', node.children);
    else if ('alt' in node) this.#write(`<img alt="${escaped(String(node.alt))}">`);
    else this.#write('<img>');
  }

  // A bare address is a link, which ends one that is left open.
  #text(text: string): void {
    const linked = escaped(text).replace(ADDRESS, '<a>$&</a>');
    this.#write(linked.replaceAll('\n', this.#reading.hardBreaks ? '<br>\n' : '\n'));
  }

  #inside(tag: string, nodes: readonly PhrasingContent[]): void {
    this.#tagged(tag, () => nodes.forEach((node) => this.#inline(node)));
  }

  // `shown`: the HTML as GitHub leaves it.
  #rawHtml(html: string, shown: string): void {
    this.#write(shown);
    this.raw ||= !isHarmless(html);
  }

  #end(node: Nodes): void {
    this.ends.set(this.html.length, node);
    this.#write('<!---->');
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
