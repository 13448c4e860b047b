import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import type { Emphasis, InlineCode, Link, ListItem, Paragraph, PhrasingContent, Root, Strong } from 'mdast';
import type { Handle, Info, State } from 'mdast-util-to-markdown';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';

/**
 * Writes trees of reports as Markdown. The writer's own handlers are made for every tree there is: for each
 * paragraph they try how marks pair, and for each piece of code 80 patterns. Nearly all of a report is paragraphs
 * of plain words and one-line code, whose Markdown depends on nothing beside it, or on no more than a space; these
 * have a short way.
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
  return joinedIn(node, state, info);
}

/** Words, code, and one level of marks and links; undefined where only the writer's own way will do. */
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
      // Marks pair as they are meant where nothing but space is next to them outside, and none inside.
      const next = parent.children[index + 1];
      const alone = /^$|\s$/.test(all) && (next === undefined || (next.type === 'html' && /^\s/.test(next.value)));
      if (!alone || inside === '' || inside.trim() !== inside) return undefined;
      const mark = node.type === 'strong' ? '**' : '*';
      all += mark + inside + mark;
    }
  }
  return all;
}

// A link may stand in a mark, nothing else in each other.
function isAround(node: PhrasingContent, parent: Rich): node is Strong | Emphasis | Link {
  if (node.type === 'link') return parent.type !== 'link';
  return parent.type === 'paragraph' && (node.type === 'strong' || node.type === 'emphasis');
}

type Rich = Paragraph | Strong | Emphasis | Link;

/** Nothing in it is read as Markdown. */
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

/** The tree as Markdown, with a line end at the end. */
export function write(root: Root): string {
  return processor.stringify(root);
}
