import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import type { PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import { remark } from 'remark';
import type { Processor } from 'unified';
import type { Approval, Audit, AuditRow } from '../../audit/model.ts';
import { addressOf, code, item, linked, list, paragraph, phrase, plain } from '../parts/nodes.ts';
import {
  approvalsOf,
  auditHeadline,
  commitHelps,
  flagWords,
  markOf,
  sampleHeadline,
  sampleLines,
  toLookAt,
} from './text.ts';

const writer = remark().use(function (this: Processor) {
  const data = this.data() as Record<string, unknown[]>;
  (data['toMarkdownExtensions'] ??= []).push(gfmTableToMarkdown());
});

/** An audit as Markdown: first what somebody should look at, then every subject. */
export function auditMarkdown(audit: Audit): string {
  const { rows, commits, sample } = audit;
  const { looked, overridden } = toLookAt(rows);
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 2, children: [plain(auditHeadline(audit))] },
      ...(looked.length === 0 ? [] : [heading('To look at'), table(looked)]),
      ...(overridden.length === 0 ? [] : [heading('Overridden'), table(overridden)]),
      ...(commits.length === 0
        ? []
        : [
            heading('Commits without a pull request'),
            {
              type: 'table' as const,
              children: [
                row([[plain('Commit')], [plain('Message')], [plain('Author')], [plain('Date')]]),
                ...commits.map(({ sha, url, headline, author, at }) =>
                  row([
                    [{ type: 'link', url, children: [code(sha.slice(0, 7))] }],
                    [code(headline)],
                    author === null ? [plain('unknown')] : [code(author)],
                    [plain(at.slice(0, 10))],
                  ]),
                ),
              ],
            },
            ...commitHelps(commits).map((help) => paragraph([plain(help)])),
          ]),
      ...(sample === undefined
        ? []
        : [
            heading(sampleHeadline(sample)),
            list(sampleLines(sample, rows, commits).map((words) => item(phrase(words)))),
          ]),
      ...(rows.length === 0 ? [] : [heading('All'), table(rows)]),
    ],
  };
  return writer.stringify(root);
}

function table(rows: readonly AuditRow[]): RootContent {
  return {
    type: 'table',
    children: [
      row([
        [plain('')],
        [plain('Number')],
        [plain('Date')],
        [plain('Author')],
        [plain('Approved by')],
        [plain('Policy')],
        [plain('Remarks')],
      ]),
      ...rows.map((each) =>
        row([
          [plain(markOf(each))],
          [{ type: 'link', url: each.url, children: [plain(`#${each.number}`)] }],
          [plain(each.at.slice(0, 10))],
          each.author === null ? [plain('unknown')] : [code(each.author)],
          approvalsOf(each).flatMap((approval, index) => [
            ...(index === 0 ? [] : [plain(', ')]),
            ...approvedBy(approval),
          ]),
          [code(each.policy.replace(/@([0-9a-f]{7})[0-9a-f]+$/, '@$1'))],
          remarks(each),
        ]),
      ),
    ],
  };
}

function approvedBy({ login, role, url }: Approval): PhrasingContent[] {
  return [linked(addressOf(url), code(login)), ...(role === undefined ? [] : [plain(' as '), code(role)])];
}

function remarks(each: AuditRow): PhrasingContent[] {
  const { override, reason, flags } = each;
  return [
    plain(flags.map((flag) => flagWords(flag, each)).join('; ')),
    ...(override === undefined ? [] : [plain(' by '), code(override.by), plain(': '), code(override.reason)]),
    ...(reason === undefined ? [] : [plain(flags.length === 0 ? '' : ': '), code(reason)]),
  ];
}

function heading(text: string): RootContent {
  return paragraph([{ type: 'strong', children: [plain(text)] }]);
}

function row(cells: PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
}
