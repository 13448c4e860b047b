import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Finding } from '../../verdict/finding.ts';
import type { ReadItem } from '../../verdict/content.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { Part, Piece } from './fit.ts';
import { editUrl, code, item, linked, list, paragraph, plain, strong } from './nodes.ts';
import { documentAt, documentName } from '../../verdict/documents.ts';
import { bar, doneIn, shareOf } from './symbols.ts';
import { saysSomething, type Block, type ItemBlock } from './tree.ts';

/** Lists of findings and of items, grouped by section. */

/** How to show a part: its rank, whether it is folded, and whether its sections show their progress. */
export interface Placing {
  rank: number;
  folded?: boolean;
  bars?: boolean;
}

/** What to show. A comment shows no check boxes, since ticking them there would have no effect. */
export interface Showing {
  verdict: Verdict;
  boxes: boolean;
}

/** A list of findings under a name; nothing if there are none. */
export function findingsPart(name: string, blocks: readonly Block[], showing: Showing, placing: Placing): Part[] {
  const pieces = blocks.map((block) => ({
    ...piece(block, showing.verdict, placing),
    units: block.findings.map((finding) => findingItem(finding, showing)),
  }));
  return listPart(name, pieces, showing.verdict, placing);
}

/** A list of items under a name; nothing if there are none. */
export function itemsPart(name: string, blocks: readonly ItemBlock[], showing: Showing, placing: Placing): Part[] {
  const pieces = blocks.map((block) => ({
    ...piece(block, showing.verdict, placing),
    units: block.items.map((each) => readItem(each, showing)),
  }));
  return listPart(name, pieces, showing.verdict, placing);
}

function listPart(name: string, pieces: Piece[], verdict: Verdict, { rank, folded = false }: Placing): Part[] {
  const count = pieces.reduce((sum, { units }) => sum + units.length, 0);
  if (count === 0) return [];
  if (folded) return [{ rank, ...fold(`${name} (${count})`), pieces }];
  // If there is only one document, link it once.
  const [only] = verdict.documents.length === 1 ? verdict.documents : [];
  const url = only === undefined || only.kind === 'file' ? undefined : editUrl(only);
  const where = url === undefined ? [] : [plain(' · '), linked(url, plain('description'))];
  return [{ rank, head: [paragraph([strong(plain(name)), plain(` (${count})`), ...where])], pieces, tail: [] }];
}

/** The HTML before and after a folded part. `name` must be our own text, since it is not escaped. */
export function fold(name: string): Pick<Part, 'head' | 'tail'> {
  return {
    head: [{ type: 'html', value: `<details>\n<summary>${name}</summary>` }],
    tail: [{ type: 'html', value: '</details>' }],
  };
}

function piece(
  block: Pick<Block, 'section' | 'document'>,
  verdict: Verdict,
  { bars = false }: Placing,
): Omit<Piece, 'units'> {
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
  const progress = bars && block.document === undefined ? progressBar(block.section, verdict) : [];
  const head: RootContent[] = title.length + source.length === 0 ? [] : [paragraph([...title, ...source, ...progress])];
  return { head, wrap: (units) => list(units as ListItem[]) };
}

// Sections of different documents may have the same title.
function progressBar(section: string, verdict: Verdict): PhrasingContent[] {
  const [own, other] = section === '' ? [] : verdict.progress.filter((entry) => entry.section === section);
  if (own === undefined || other !== undefined) return [];
  return [plain(` ${bar(shareOf(own), 10)} ${doneIn(own)} of ${own.total}`)];
}

function findingItem(finding: Finding, showing: Showing): ListItem {
  const open = finding.kind === 'open-box';
  const blank = finding.kind === 'blank-field';
  const about = finding.about === undefined ? [] : [code(finding.about), plain(': ')];
  const expected = finding.expected === undefined ? [] : [plain('; expected: '), code(finding.expected)];
  const actual =
    finding.actual === undefined || finding.actual === '' || (blank && !saysSomething(finding.actual))
      ? []
      : [...(open ? [] : [plain(': ')]), code(finding.actual)];
  const help =
    open || blank || finding.help === undefined
      ? []
      : [plain('. '), { type: 'emphasis' as const, children: helpText(finding.help) }];
  return boxed(open, false, showing, [
    ...about,
    ...(open ? [] : [plain(finding.message)]),
    ...actual,
    ...expected,
    ...lineOf(finding, showing),
    ...help,
  ]);
}

function readItem(read: ReadItem, showing: Showing): ListItem {
  const why = read.reason === undefined ? [plain(' (no reason given)')] : [plain(': '), code(read.reason)];
  const ticked = read.state === 'ticked';
  return boxed(ticked, ticked, showing, [code(read.text), ...(ticked ? [] : why), ...lineOf(read, showing)]);
}

function boxed(isBox: boolean, checked: boolean, { boxes }: Showing, children: PhrasingContent[]): ListItem {
  if (!isBox) return item(children);
  return boxes ? { ...item(children), checked } : item([plain(checked ? '☑ ' : '☐ '), ...children]);
}

// In a file every line has its own address.
function lineOf({ place }: Pick<Finding, 'place'>, { verdict }: Showing): PhrasingContent[] {
  if (place === undefined) return [];
  const document = documentAt(verdict, place);
  if (document?.kind !== 'file' || editUrl(document) === undefined) return [plain(` (line ${place.line})`)];
  return [plain(' ('), linked(editUrl(document, place.line), plain(`line ${place.line}`)), plain(')')];
}

// Help may contain the name of a field from the policy, so text in quotes is shown as code.
function helpText(help: string): PhrasingContent[] {
  return help.split(/"([^"]*)"/).map((words, index) => (index % 2 === 1 ? code(words) : plain(words)));
}
