import { spawnSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { defaultTreeAdapter as tree, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { comment, summary } from '../../src/reports/markdown.ts';
import type { Finding } from '../../src/verdict/finding.ts';
import type { GateResult, Verdict } from '../../src/verdict/verdict.ts';
import { oracleAvailable } from '../support/oracle.ts';

/** Texts that would come alive if they stood anywhere but in code. Each holds the mark. */
const MARK = 'zqzq';
const ATTACKS = [
  `@octocat ${MARK}`,
  `@octo-org/team ${MARK}`,
  `#1 GH-1 octo/repo#1 ${MARK}`,
  `0123456789abcdef0123456789abcdef01234567 ${MARK}`,
  `octocat/hello-world@0123456789abcdef ${MARK}`,
  `https://example.com/${MARK} www.example.com/${MARK} ${MARK}@example.com`,
  `<https://example.com/${MARK}>`,
  `[${MARK}](https://example.com)`,
  `![${MARK}](https://example.com/a.png)`,
  `[${MARK}][1]\n\n[1]: https://example.com`,
  `<img src=x onerror=alert(1) alt=${MARK}>`,
  `<script>${MARK}</script>`,
  `</details><h1>${MARK}</h1>`,
  `</code><b>${MARK}</b>`,
  `</summary>${MARK}`,
  `<!-- ${MARK}`,
  `--> ${MARK}`,
  `\`${MARK}`,
  `${MARK}\``,
  `\` @octocat \`${MARK}\` #1`,
  `\`\`\`\n${MARK}\n\`\`\``,
  `${'`'.repeat(80)}${MARK} @octocat`,
  `${Array.from({ length: 20 }, (_, index) => '`'.repeat(index + 1)).join(' ')} ${MARK} @octocat`,
  `\\\`${MARK} @octocat`,
  `| ${MARK} | @octocat |`,
  `\\| ${MARK} \\\\| @octocat \\\\\\|`,
  `${MARK}|\n|---|\n| @octocat`,
  `- [x] ${MARK}`,
  `\n\n- [x] ${MARK}\n\n# @octocat`,
  `\r\n> ${MARK}\r\n\r\n    @octocat`,
  `# ${MARK}`,
  `${MARK}\n===`,
  `**${MARK}** _a_ ~~b~~`,
  `&lt;b&gt;${MARK} &#64;octocat &commat;octocat`,
  `:tada: ${MARK} $x$ $\`x\`$ ${MARK}`,
  `[^1] ${MARK}\n\n[^1]: @octocat`,
  `\u202E@octocat ${MARK}\u202C`,
  `\u2066${MARK}\u2069 \u200B@octocat`,
  `${'@octocat '.repeat(2000)}${MARK}`,
  `${MARK} ${'x'.repeat(100_000)} @octocat`,
  `${MARK}\0\u001B[31m\u0007`,
  `${'😀'.repeat(400)}${MARK}@octocat`,
];

const URL = 'https://github.com/octocat/hello-world/pull/3';

function verdictOf(attack: string, file: boolean): Verdict {
  const place = { document: 'body', line: 3, column: 1, offset: 3 };
  const all: Finding[] = [
    { status: 'pending', kind: 'open-box', message: 'Not ticked', actual: attack, section: [attack, attack], place },
    { status: 'pending', kind: 'blank-field', message: 'Field is blank', about: attack, section: [attack] },
    { status: 'failed', message: 'Unexpected value', about: attack, actual: attack, expected: attack },
    { status: 'failed', kind: 'refused', message: 'May not sign', about: attack, actual: attack },
  ];
  const gate = (id: string, more: Partial<GateResult>): GateResult => ({
    kind: 'gate',
    id,
    gate: 'items',
    title: attack,
    status: 'failed',
    advisory: false,
    findings: all,
    ...more,
  });
  const failed = { kind: 'group' as const, require: 'all' as const, advisory: false, status: 'failed' as const };
  const read = { section: [attack], text: attack, reason: attack, boxed: true, place };
  return {
    schema: 'checklist-gate/verdict@1',
    subject: { kind: 'pull-request', repository: 'octocat/hello-world', number: 3, url: URL },
    policy: { path: attack.slice(0, 99), digest: 'sha256:0' },
    template: { path: attack.slice(0, 99), sha: attack, digest: 'sha256:0' },
    phase: attack,
    reason: attack,
    status: 'failed',
    root: {
      ...failed,
      id: 'policy',
      title: 'Policy',
      results: [
        gate('1', {}),
        gate('2', { tripped: true }),
        gate('3', { advisory: true, reason: attack }),
        {
          ...failed,
          id: 'a',
          title: attack,
          phase: attack,
          enforced: false,
          reason: attack,
          results: [gate('a/1', {})],
        },
      ],
    },
    documents: [
      file
        ? { id: 'body', kind: 'file', path: attack, url: `${URL}/file` }
        : { id: 'body', kind: 'comment', author: attack, url: URL },
      { id: 'other', kind: 'issue-body' },
    ],
    progress: [{ section: attack, ticked: 1, notApplicable: 1, total: 3 }],
    items: [
      { ...read, state: 'ticked' },
      { ...read, state: 'not-applicable', place: { ...place, offset: 9 } },
    ],
    fields: {},
    tripped: [attack],
    notes: [],
    facts: [],
    at: '2026-01-02T03:04:05.000Z',
  };
}

/** The attack cannot choose where a link leads; a path in it may be part of the address of its own page. */
function isOurs(href: string): boolean {
  return href.startsWith(URL) || href.startsWith('https://github.com/octocat/hello-world/blob/HEAD/');
}

type Node = DefaultTreeAdapterTypes.Node;

/** Elements that reports are made of. */
const OURS = new Set('h3 p strong em code ul li table thead tbody tr th td details summary a input'.split(' '));

/** What has come alive in rendered HTML. */
function alive(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Node, inCode: boolean): void => {
    if (tree.isTextNode(node)) {
      if (!inCode && /zqzq|@|#\d|GH-|octo|https?:|www\./i.test(node.value)) found.push(`text: ${node.value}`);
      if (/[\u202A-\u202E\u2066-\u2069\u200B\u001B]/.test(node.value.replace(/(?<=[:#])\u200B/g, '')))
        found.push('hidden');
    } else if (tree.isCommentNode(node)) found.push(`comment: ${node.data}`);
    if (tree.isElementNode(node)) {
      if (!OURS.has(node.tagName)) found.push(node.tagName);
      for (const { name, value } of node.attrs) {
        const fine = name === 'href' ? isOurs(value) : ['align', 'type', 'disabled', 'checked', 'class'].includes(name);
        if (!fine) found.push(`${name}=${value}`);
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, inCode || node.nodeName === 'code');
  };
  visit(parseFragment(html), false);
  return found;
}

function toHtml(markdown: string): string {
  const extensions = ['table', 'strikethrough', 'autolink', 'tasklist', 'footnotes'].flatMap((name) => ['-e', name]);
  const { stdout, status } = spawnSync('cmark-gfm', ['--unsafe', '--hardbreaks', ...extensions], {
    input: markdown,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return stdout;
}

// Where the renderer is missing, hostile.test.ts shows the same by the tree alone.
const describeRendered = oracleAvailable() === undefined ? describe.skip : describe;

describeRendered('rendered as on GitHub', () => {
  test('attacks would be seen', () => {
    expect(alive(toHtml(`@octocat\n\n<img src=x>\n\nwww.example.com\n\n- [ ] a\n`))).toEqual([
      'text: @octocat',
      'img',
      'src=x',
      'href=http://www.example.com',
      'text: www.example.com',
    ]);
  });

  test.each(ATTACKS.map((attack) => [attack.slice(0, 40), attack]))('%j stays dead', (_, attack) => {
    for (const report of [comment, summary])
      for (const file of [false, true]) {
        const html = toHtml(report(verdictOf(attack, file)));
        expect(alive(html)).toEqual([]);
        // Nothing breaks out of its list, table or fold: there are as many as without the attack.
        expect(shape(html)).toEqual(shape(toHtml(report(verdictOf(MARK, file)))));
      }
  });
});

/** How often each element stands there. */
function shape(html: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, name = ''] of html.matchAll(/<([a-z]\w*)/g)) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
