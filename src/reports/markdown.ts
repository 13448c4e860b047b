import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item';
import type { ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import type { Processor } from 'unified';
import type { Finding } from '../verdict/finding.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { ICONS } from './icons.ts';
import { code, item, paragraph, plain } from './nodes.ts';
import { gateList, sectionTable } from './overview.ts';
import type { Report } from './report.ts';
import { signOffList } from './sign-offs.ts';
import { counts, digest, type Block } from './tree.ts';

/** A job summary may have 1 MiB; this leaves room. UTF-16 units. */
export const MAX_SUMMARY = 300_000;
/** A comment may have 65,536 characters; this leaves room. UTF-16 units. */
export const MAX_COMMENT = 60_000;

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

// Fewer findings and sections until it fits; what is left out is counted at the border of one.
function fitted(verdict: Verdict, maxLength: number, rich: boolean): string {
  for (let most = 2048; most >= 1; most = Math.floor(most / 2)) {
    const markdown = writer.stringify(document(verdict, most, rich));
    if (markdown.length <= maxLength) return markdown;
  }
  return writer.stringify({ type: 'root', children: [title(verdict)] });
}

// The first findings over all sections, and how many are left out.
function firstOf(blocks: readonly Block[], most: number): { kept: Block[]; left: number } {
  const kept: Block[] = [];
  let room = most;
  for (const block of blocks) {
    const findings = block.findings.slice(0, Math.max(0, room));
    room -= block.findings.length;
    if (findings.length > 0) kept.push({ ...block, findings });
  }
  return { kept, left: Math.max(0, -room) };
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
      ...signOffList(verdict),
      ...(rich ? gateList(verdict) : []),
      ...folded('Sections', sectionTable(verdict, most)),
      footer(verdict, rich),
    ],
  };
}

function title(verdict: Verdict): RootContent {
  const phase = verdict.phase === undefined ? [] : [plain(', phase '), code(verdict.phase)];
  const reason = verdict.reason === undefined ? [] : [plain(': '), code(verdict.reason)];
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
  const { kept, left } = firstOf(blocks, most);
  return [
    ...(name === undefined ? [] : [paragraph([{ type: 'strong', children: [plain(name)] }])]),
    ...kept.flatMap((block): RootContent[] => [
      ...(block.section === '' ? [] : [paragraph([code(block.section)])]),
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: block.findings.map((finding) => findingItem(finding, boxes)),
      },
    ]),
    ...(left === 0 ? [] : [paragraph([plain(`and ${left} more`)])]),
  ];
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
