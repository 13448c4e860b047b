import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import type { List, ListItem, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { remark } from 'remark';
import type { Processor } from 'unified';
import type { Finding } from '../verdict/finding.ts';
import type { Status } from '../verdict/status.ts';
import type { Result, Verdict } from '../verdict/verdict.ts';
import type { Report } from './report.ts';
import { sanitiseLine } from './sanitise.ts';
import { bar, counts, digest, phasesOf, type Block } from './tree.ts';

/** A job summary may have 1 MiB; this leaves room. UTF-16 units. */
export const MAX_SUMMARY = 300_000;
/** A comment may have 65,536 characters; this leaves room. UTF-16 units. */
export const MAX_COMMENT = 60_000;

const ICONS: Record<Status, string> = { passed: '✅', pending: '🟡', failed: '❌', skipped: '⚪' };

/** The job summary: verdict, what is missing, gates and a table of sections. */
export const summary: Report = (verdict, options = {}) => fitted(verdict, options.maxLength ?? MAX_SUMMARY, true);

/** The sticky comment: the same, shorter. Without a marker; whoever posts it adds one. */
export const comment: Report = (verdict, options = {}) => fitted(verdict, options.maxLength ?? MAX_COMMENT, false);

const writer = remark()
  .data('settings', { bullet: '-', listItemIndent: 'one', rule: '-' })
  .use(function (this: Processor) {
    const data = this.data() as Record<string, unknown[]>;
    (data['toMarkdownExtensions'] ??= []).push(gfmTableToMarkdown(), gfmTaskListItemToMarkdown());
  })
  .freeze();

// Fewer items a block until it fits; what is left out is counted at the border of an item.
function fitted(verdict: Verdict, maxLength: number, rich: boolean): string {
  for (let most = 1000; most >= 1; most = Math.floor(most / 2)) {
    const markdown = writer.stringify(document(verdict, most, rich));
    if (markdown.length <= maxLength) return markdown;
  }
  return writer.stringify({ type: 'root', children: [title(verdict)] });
}

function document(verdict: Verdict, most: number, rich: boolean): Root {
  const { tripped, failed, pending, advice } = digest(verdict);
  return {
    type: 'root',
    children: [
      title(verdict),
      ...blocksUnder('Tripped: these must stay empty', tripped, most, rich),
      ...blocksUnder('Wrong: these must be undone', failed, most, rich),
      ...blocksUnder('Missing', pending, most, rich),
      ...(rich
        ? blocksUnder('Worth a look, without blocking', advice, most, rich)
        : folded('Worth a look, without blocking', blocksUnder(undefined, advice, most, rich))),
      ...(rich ? gateList(verdict) : []),
      ...folded('Sections', sectionTable(verdict, most)),
      footer(verdict, rich),
    ],
  };
}

function title(verdict: Verdict): RootContent {
  const phase = verdict.phase === undefined ? [] : [plain(', phase '), code(verdict.phase)];
  const reason = verdict.reason === undefined ? [] : [plain(`: ${verdict.reason}`)];
  return {
    type: 'heading',
    depth: 3,
    children: [
      plain(`${ICONS[verdict.status]} Checklist Gate: ${verdict.status}, ${counts(verdict)}`),
      ...phase,
      ...reason,
    ],
  };
}

function blocksUnder(name: string | undefined, blocks: readonly Block[], most: number, boxes: boolean): RootContent[] {
  if (blocks.length === 0) return [];
  return [
    ...(name === undefined ? [] : [paragraph([{ type: 'strong', children: [plain(name)] }])]),
    ...blocks.flatMap((block): RootContent[] => [
      ...(block.section === '' ? [] : [paragraph([code(block.section)])]),
      findingList(block.findings, most, boxes),
    ]),
  ];
}

function findingList(findings: readonly Finding[], most: number, boxes: boolean): List {
  const kept = findings.slice(0, most).map((finding) => findingItem(finding, boxes));
  if (findings.length > most) kept.push(item([plain(`and ${findings.length - most} more`)]));
  return { type: 'list', ordered: false, spread: false, children: kept };
}

// A box in a comment could be ticked there, to no effect: only the summary, where it cannot, shows boxes.
function findingItem(finding: Finding, boxes: boolean): ListItem {
  const open = finding.kind === 'open-box';
  const blank = finding.kind === 'blank-field';
  const about = finding.about === undefined ? [] : [code(finding.about), plain(': ')];
  const expected = finding.expected === undefined ? [] : [plain('; expected: '), code(finding.expected)];
  const actual =
    finding.actual === undefined || finding.actual === '' || blank
      ? []
      : [plain(open ? '' : ': '), code(finding.actual)];
  const line = finding.place === undefined ? [] : [plain(` (line ${finding.place.line})`)];
  const help =
    open || blank || finding.help === undefined
      ? []
      : [plain('. '), { type: 'emphasis' as const, children: helpText(finding.help) }];
  return {
    ...item([
      ...about,
      ...(open ? (boxes ? [] : [plain('☐ ')]) : [plain(finding.message)]),
      ...actual,
      ...expected,
      ...line,
      ...help,
    ]),
    checked: open && boxes ? false : null,
  };
}

// Help may name a field of the policy: what stands in quotes is shown as code.
function helpText(help: string): PhrasingContent[] {
  return help.split(/"([^"]*)"/).map((piece, index) => (index % 2 === 1 ? code(piece) : plain(piece)));
}

