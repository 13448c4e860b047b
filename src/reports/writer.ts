import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import type { InlineCode, ListItem, Nodes, Paragraph, Root } from 'mdast';
import type { Handle, Info, State } from 'mdast-util-to-markdown';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';

/**
 * Writes trees of reports as Markdown. The writer's own handlers are made for every tree there is: for each
 * paragraph they try how marks pair, and for each piece of code 80 patterns. Nearly all of a report is paragraphs
 * of plain words and one-line code, whose Markdown depends on nothing beside it; these have a short way.
 */

const tables = gfmTableToMarkdown({ tablePipeAlign: false });
const boxes = gfmTaskListItemToMarkdown();
const anyParagraph = boxes.handlers?.paragraph as Handle;

const inlineCode: Handle = ({ value }: InlineCode, _, state) => {
  // The shortest run that is not in the text: GitHub reads none of more than 80 as a fence.
  const runs = new Set(value.match(/`+/g));
  let fence = '`';
  while (runs.has(fence)) fence += '`';
  // A space at both ends would be taken away, a backtick at one would join the fence.
  const pad = /^`|`$|^ .* $/.test(value) ? ' ' : '';
  // In a cell one backslash before a pipe is dropped, and an even number would leave the pipe alive.
  const text = state.stack.includes('tableCell')
    ? value.replace(/(\\*)\|/g, (all, run: string) => (run.length % 2 === 0 ? `${run}\\|` : all))
    : value;
  return `${fence}${pad}${text}${pad}${fence}`;
};

const paragraph: Handle = (node: Paragraph, parent, state, info) => {
  const words = parent?.type === 'listItem' ? undefined : joined(node, state, info);
  return words ?? anyParagraph(node, parent, state, info);
};

const listItem: Handle = (node: ListItem, _, state, info) => {
  const [only, more] = node.children;
  const words = only?.type === 'paragraph' && more === undefined ? joined(only, state, info) : undefined;
  if (words === undefined) {
    const lines = state.containerFlow(node, info);
    return state.indentLines(lines, (line, index) => `${index === 0 ? `${state.bulletCurrent} ` : '  '}${line}`);
  }
  const box = typeof node.checked === 'boolean' ? `[${node.checked ? 'x' : ' '}] ` : '';
  return `${state.bulletCurrent} ${box}${words}`;
};

function joined(node: Paragraph, state: State, info: Info): string | undefined {
  if (!node.children.every(({ type }) => type === 'html' || type === 'inlineCode')) return undefined;
  return node.children.map((child: Nodes) => state.handle(child, node, state, info)).join('');
}

const processor = unified()
  .use(remarkStringify)
  .data('settings', { bullet: '-', listItemIndent: 'one', rule: '-' })
  .use(function (this: Processor) {
    const data = this.data() as Record<string, unknown[]>;
    const short = { handlers: { inlineCode: Object.assign(inlineCode, { peek: () => '`' }), paragraph, listItem } };
    (data['toMarkdownExtensions'] ??= []).push(tables, boxes, short);
  })
  .freeze();

/** The tree as Markdown, with a line end at the end. */
export function write(root: Root): string {
  return processor.stringify(root);
}
