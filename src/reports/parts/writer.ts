import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import type { Emphasis, InlineCode, Link, ListItem, Paragraph, PhrasingContent, Root, Strong } from 'mdast';
import type { Handle, Info, State } from 'mdast-util-to-markdown';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';

/**
 * Writes the trees of reports as Markdown. The handlers of the library work for every tree, but are slow: they try how
 * the markers of each paragraph pair, and match 80 patterns for each piece of code. Most of a report is plain words and
 * code on one line, whose Markdown depends on at most a space next to it. The handlers here write those directly.
 */

const tables = gfmTableToMarkdown({ tablePipeAlign: false });
const boxes = gfmTaskListItemToMarkdown();
const anyParagraph = boxes.handlers?.paragraph as Handle;

const inlineCode: Handle = ({ value }: InlineCode, _, state) => {
  // The shortest run of backticks that is not in the text. GitHub does not read a run of more than 80 as a fence.
  const runs = new Set(value.match(/`+/g));
  let fence = '`';
  while (runs.has(fence)) fence += '`';
  // Markdown strips one space at both ends, and a backtick at an end would join the fence.
  const pad = /^`|`$|^ .* $/.test(value) ? ' ' : '';
  // In a table cell a pipe needs a backslash before it. If there is an even number already, add one.
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
  return joinedIn(node, state, info);
}

/** Writes words, code, and one level of emphasis and links; undefined if only the library can write it. */
function joinedIn(parent: Rich, state: State, info: Info): string | undefined {
  let all = '';
  for (const [index, node] of parent.children.entries()) {
    if (node.type === 'inlineCode' || (node.type === 'html' && !/[*_]/.test(node.value))) {
      all += state.handle(node, parent, state, info);
      continue;
    }
    if (!isAround(node, parent)) return undefined;
    const inside = joinedIn(node, state, info);
    if (inside === undefined) return undefined;
    if (node.type === 'link') {
      if (!SIMPLE_URL.test(node.url) || node.title != null) return undefined;
      all += `[${inside}](${node.url})`;
    } else {
      // Emphasis is unambiguous if it has only spaces next to it outside, and no spaces at its inner ends.
      const next = parent.children[index + 1];
      const alone = /^$|\s$/.test(all) && (next === undefined || (next.type === 'html' && /^\s/.test(next.value)));
      if (!alone || inside === '' || inside.trim() !== inside) return undefined;
      const mark = node.type === 'strong' ? '**' : '*';
      all += mark + inside + mark;
    }
  }
  return all;
}

// Emphasis may contain links. The short way handles no other nesting.
function isAround(node: PhrasingContent, parent: Rich): node is Strong | Emphasis | Link {
  if (node.type === 'link') return parent.type !== 'link';
  return parent.type === 'paragraph' && (node.type === 'strong' || node.type === 'emphasis');
}

type Rich = Paragraph | Strong | Emphasis | Link;

/** Addresses in which no character is read as Markdown. */
const SIMPLE_URL = /^https?:\/\/[A-Za-z0-9./:?=%#+-]+$/;

const processor = unified()
  .use(remarkStringify)
  .data('settings', { bullet: '-', listItemIndent: 'one', rule: '-' })
  .use(function (this: Processor) {
    const data = this.data() as Record<string, unknown[]>;
    const short = { handlers: { inlineCode: Object.assign(inlineCode, { peek: () => '`' }), paragraph, listItem } };
    (data['toMarkdownExtensions'] ??= []).push(tables, boxes, short);
  })
  .freeze();

/** The tree as Markdown, with a final line break. */
export function write(root: Root): string {
  return processor.stringify(root);
}
