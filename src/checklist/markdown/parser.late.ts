import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * Markdown is read in two passes. The document pass finds blocks with every inline construct off,
 * which keeps inline floods linear; the inline pass reads one paragraph at a time, with blocks off.
 * Measured: the set of task items is the same as with one full pass.
 */

/** Constructs that begin inside a line. */
export const INLINE = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
];

// Indented code stays on: it keeps what is indented from opening a footnote.
const BLOCKS = ['blockQuote', 'codeFenced', 'headingAtx', 'htmlFlow', 'list', 'setextUnderline', 'thematicBreak'];

type Data = Record<string, unknown[]>;
type Extension = ReturnType<typeof gfmTable>;
type Construct = Extract<NonNullable<Extension['text']>[string], { tokenize: unknown }>;
type State = ReturnType<Construct['tokenize']>;

function extend(processor: Processor, micromark: unknown[], fromMarkdown: unknown[]): void {
  const data = processor.data() as Data;
  (data['micromarkExtensions'] ??= []).push(...micromark);
  (data['fromMarkdownExtensions'] ??= []).push(...fromMarkdown);
}

// The parser's code for CR LF; LF and CR are the two below, tabs the two above.
const LINE_ENDING = -3;

/**
 * Reads the rest of a line as it stands, from any character that could begin an inline construct. They are all off,
 * but the parser would stop at each of these characters, and try.
 */
const restOfLine: Construct = {
  tokenize(effects, ok) {
    const inside: State = (code) => {
      if (code === null || code <= LINE_ENDING) {
        effects.exit('data');
        return ok(code);
      }
      effects.consume(code);
      return inside;
    };
    return (code) => {
      effects.enter('data');
      return inside(code);
    };
  },
};

const RAW_TEXT = { text: Object.fromEntries([...'!&*<[\\]_`'].map((each) => [each.charCodeAt(0), restOfLine])) };

/** Blocks that only some texts can hold. What cannot be there is not looked for, on every line. */
interface Rare {
  tables: boolean;
  definitions: boolean;
}

/**
 * What a text may hold. A delimiter row has a dash beside a bar or colon, a definition has a colon behind its label.
 */
function rareIn(text: string): Rare {
  return { tables: /-[ \t]*[|:]|[|:][ \t]*-/.test(text), definitions: text.includes(']:') };
}

const documentPasses = new Map<string, Processor<Root>>();

function documentPass({ tables, definitions }: Rare): Processor<Root> {
  const key = `${tables} ${definitions}`;
  let pass = documentPasses.get(key);
  if (pass === undefined) {
    pass = unified()
      .use(remarkParse)
      .use(function (this: Processor) {
        // Footnote calls are inline: only the definitions belong to this pass.
        const { document } = gfmFootnote();
        extend(
          this,
          [
            ...(tables ? [gfmTable()] : []),
            ...(definitions ? [{ document }] : []),
            RAW_TEXT,
            { disable: { null: [...INLINE, ...(definitions ? [] : ['definition'])] } },
          ],
          [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
        );
      })
      .freeze();
    documentPasses.set(key, pass);
  }
  return pass;
}

const inlinePass = unified()
  .use(remarkParse)
  .use(function (this: Processor) {
    extend(
      this,
      [gfmStrikethrough(), gfmFootnote(), { disable: { null: BLOCKS } }],
      [gfmStrikethroughFromMarkdown(), gfmFootnoteFromMarkdown()],
    );
  })
  .freeze();

/** The blocks of a text, by the parser. */
export function parseBlocks(text: string): Root {
  return documentPass(rareIn(text)).parse(text);
}

/** Text without blocks, by the parser. */
export function parseInline(text: string): Root {
  return inlinePass.parse(text);
}
