import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { sanitiseLine } from './sanitise.ts';

/** Pieces that every Markdown report is put together from. */

// Words without anything that Markdown reads go through as they are: escaping is what costs time here.
export const plain = (value: string): PhrasingContent => ({
  type: /^[A-Za-z0-9 ,.;:()/%→☐-]*$/.test(value) ? 'html' : 'text',
  value,
});
export const paragraph = (children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
export const item = (children: PhrasingContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children }],
});

// Document text as inline code: no mention, link, image, HTML or issue reference in it stays alive.
export function code(value: string): PhrasingContent {
  const line = sanitiseLine(value, 300);
  // Empty code would be two backticks, which may pair with others.
  return line === '' ? plain('(nothing visible)') : { type: 'inlineCode', value: line };
}
