import type { Nodes, PhrasingContent } from 'mdast';
import { showsNothing } from '../text.ts';

/** A stretch of inline text with its outermost formatting. */
export interface InlinePart {
  /** `delete`: struck through, or not shown at all, whatever stands around it. */
  kind: 'text' | 'strong' | 'delete' | 'code' | 'comment' | 'break' | 'other';
  /** Plain text; for a comment what stands between its marks. */
  text: string;
  /** Of a link: where it leads. */
  url?: string;
  /** Some of the text is that of a picture, which may show another. */
  picture?: true;
}

// HTML that strikes its text through, or whose text browsers do not show. GitHub lets all of it pass. A tag that is
// never closed applies to the end.
const STRIKES = /^<(\/?)(?:del|s|strike|rp)(?=[\s>/])/i;

// Browsers do not show the content of these either. GitHub does not say whether it keeps them.
const HIDES = /^<(\/?)(?:template|select)(?=[\s>/])/i;

/** 1 if a tag begins to strike text through, -1 if it ends that, else 0. */
function strokeOf(tag: string): number {
  return opens(STRIKES.exec(tag));
}

/** The same for a tag on a line of its own, which may also hide all that follows. */
export function strokeOfBlock(tag: string): number {
  return opens(STRIKES.exec(tag) ?? HIDES.exec(tag));
}

function opens(match: RegExpExecArray | null): number {
  return match === null ? 0 : match[1] === '' ? 1 : -1;
}

/** The sum of `of` over the tags of raw HTML, without those in comments. */
export function tagsIn(html: string, of: (tag: string) => number): number {
  const tags = html.replace(/<!--.*?(?:-->|$)/gs, '').match(/<\/?[a-z][^<>]*>/gi) ?? [];
  return tags.reduce((sum, tag) => sum + of(tag), 0);
}

/** Takes inline content apart. */
export function partsOf(nodes: readonly PhrasingContent[]): InlinePart[] {
  let strokes = 0;
  return nodes.flatMap((node) => {
    if (node.type === 'html') strokes = Math.max(0, strokes + strokeOf(node.value));
    const parts = partsIn(node);
    return strokes === 0 ? parts : parts.map((part) => (hasNoText(part) ? part : { ...part, kind: 'delete' as const }));
  });
}

/** Without what is struck through: what still stands. */
export function standing(parts: readonly InlinePart[]): InlinePart[] {
  return parts.filter((part) => part.kind !== 'delete');
}

function hasNoText({ kind, text }: InlinePart): boolean {
  return kind === 'comment' || showsNothing(text);
}

function partsIn(node: PhrasingContent): InlinePart[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.value }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'break':
      return [{ kind: 'break', text: '\n' }];
    case 'html': {
      const comment = commentText(node.value);
      return [
        comment === undefined
          ? { kind: 'other', text: htmlText(node.value), ...pictureIn(node) }
          : { kind: 'comment', text: comment },
      ];
    }
    case 'delete':
      return [{ kind: 'delete', text: plainText(node) }];
    case 'strong':
      return withoutStruck('strong', node);
    case 'emphasis':
      return withoutStruck('other', node);
    case 'link':
      return withoutStruck('other', node).map((part) => (part.kind === 'delete' ? part : { ...part, url: node.url }));
    default:
      return [{ kind: 'other', text: plainText(node), ...pictureIn(node) }];
  }
}

function pictureIn(node: Nodes): { picture?: true } {
  return isPictured(node) ? { picture: true } : {};
}

function isPictured(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return plainText(node).trim() !== '';
  if (node.type === 'html') return htmlText(node.value).trim() !== '';
  return 'children' in node && node.children.some(isPictured);
}

// Formatted text that is partly struck through: each stretch becomes a part of its own.
function withoutStruck(
  kind: InlinePart['kind'],
  node: Extract<PhrasingContent, { children: PhrasingContent[] }>,
): InlinePart[] {
  const whole: InlinePart = { kind, text: plainText(node), ...pictureIn(node) };
  const inside = partsOf(node.children).filter((part) => part.kind !== 'comment');
  if (!inside.some((part) => part.kind === 'delete')) return [whole];
  const parts: InlinePart[] = [];
  for (const part of inside) {
    const own = part.kind === 'delete' ? 'delete' : kind;
    const last = parts.at(-1);
    const picture = part.picture === true ? ({ picture: true } as const) : {};
    if (last !== undefined && (last.kind === own || showsNothing(part.text)))
      Object.assign(last, { text: last.text + part.text, ...picture });
    else parts.push({ kind: own, text: part.text, ...picture });
  }
  return parts;
}

function plainText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return htmlText(node.value);
    case 'image':
    case 'imageReference':
      // The parser always sets it, if only to an empty text.
      return node.alt as string;
    default:
      return 'children' in node ? node.children.map(plainText).join('') : '';
  }
}

/** What stands between `<!--` and `-->`; undefined for other HTML. */
export function commentText(html: string): string | undefined {
  return /^<!--([\s\S]*?)(?:--!?>\s*)?$/.exec(html)?.[1];
}

/** What a reader sees of one tag: a line break, or the alternative text of an image. */
export function htmlText(tag: string): string {
  if (/^<br\b/i.test(tag)) return '\n';
  const [, double, single] = /^<img\b[^<>]*?\balt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag) ?? [];
  return double ?? single ?? '';
}
