import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Finding } from '../../verdict/finding.ts';
import type { ReadItem } from '../../verdict/content.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { Part, Piece } from './fit.ts';
import { addressOf, editUrl, code, item, linked, list, paragraph, plain, strong } from './nodes.ts';
import { documentAt, documentName } from '../../verdict/documents.ts';
import { beforeExpected, saysSomething, type Block, type ItemBlock } from './tree.ts';

/** Lists of findings and of items, grouped by section. */

/** How to show a part: its rank, and whether it is folded. */
export interface Placing {
  rank: number;
  folded?: boolean;
}

/** What to show. A comment shows no check boxes, since ticking them there would have no effect. */
export interface Showing {
  verdict: Verdict;
  boxes: boolean;
}

/** A list of findings under a name; nothing if there are none. */
export function findingsPart(name: string, blocks: readonly Block[], showing: Showing, placing: Placing): Part[] {
  const pieces = blocks.map((block) => ({
    ...pieceOf(block, showing.verdict),
    units: block.findings.map((finding) => findingItem(finding, showing)),
  }));
  return listPart(name, pieces, placing);
}

/** Lists of items, one for each section. */
export function itemPieces(blocks: readonly ItemBlock[], showing: Showing): Piece[] {
  return blocks.map((block) => ({
    ...pieceOf(block, showing.verdict),
    units: block.items.map((each) => readItem(each, showing)),
  }));
}

function listPart(name: string, pieces: Piece[], { rank, folded = false }: Placing): Part[] {
  const count = pieces.reduce((sum, { units }) => sum + units.length, 0);
  if (count === 0) return [];
  if (folded) return [{ rank, ...fold(`${name} (${count})`), pieces }];
  return [{ rank, head: [paragraph([strong(plain(name)), plain(` (${count})`)])], pieces, tail: [] }];
}

/** The HTML before and after a folded part. `name` must be our own text, since it is not escaped. */
export function fold(name: string): Pick<Part, 'head' | 'tail'> {
  return {
    head: [{ type: 'html', value: `<details>\n<summary>${name}</summary>` }],
    tail: [{ type: 'html', value: '</details>' }],
  };
}

/** The title of a section, with the text that it is in if there are several. */
export function pieceOf(block: Pick<Block, 'section' | 'document'>, verdict: Verdict): Omit<Piece, 'units'> {
  const title = block.section === '' ? [] : [strong(code(block.section))];
  const document = block.document === undefined ? undefined : documentAt(verdict, { document: block.document });
  const source: PhrasingContent[] = [];
  if (document !== undefined) {
    const { what, of, name } = documentName(document);
    const url = editUrl(document);
    if (title.length > 0) source.push(plain(' · '));
    if (what === '') source.push(linked(url, code(name)));
    else source.push(linked(url, plain(what)), ...(name === '' ? [] : [plain(of), code(name)]));
  }
  const head: RootContent[] = title.length + source.length === 0 ? [] : [paragraph([...title, ...source])];
  return { head, wrap: (units) => list(units as ListItem[]) };
}

/** One finding with its text, its line and what to do. */
export function findingItem(finding: Finding, showing: Showing, more: PhrasingContent[] = []): ListItem {
  return boxed(finding.kind === 'open-box', false, showing, findingNodes(finding, showing, more));
}

/** The same as words. */
export function findingNodes(finding: Finding, showing: Showing, more: PhrasingContent[] = []): PhrasingContent[] {
  const open = finding.kind === 'open-box';
  const blank = finding.kind === 'blank-field';
  const about = finding.about === undefined ? [] : [code(finding.about), plain(': ')];
  const expected = finding.expected === undefined ? [] : [plain(beforeExpected(finding)), code(finding.expected)];
  const actual =
    finding.actual === undefined || finding.actual === '' || (blank && !saysSomething(finding.actual))
      ? []
      : [...(open ? [] : [plain(': ')]), code(finding.actual)];
  const help =
    open || blank || finding.help === undefined
      ? []
      : [plain('. '), { type: 'emphasis' as const, children: helpText(finding.help) }];
  return [
    ...about,
    ...(open ? [] : [linked(addressOf(finding.url), plain(finding.message))]),
    ...actual,
    ...expected,
    ...more,
    ...lineNamed(finding, showing),
    ...help,
  ];
}

function readItem(read: ReadItem, showing: Showing): ListItem {
  const why = read.reason === undefined ? [plain(' (no reason given)')] : [plain(': '), code(read.reason)];
  const ticked = read.state === 'ticked';
  return boxed(ticked, ticked, showing, [code(read.text), ...(ticked ? [] : why), ...lineNamed(read, showing)]);
}

function boxed(isBox: boolean, checked: boolean, { boxes }: Showing, children: PhrasingContent[]): ListItem {
  if (!isBox) return item(children);
  return boxes ? { ...item(children), checked } : item([plain(checked ? '☑ ' : '☐ '), ...children]);
}

/** The line of something. In a file every line has its own address. */
export function lineNamed({ place }: Pick<Finding, 'place'>, { verdict }: Showing): PhrasingContent[] {
  if (place === undefined) return [];
  const document = documentAt(verdict, place);
  if (document?.kind !== 'file' || editUrl(document) === undefined) return [plain(` (line ${place.line})`)];
  return [plain(' ('), linked(editUrl(document, place.line), plain(`line ${place.line}`)), plain(')')];
}

/** Help with what is quoted in it as code. */
export function helpText(help: string): PhrasingContent[] {
  return help.split(/"([^"]*)"/).map((words, index) => (index % 2 === 1 ? code(words) : plain(words)));
}
