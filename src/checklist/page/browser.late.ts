import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { looksLikeBox } from '../near-miss/nearly.ts';
import { boxIn } from '../reading/box.ts';
import { EMPTY_TAG, type Page } from './page.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A list item of a page. */
export interface ShownItem {
  /** Offset of its tag in the HTML. */
  at: number;
  /** Offset of the tag of the paragraph that its box stands in, where there is one. */
  paragraph: number | undefined;
  /** Its box by GitHub's rule. */
  state: 'ticked' | 'unticked' | undefined;
  /** Whether a reader still sees a box: formatting, or a tag that GitHub removes, is before it. */
  nearly: boolean;
  /** Letters and digits of its line that are shown and not struck through. */
  standing: number;
  /** Those that are struck through, or hidden. */
  struck: number;
  /** Whether tags around it strike it through, or hide it. */
  gone: boolean;
}

/** What a browser makes of HTML. */
export interface Browsed {
  items: ShownItem[];
  /** Offsets of all comments. */
  comments: ReadonlySet<number>;
  /** Offsets of all tags whose element is shown and not struck through. */
  standing: ReadonlySet<number>;
  /** Offsets of boxes written as HTML: `<input type="checkbox">`. */
  inputs: number[];
  /** Stretches of text in order, those of pictures and line breaks included. */
  texts: ShownText[];
}

/** A stretch of text of a page. */
interface ShownText {
  /** Offset in the HTML. */
  at: number;
  text: string;
  /** Whether a tag strikes it through, or hides it. */
  struck: boolean;
}

// What strikes its text through, or shows it only in browsers that do not know the tag.
const STRIKES = new Set(
  'audio canvas datalist del math noscript object rp s select strike svg template video'.split(' '),
);
// Elements that a visible box cannot begin with.
const OPAQUE = new Set(['br', 'code', 'kbd', 'pre', 'samp', 'tt', 'var']);
const LISTS = new Set(['li', 'ol', 'table', 'ul']);
const BLOCKS = new Set(['blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ol', 'p', 'pre', 'table', 'ul']);

/**
 * Reads a page as a browser does. Undefined where tags that are never closed would make far more elements than tags.
 */
export function browse({ html, made }: Pick<Page, 'html' | 'made'>): Browsed | undefined {
  let left = html.length;
  const treeAdapter: typeof tree = {
    ...tree,
    createElement: (...parts) => {
      left -= 1;
      if (left < 0) throw new RangeError('too many elements');
      return tree.createElement(...parts);
    },
  };
  let nodes: readonly Node[] = [];
  try {
    nodes = parseFragment(html, { sourceCodeLocationInfo: true, treeAdapter }).childNodes;
  } catch {
    return undefined;
  }
  return browsed(nodes, made);
}

function browsed(nodes: readonly Node[], made: ReadonlySet<number>): Browsed {
  const items: ShownItem[] = [];
  const comments = new Set<number>();
  const standing = new Set<number>();
  const inputs: number[] = [];
  const texts: ShownText[] = [];
  const left = inOrder(nodes, false);
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { node, struck } = next;
    const at = offsetOf(node);
    if (tree.isCommentNode(node)) comments.add(at);
    if (tree.isTextNode(node)) texts.push({ at, text: node.value, struck });
    if (!tree.isElementNode(node)) continue;
    if (!struck) standing.add(at);
    if (node.tagName === 'li') items.push(itemOf(node, at, struck, made));
    if (node.tagName === 'input' && /^(?:checkbox|radio)$/i.test(attribute(node, 'type').trim())) inputs.push(at);
    if (node.tagName === 'br') texts.push({ at, text: '\n', struck });
    if (node.tagName === 'img') texts.push({ at, text: attribute(node, 'alt'), struck });
    const inside = 'content' in node ? node.content.childNodes : node.childNodes;
    // A call with more arguments than the stack holds would throw.
    for (const each of inOrder(inside, struck || STRIKES.has(node.tagName))) left.push(each);
  }
  return { items, comments, standing, inputs, texts };
}

interface Next {
  node: Node;
  struck: boolean;
}

// Reversed, because the stack is read from its end.
function inOrder(nodes: readonly Node[], struck: boolean): Next[] {
  return nodes.map((node) => ({ node, struck })).toReversed();
}

// GitHub looks for the box in the first paragraph of an item, or else in the item itself.
function itemOf(item: Element, at: number, gone: boolean, made: ReadonlySet<number>): ShownItem {
  const paragraph = item.childNodes.find((node): node is Element => tree.isElementNode(node) && node.tagName === 'p');
  const isMade = made.has(at);
  let start = '';
  let text = '';
  const letters = { standing: 0, struck: 0 };
  const left = inOrder((paragraph ?? item).childNodes, false);
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { node, struck } = next;
    if (tree.isTextNode(node)) {
      if (!start.endsWith('<')) start += node.value;
      text += node.value;
      letters[struck ? 'struck' : 'standing'] += lettersIn(node.value);
    } else if (tree.isElementNode(node) && node.tagName !== EMPTY_TAG) {
      if (isMade ? BLOCKS.has(node.tagName) && made.has(offsetOf(node)) : LISTS.has(node.tagName)) break;
      if (!start.endsWith('<')) start += '<';
      if (OPAQUE.has(node.tagName)) text += '<';
      if (!struck) letters.standing += lettersIn(attribute(node, 'alt'));
      for (const each of inOrder(node.childNodes, struck || STRIKES.has(node.tagName))) left.push(each);
    }
  }
  return {
    at,
    paragraph: paragraph === undefined ? undefined : offsetOf(paragraph),
    state: boxIn(start)?.state,
    nearly: boxIn(text) !== undefined || (!isMade && looksLikeBox(text)),
    ...letters,
    gone,
  };
}

/** How many letters and digits a text has. */
export function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((each) => each.name === name)?.value ?? '';
}

// An element without a tag of its own, such as the body of a table, has no place.
function offsetOf(node: Node): number {
  return node.sourceCodeLocation?.startOffset ?? -1;
}