function gateList(verdict: Verdict): RootContent[] {
  const list = (results: readonly Result[]): List => ({
    type: 'list',
    ordered: false,
    spread: false,
    children: results.map((result) => {
      const notes = [
        ...(result.advisory ? ['advisory'] : []),
        ...(result.kind === 'group' && result.enforced === false ? ['not enforced'] : []),
        ...(result.reason === undefined ? [] : [result.reason]),
      ];
      const own = item([
        plain(`${ICONS[result.status]} `),
        code(result.title),
        ...(notes.length === 0 ? [] : [plain(` (${notes.join(', ')})`)]),
      ]);
      return result.kind === 'gate' ? own : { ...own, children: [...own.children, list(result.results)] };
    }),
  });
  if (phasesOf(verdict).length === 0 && verdict.root.results.length <= 1) return [];
  return [paragraph([{ type: 'strong', children: [plain('Gates')] }]), list(verdict.root.results)];
}

function sectionTable(verdict: Verdict, most: number): RootContent[] {
  if (verdict.progress.length === 0) return [];
  const row = (cells: PhrasingContent[][]): TableRow => ({
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children })),
  });
  const rows = verdict.progress.slice(0, most * 4).map((entry) => {
    const done = entry.ticked + entry.notApplicable;
    const name = entry.section === '' ? [plain('(before the first heading)')] : [code(entry.section)];
    return row([
      name,
      [plain(bar(done / entry.total, 10))],
      [plain(`${entry.ticked} of ${entry.total}${entry.notApplicable > 0 ? `, ${entry.notApplicable} N/A` : ''}`)],
    ]);
  });
  return [
    {
      type: 'table',
      align: [null, null, 'right'],
      children: [row([[plain('Section')], [plain('Progress')], [plain('Done')]]), ...rows],
    },
  ];
}

// The comment leaves out the time: an unchanged verdict gives an unchanged comment.
function footer(verdict: Verdict, dated: boolean): RootContent {
  const { policy } = verdict;
  const source =
    policy.path === 'default'
      ? [plain('the default policy (every box counts)')]
      : [code(policy.path), ...(policy.sha === undefined ? [] : [plain(' at '), code(policy.sha.slice(0, 7))])];
  return paragraph([
    { type: 'emphasis', children: [plain('Judged by '), ...source, plain(dated ? `, ${verdict.at}.` : '.')] },
  ]);
}

function folded(name: string, content: readonly RootContent[]): RootContent[] {
  if (content.length === 0) return [];
  return [
    { type: 'html', value: `<details>\n<summary>${name}</summary>` },
    ...content,
    { type: 'html', value: '</details>' },
  ];
}

// Words without anything that Markdown reads go through as they are: escaping is what costs time here.
const plain = (value: string): PhrasingContent => ({
  type: /^[A-Za-z0-9 ,.;:()/%→☐-]*$/.test(value) ? 'html' : 'text',
  value,
});
const paragraph = (children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
const item = (children: PhrasingContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children }],
});

// Document text as inline code: no mention, link, image, HTML or issue reference in it stays alive.
function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value: sanitiseLine(value, 300) };
}
