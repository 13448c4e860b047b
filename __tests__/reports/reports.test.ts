import { describe, expect, test } from '@jest/globals';
import { annotations, MAX_ANNOTATIONS } from '../../src/reports/check-run.ts';
import { json, published } from '../../src/reports/json.ts';
import { comment, MAX_COMMENT, MAX_SUMMARY, summary } from '../../src/reports/markdown.ts';
import { palette, bar } from '../../src/reports/parts/symbols.ts';
import { text } from '../../src/reports/text.ts';
import { digest, subjectWords } from '../../src/reports/parts/tree.ts';
import { amounts, doneAmounts } from '../../src/reports/parts/amounts.ts';
import type { Finding } from '../../src/verdict/finding.ts';
import type { Status } from '../../src/verdict/quantifier.ts';
import type { AskedCounts, ReadItem } from '../../src/verdict/content.ts';
import type { GateResult, GroupResult, GateOrGroup, Verdict } from '../../src/verdict/verdict.ts';

const at = (line: number): Finding['place'] & object => ({ document: 'body.md', line, column: 1, offset: line * 10 });

const box = (line: number, actual = `Item ${line}`): Finding => ({
  status: 'pending',
  kind: 'open-box',
  message: 'Not ticked',
  actual,
  section: ['Plan'],
  place: at(line),
  help: 'Do it, then tick the box.',
});
const wrong = (line: number): Finding => ({
  status: 'failed',
  message: 'Unexpected value',
  about: 'Version',
  actual: '1.x',
  expected: 'a version',
  section: ['Plan'],
  place: at(line),
  help: 'Correct Version.',
});
const blank: Finding = {
  status: 'pending',
  kind: 'blank-field',
  message: 'Field is blank',
  about: 'Date',
  actual: '____',
  place: at(9),
  help: 'Fill in Date.',
};

function gate(id: string, status: Status, findings: Finding[] = [], more: Partial<GateResult> = {}): GateResult {
  return { kind: 'gate', id, gate: 'items', title: `Gate ${id}`, advisory: false, status, findings, ...more };
}

function group(id: string, status: Status, results: GateOrGroup[], more: Partial<GroupResult> = {}): GroupResult {
  return { kind: 'group', id, title: `Group ${id}`, require: 'all', advisory: false, status, results, ...more };
}

function verdict(status: Status, results: GateOrGroup[], more: Partial<Verdict> = {}): Verdict {
  return {
    schema: 'checklist-gate/verdict@1',
    subject: { kind: 'file', file: 'body.md' },
    policy: { path: 'policy.yml', digest: 'sha256:0' },
    status,
    root: group('policy', status, results),
    documents: [{ id: 'body.md', kind: 'pull-request-body' }],
    progress: [{ section: 'Plan', ticked: 1, notApplicable: 0, total: 3 }],
    items: [],
    fields: {},
    tripped: [],
    notes: [],
    facts: [],
    at: '2026-01-02T03:04:05.000Z',
    ...more,
  };
}

const read = (line: number, more: Partial<ReadItem>): ReadItem => ({
  section: ['Plan'],
  text: `Item ${line}`,
  state: 'ticked',
  boxed: true,
  place: at(line),
  ...more,
});

const plain = (each: Verdict): string => text(each, { color: false });
const messages = (blocks: { findings: Finding[] }[]): string[] =>
  blocks.flatMap((block) => block.findings.map((finding) => finding.actual ?? finding.message));

describe('the digest', () => {
  test('says a tripped gate first, though another way out has passed', () => {
    const tripped = gate('2', 'failed', [{ ...wrong(4), actual: 'errors' }, box(5)], { tripped: true });
    const all = digest(verdict('passed', [group('1', 'passed', [gate('1', 'passed'), tripped], { require: 'any' })]));
    expect(messages(all.tripped)).toEqual(['errors']);
    expect(all.failed).toEqual([]);
    expect(all.pending).toEqual([]);
  });

  test('leaves out what a passed group has left open', () => {
    const way = group('1', 'passed', [gate('1/1', 'passed'), gate('1/2', 'pending', [box(3)])], { require: 'any' });
    const all = digest(verdict('pending', [way, gate('2', 'pending', [box(7)])]));
    expect(messages(all.pending)).toEqual(['Item 7']);
  });

  test('leaves out what is open on a way that was tripped, as long as there is another', () => {
    const kept = group('1/1', 'failed', [
      gate('a', 'failed', [wrong(3)], { tripped: true }),
      gate('b', 'pending', [box(4)]),
    ]);
    const withdrawn = gate('c', 'pending', [box(5)]);
    const all = digest(verdict('pending', [group('1', 'pending', [kept, withdrawn], { require: 'one' })]));
    expect(messages(all.tripped)).toEqual(['1.x']);
    expect([messages(all.ifTrue), messages(all.pending)]).toEqual([['Item 5'], []]);
    expect(messages(digest(verdict('failed', [kept, withdrawn])).pending)).toEqual(['Item 4', 'Item 5']);
  });

  test('leaves out phases that are not enforced', () => {
    const later = group('b', 'failed', [gate('b/1', 'failed', [wrong(3)])], { phase: 'b', enforced: false });
    const all = digest(verdict('pending', [gate('1', 'pending', [box(7)]), later]));
    expect(messages(all.failed)).toEqual([]);
    expect(messages(all.advice)).toEqual([]);
  });

  test('counts for a failed group are said before its gates', () => {
    const failed = group('1', 'failed', [gate('1/1', 'failed', [wrong(3)])], {
      require: 'one',
      reason: '2 of 2 passed, expected exactly one',
    });
    expect(messages(digest(verdict('failed', [failed])).failed)).toEqual([
      '2 of 2 passed, expected exactly one',
      '1.x',
    ]);
  });

  test.each<[string, Partial<GroupResult>]>([
    ['is advisory', { advisory: true }],
    ['is not enforced', { enforced: false }],
    ['has not failed', { status: 'pending' }],
    ['asks for all', { require: 'all' }],
    ['gives no reason', { reason: undefined as never }],
  ])('counts are not said for a group that %s', (_, more) => {
    const part = group('1', 'failed', [], { require: 'one', reason: 'two', ...more });
    expect(messages(digest(verdict('failed', [part])).failed)).toEqual([]);
  });

  test('advice holds advisory gates, those of advisory groups, what passed gates remark, and notes', () => {
    const all = digest(
      verdict(
        'passed',
        [
          gate('1', 'failed', [wrong(1), box(2)], { advisory: true }),
          group(
            '2',
            'pending',
            [gate('2/1', 'pending', [box(3)]), group('2/2', 'pending', [gate('x', 'pending', [box(4)])])],
            {
              advisory: true,
            },
          ),
          gate('3', 'passed', [{ status: 'passed', message: 'Applied', place: at(5) }]),
        ],
        { notes: [{ status: 'passed', message: 'A note', place: at(6) }] },
      ),
    );
    expect(messages(all.advice)).toEqual(['1.x', 'Item 2', 'Item 3', 'Item 4', 'Applied', 'A note']);
    expect(all.failed).toEqual([]);
  });

  test('says once what two gates say of one box', () => {
    const all = digest(verdict('pending', [gate('1', 'pending', [box(3)]), gate('2', 'pending', [box(3), box(4)])]));
    expect(messages(all.pending)).toEqual(['Item 3', 'Item 4']);
  });

  test('groups by section, in the order of first appearance', () => {
    const other = { ...box(5), section: ['Deploy', 'Steps'] };
    const { pending } = digest(verdict('pending', [gate('1', 'pending', [box(3), other, box(6), blank])]));
    expect(pending.map((block) => [block.section, block.findings.length])).toEqual([
      ['Plan', 2],
      ['Deploy > Steps', 1],
      ['', 1],
    ]);
  });
});

describe('small parts', () => {
  test.each([
    [0, '░░░░░░░░░░'],
    [0.001, '█░░░░░░░░░'],
    [0.5, '█████░░░░░'],
    [0.999, '█████████░'],
    [1, '██████████'],
    [1.5, '██████████'],
  ])('the bar for %d is %s', (share, expected) => {
    expect(bar(share, 10)).toBe(expected);
  });

  const of = (counted: Partial<AskedCounts>): AskedCounts => {
    const all = { boxes: 0, fields: 0, signOffs: 0, evidence: 0, others: 0, ...counted };
    return { ...all, total: Object.values(all).reduce((sum, count) => sum + count, 0) };
  };

  test.each<[Partial<AskedCounts>, string]>([
    [{}, ''],
    [{ boxes: 1 }, '1 box'],
    [{ boxes: 2, signOffs: 1 }, '2 boxes and 1 sign-off'],
    [{ boxes: 2, fields: 1, evidence: 3, others: 1 }, '2 boxes, 1 field, 3 checks and 1 other thing'],
    [{ others: 2 }, '2 things'],
  ])('amounts of %j are %s', (counted, expected) => {
    expect(amounts(of(counted))).toBe(expected);
  });

  test('what is done is said of what is asked', () => {
    const asked = of({ boxes: 10, signOffs: 1, others: 1 });
    expect(doneAmounts({ asked, left: of({ boxes: 2, others: 1 }) })).toBe('8 of 10 boxes and 1 of 1 sign-off');
    expect(doneAmounts({ asked: of({}), left: of({}) })).toBe('');
  });

  test.each<[Verdict['subject'], string]>([
    [{ kind: 'file', file: 'a.md' }, 'a.md'],
    [{ kind: 'issue', repository: 'octocat/hello-world', number: 3 }, 'octocat/hello-world#3'],
    [{ kind: 'issue' }, '#'],
  ])('the name of %j is %s', (subject, expected) => {
    expect(subjectWords(verdict('passed', [], { subject }))).toBe(expected);
  });

  test('colours are ECMA-48, or nothing', () => {
    expect(palette(true).red('a')).toBe('\u001B[31ma\u001B[39m');
    expect(palette(true).bold('a')).toBe('\u001B[1ma\u001B[22m');
    const off = palette(false);
    for (const paint of Object.values(off)) expect(paint('a')).toBe('a');
  });

  test('JSON is indented by two spaces, and ends its line', () => {
    const own = verdict('passed', [gate('1', 'passed')]);
    expect(json(own)).toMatch(/^\{\n {2}"schema": "checklist-gate\/verdict@1",\n[^]*\n\}\n$/);
    expect(JSON.parse(json(own))).toEqual(published(own));
  });

  test('published data is a copy', () => {
    const own = verdict('passed', []);
    const copy = published(own);
    expect(copy).toMatchObject(own);
    expect([copy.left?.total, copy.asked?.total]).toEqual([0, 0]);
    expect(copy['root']).not.toBe(own.root);
  });
});

describe('the text report', () => {
  test('shows everything there is to say', () => {
    const lines = [3, 30, 31, 32, 33, 34, 35, 36, 37, 40];
    const offsets = lines.map((line) => line * 10);
    const each = verdict(
      'failed',
      [
        group(
          'a',
          'failed',
          [
            gate('a/1', 'failed', [wrong(12), { status: 'failed', message: 'No such item', about: 'Build' }]),
            gate('a/2', 'pending', [box(3), blank], { boxes: { 'body.md': offsets } }),
            gate('a/3', 'failed', [{ ...wrong(7), message: 'Ticked, but must stay empty', about: 'Errors' }], {
              tripped: true,
            }),
          ],
          { phase: 'a', enforced: true },
        ),
        group('b', 'pending', [gate('b/1', 'passed')], { phase: 'b', enforced: false, reason: 'waits for a' }),
        gate('c', 'pending', [box(20)], { advisory: true }),
      ],
      {
        phase: 'a',
        reason: 'because',
        items: lines.map((line) => read(line, line === 40 ? { section: [] } : {})),
      },
    );
    expect(plain(each))
      .toBe(`✗ TRIPPED  body.md · stopped by Errors, 4 more left: 2 wrong, 1 box and 1 field · 9 of 10 boxes and 0 of 1 field done · phase a · because

Tripped (1, must not hold; for you: is this true?)
  Plan
    line 7  Errors: Ticked, but must stay empty: 1.x; expected: a version
              → Correct Version.

Wrong (2, for you to correct)
  Plan
    line 12  Version: Unexpected value: 1.x; expected: a version
               → Correct Version.
             Build: No such item

To do (2, for you: tick and fill fields)
  Plan
    line 3  ☐ Item 3
    line 9  ▁ Date is blank

Worth a look (1, does not block)
  Plan
    line 20  ☐ Item 20

Gates
  ✗ Group a
    ✗ Gate a/1
    ○ Gate a/2
    ✗ Gate a/3
  ○ Group b  (not enforced, waits for a)
    ✓ Gate b/1
  ○ Gate c  (advisory)

Sections (9/10)
  █████████░ 8/9  Plan
  ██████████ 1/1  (before the first heading)

✗ TRIPPED  body.md · stopped by Errors, 4 more left: 2 wrong, 1 box and 1 field · 9 of 10 boxes and 0 of 1 field done · phase a · because
`);
  });

  test('is the same with colours taken out', () => {
    const each = verdict('failed', [gate('1', 'failed', [wrong(3), box(4), blank]), gate('2', 'skipped')]);
    const painted = text(each, { color: true });
    expect(painted).not.toBe(plain(each));
    expect(painted.replace(/\u001B\[\d+m/g, '')).toBe(plain(each));
  });

  test('leaves out a lone gate and an empty list of sections', () => {
    expect(plain(verdict('passed', [gate('1', 'passed')], { progress: [] }))).toBe('✓ PASSED  body.md\n');
    expect(plain(verdict('skipped', [], { progress: [], reason: 'draft' }))).toBe('– SKIPPED  body.md · draft\n');
  });

  test('hints at a policy only where there is none and something is open', () => {
    const policy = { path: 'default', digest: 'sha256:0' };
    const open = [gate('1', 'pending', [box(1)])];
    expect(plain(verdict('pending', open, { policy }))).toContain('Judged without a policy');
    expect(plain(verdict('pending', open))).not.toContain('Judged without a policy');
    expect(text(verdict('pending', open, { policy }), { color: false, hinted: false })).not.toContain('Judged without');
    expect(plain(verdict('passed', [], { policy }))).not.toContain('Judged without a policy');
    expect(plain(verdict('failed', [], { policy, progress: [] }))).toContain(
      'Judged without a policy: there must be boxes, and every box counts.',
    );
  });

  test('a blank field that shows a placeholder or a choice says what was taken for blank', () => {
    const unfilled = (actual: string): Finding => ({
      ...box(3),
      kind: 'blank-field',
      message: 'Field is blank',
      about: 'Outcome',
      actual,
    });
    const each = (actual: string): Verdict => verdict('pending', [gate('1', 'pending', [unfilled(actual)])]);
    expect(plain(each('Success / Rollback'))).toContain('▁ Outcome is blank: Success / Rollback\n');
    expect(comment(each('Success / Rollback'))).toContain(
      '- `Outcome`: Field is blank: `Success / Rollback` (line 3)\n',
    );
    expect(plain(each('____'))).toContain('▁ Outcome is blank\n');
    expect(comment(each('____'))).toContain('- `Outcome`: Field is blank (line 3)\n');
  });

  test('the comment without a policy says how to go on', () => {
    const policy = { path: 'default', digest: 'sha256:0' };
    const subject = { kind: 'pull-request' as const, repository: 'a/b', number: 3 };
    const end = (own: Verdict): string | undefined => comment(own).trimEnd().split('\n').at(-1);
    const start = '*Judged by the default policy (every box counts)';
    expect(end(verdict('pending', [gate('1', 'pending', [box(3)])], { policy, subject }))).toBe(
      `${start}. For lists to pick from, fields and sign-offs there are policies: \`checklist-gate init\` proposes one.*`,
    );
    const empty = { policy, subject, progress: [] };
    expect(end(verdict('failed', [], empty))).toBe(
      `${start}. A list in \`.github/PULL_REQUEST_TEMPLATE.md\` stands in every new pull request.*`,
    );
    expect(end(verdict('failed', [], { ...empty, subject: { ...subject, kind: 'issue' } }))).toBe(`${start}.*`);
    expect(end(verdict('failed', [], { ...empty, template: { path: 't.md', digest: 'sha256:0' } }))).toBe(
      `${start}, against the template \`t.md\`.*`,
    );
    expect(comment(verdict('passed', [], { policy, subject }))).toContain(`\n${start}.*\n`);
  });

  test('a blank field without a name is shown all the same', () => {
    const { about: _, ...nameless } = blank;
    const each = verdict('pending', [gate('1', 'pending', [nameless])]);
    expect(plain(each)).toContain('line 9  ▁  is blank');
    expect(comment(each)).toContain('1 field left: fill in `___`');
  });

  test('the headline is said again below a long report only', () => {
    const report = (boxes: number): number =>
      plain(
        verdict('pending', [
          gate(
            '1',
            'pending',
            Array.from({ length: boxes }, (_, index) => box(index + 1)),
          ),
        ]),
      ).split('PENDING').length - 1;
    expect(report(3)).toBe(1);
    expect(report(30)).toBe(2);
  });

  test('is cut between lines, under the length that is asked for, and says so', () => {
    const each = verdict('pending', [
      gate(
        '1',
        'pending',
        Array.from({ length: 3000 }, (_, index) => box(index + 1)),
      ),
    ]);
    const whole = plain(each);
    for (const maxLength of [200, 1000, 20_000]) {
      const report = text(each, { color: false, maxLength });
      expect(report.length).toBeLessThanOrEqual(maxLength);
      expect(report).toMatch(/\nand \d+ more lines\n$/);
      const kept = report.replace(/and \d+ more lines\n$/, '');
      expect(whole.startsWith(kept)).toBe(true);
    }
    expect(text(each, { color: false, maxLength: whole.length + 100 })).toBe(whole);
  });
});

describe('Markdown reports', () => {
  const many = (count: number, section?: (line: number) => string): Verdict =>
    verdict('pending', [
      gate(
        '1',
        'pending',
        Array.from({ length: count }, (_, index) => ({
          ...box(index + 1, `Item ${index + 1} with a text of some length, as people write it`),
          ...(section === undefined ? {} : { section: [section(index)] }),
        })),
      ),
    ]);
  /** Findings shown and said to be more, together. */
  const accounted = (markdown: string): number => {
    const shown = markdown.match(/^- (?:\[ \]|☐) /gm)?.length ?? 0;
    const more = [...markdown.matchAll(/^and (\d+) more$/gm)].reduce((sum, match) => sum + Number(match[1]), 0);
    return shown + more;
  };

  test.each([
    ['summary', summary, MAX_SUMMARY],
    ['comment', comment, MAX_COMMENT],
  ])('%s: thousands of findings fit, and what is cut is counted', (_, report, most) => {
    for (const count of [10, 1001, 5000]) {
      const markdown = report(many(count));
      expect(markdown.length).toBeLessThanOrEqual(most);
      expect(accounted(markdown)).toBe(count);
      expect(/^and \d+ more$/m.test(markdown)).toBe((markdown.match(/^- (?:\[ \]|☐) /gm)?.length ?? 0) < count);
      // Many sections with one box each are cut like one section with many.
      const spread = report(many(count, (line) => `Section ${line}`));
      expect(spread.length).toBeLessThanOrEqual(most);
      expect(accounted(spread)).toBe(count);
    }
  });

  test.each([
    ['summary', summary],
    ['comment', comment],
  ])('%s: a smaller length that is asked for is kept, down to the title alone', (_, report) => {
    for (const maxLength of [300, 1000, 5000]) {
      const markdown = report(
        many(500, (line) => `Part ${line % 5}`),
        { maxLength },
      );
      expect(markdown.length).toBeLessThanOrEqual(maxLength);
      expect(markdown).toContain('Checklist Gate: 500 boxes left');
    }
    expect(report(many(500), { maxLength: 10 })).toBe(
      '### 🟡 Checklist Gate: 500 boxes left. First: tick `Item 1 with a text of some length, as people write it`\n',
    );
  });

  test('more than ten items are counted by section, also above every heading', () => {
    const boxes = Array.from({ length: 11 }, (_, index): Finding => ({ ...box(index + 1), section: [] }));
    const [first, ...others] = boxes.map(({ section: _, ...finding }) => finding);
    const each = verdict('pending', [gate('1', 'pending', [{ ...first, section: ['Plan'] } as Finding, ...others])]);
    expect(comment(each)).toContain('- `Plan`: 1 to do\n- before the first heading: 10 to do\n');
    expect(comment(each)).toContain('<summary>All 11</summary>');
  });

  test('the summary shows open boxes as boxes, the comment does not', () => {
    const each = verdict('pending', [gate('1', 'pending', [box(3), box(4)])]);
    expect(summary(each)).toContain('- [ ] `Item 3` (line 3)');
    expect(comment(each)).toContain('- ☐ `Item 3` (line 3)');
    expect(comment(each)).not.toMatch(/\[[ x]\]/i);
  });

  test('an unchanged verdict at another time gives an unchanged comment', () => {
    const each = verdict('pending', [gate('1', 'pending', [box(3)])]);
    const later = { ...each, at: '2027-01-01T00:00:00.000Z' };
    expect(comment(later)).toBe(comment(each));
    expect(summary(later)).not.toBe(summary(each));
  });

  test('the summary shows everything there is to say', () => {
    const inTable = (line: number): ReadItem => read(line, { section: ['Plan | a'], state: 'unticked' });
    const each = verdict(
      'failed',
      [
        group(
          'a',
          'failed',
          [
            gate('a/1', 'failed', [
              wrong(12),
              { status: 'failed', message: 'No template', help: 'Name one: "template: a".' },
            ]),
            gate('a/2', 'pending', [box(3), blank], { reason: 'waits', boxes: { 'body.md': [30, 300, 400] } }),
            gate('a/3', 'failed', [{ ...wrong(7), message: 'Ticked, but must stay empty' }], { tripped: true }),
          ],
          { phase: 'a', enforced: true },
        ),
        group('b', 'pending', [gate('b/1', 'passed')], { phase: 'b', enforced: false }),
        gate('c', 'pending', [box(20)], { advisory: true }),
      ],
      {
        phase: 'a',
        reason: 'because',
        policy: { path: 'p.yml', sha: '0123456789abcdef', digest: 'sha256:0' },
        items: [read(40, { section: [], state: 'unticked' }), ...[3, 30].map(inTable)],
      },
    );
    expect(summary(each))
      .toBe(`### ❌ Checklist Gate: stopped by \`Version\`, 4 more left: 2 wrong, 1 box and 1 field, phase \`a\`: \`because\`

**You**: is this true?

**\`Plan\`**

- \`Version\`: Ticked, but must stay empty: \`1.x\`; expected: \`a version\` (line 7). *Correct Version.*

**Wrong** (2), for you

**\`Plan\`**

- \`Version\`: Unexpected value: \`1.x\`; expected: \`a version\` (line 12). *Correct Version.*

* No template. *Name one: \`template: a\`.*

**You**: tick and fill fields

**\`Plan\`**

- [ ] \`Item 3\` (line 3)

* \`Date\`: Field is blank (line 9)

**Sections**

| Section | Progress | Done |
| - | - | -: |
| (before the first heading) | ██████████ | 1 of 1 |
| \`Plan \\| a\` | █████░░░░░ | 1 of 2 |

**Gates**

| Gate | Result |
| - | - |
| 🟡 \`Gate c\` | pending, 1 left (advisory) |

❌ **Phase** \`Group a\`

| Gate | Result |
| - | - |
| ❌ \`Gate a/1\` | failed, 2 wrong |
| 🟡 \`Gate a/2\` | pending, 2 left: \`waits\` |
| ❌ \`Gate a/3\` | failed, 1 tripped |

🟡 **Phase** \`Group b\` (not enforced)

| Gate | Result |
| - | - |
| ✅ \`Gate b/1\` | passed |

**Worth a look, without blocking** (1)

**\`Plan\`**

- [ ] \`Item 20\` (line 20)

*Judged by \`p.yml\` at \`0123456\`, 2026-01-02 03:04 UTC.*
`);
  });

  test('the comment folds advice and leaves out gates', () => {
    const each = verdict('passed', [gate('1', 'passed'), gate('2', 'pending', [box(3)], { advisory: true })], {
      policy: { path: 'default', digest: 'sha256:0' },
      progress: [],
    });
    expect(comment(each)).toBe(`### ✅ Checklist Gate: passed

<details>
<summary>Details</summary>

**Worth a look (1)**

**\`Plan\`**

- ☐ \`Item 3\` (line 3)

*Judged by the default policy (every box counts).*

</details>
`);
  });

  test('gates are listed where there are phases or several of them', () => {
    const shown = (results: GateOrGroup[]): boolean => summary(verdict('passed', results)).includes('| Gate |');
    expect(shown([gate('1', 'passed')])).toBe(false);
    expect(shown([gate('1', 'passed'), gate('2', 'passed')])).toBe(true);
    expect(shown([group('a', 'passed', [], { phase: 'a' })])).toBe(false);
    expect(shown([group('a', 'passed', [gate('1', 'passed')], { phase: 'a' })])).toBe(true);
  });

  test('gates of groups stand below them, those of several checklists in tables of their own', () => {
    const phase = group('a/b', 'passed', [gate('a/b/1', 'passed')], { phase: 'b', enforced: true });
    const checklist = group('a', 'passed', [gate('a/1', 'passed'), phase], { checklist: 'a' });
    const none = group('c', 'skipped', [], { checklist: 'c', reason: 'does not apply' });
    const ways = group('d/1', 'passed', [gate('d/1/1', 'passed'), gate('d/1/2', 'skipped')], { require: 'any' });
    const other = group('d', 'passed', [ways], { checklist: 'd' });
    const markdown = summary(verdict('passed', [checklist, none, other]));
    expect(markdown.slice(markdown.indexOf('**Gates**'), markdown.indexOf('<details>'))).toBe(`**Gates**

| Gate | Result |
| - | - |
| ⚪ \`Group c\` | skipped: \`does not apply\` |

**Gates** \`Group a\`

| Gate | Result |
| - | - |
| ✅ \`Gate a/1\` | passed |

✅ **Phase** \`Group a\` / \`Group a/b\`

| Gate | Result |
| - | - |
| ✅ \`Gate a/b/1\` | passed |

**Gates** \`Group d\`

| Gate | Result |
| - | - |
| ✅ \`Group d/1\` | passed |
| ↳ ✅ \`Gate d/1/1\` | passed |
| ↳ ⚪ \`Gate d/1/2\` | skipped |

`);
  });

  test('many sections are folded away', () => {
    const sections = Array.from({ length: 9 }, (_, index) => read(index + 1, { section: [`Part ${index}`] }));
    const few = sections.slice(1).map((item, index) => ({ ...item, place: at(index + 1) }));
    const each = (items: ReadItem[]): Verdict => {
      const boxes = { 'body.md': items.map(({ place }) => place.offset) };
      return verdict('pending', [gate('1', 'pending', [box(1)], { boxes })], { items });
    };
    expect(summary(each(sections))).toContain('<summary>Sections: 8 of 9 complete</summary>\n\n| Section |');
    expect(summary(each(few))).toContain('**Sections**\n\n| Section |');
    expect(comment(each(sections))).not.toContain('| Section |');
  });

  test('what is not applicable and what is done stand below, folded, N/A marks that were refused do not', () => {
    const refused: Finding = { ...box(6), message: 'Marked N/A, which the policy forbids' };
    const { kind: _, ...mark } = refused;
    const each = verdict('pending', [gate('1', 'pending', [box(3), mark])], {
      items: [
        read(2, {}),
        read(3, { state: 'unticked' }),
        read(4, { state: 'not-applicable', reason: 'docs only' }),
        read(5, { state: 'not-applicable', boxed: false, section: [] }),
        read(6, { state: 'not-applicable' }),
      ],
    });
    expect(comment(each).slice(comment(each).indexOf('<details>'))).toBe(`<details>
<summary>Ticked, or does not apply</summary>

**N/A: does not apply (2)**

**\`Plan\`**

- \`Item 4\`: \`docs only\` (line 4)

* \`Item 5\` (no reason given) (line 5)

**Ticked (1)**

**\`Plan\`**

- ☑ \`Item 2\` (line 2)

</details>

*Judged by \`policy.yml\`.*
`);
    expect(summary(each)).toContain('- [x] `Item 2` (line 2)');
    expect(plain(each)).toContain(`N/A: does not apply (2)
  Plan
    line 4  – Item 4: docs only
    line 5  – Item 5 (no reason given)
`);
  });

  test('who must sign stands apart, once, with what to do and why an earlier try does not count', () => {
    const about = 'QA';
    const sign: Finding = { status: 'pending', message: 'Nobody has signed', about, command: '/sign-off QA' };
    const role = {
      role: about,
      status: 'pending' as const,
      optional: false,
      expected: 'one',
      by: ['@octo/qa'],
      via: ['review' as const, 'comment' as const],
      signed: [],
      waiting: ['mona', 'hubot'],
      refused: [{ login: 'ann', via: 'comment' as const, reason: 'is the author, and may not sign' }],
    };
    const help = 'Approve the pull request, or comment "/sign-off QA".';
    const signs = gate('2', 'pending', [{ ...sign, help }], { gate: 'sign-offs', signOffs: [role] });
    const each = verdict('pending', [gate('1', 'pending', [box(3)]), signs]);
    expect(comment(each)).toContain(`**\`QA\`**: Nobody has signed; may sign: \`@mona\`, \`@hubot\`.

- refused: \`@ann\`, comment: \`is the author, and may not sign\`

To sign, approve the pull request, or comment:

\`\`\`
/sign-off QA
\`\`\`
`);
    expect(comment(each).split('`QA`')).toHaveLength(2);
    expect(plain(each)).toContain(`Sign-offs (1 to sign)
  ○ QA  nobody has signed; may sign: @mona, @hubot
        → ${help}
        refused: @ann, comment: is the author, and may not sign
`);
    // A second thing about the role is said below the first, without how to sign.
    const more = { ...signs, findings: [...signs.findings, { ...wrong(3), status: 'pending' as const, about }] };
    const bare = { ...more, findings: [...signs.findings, { status: 'pending' as const, about, message: 'Late' }] };
    expect(comment(verdict('pending', [more]))).toContain('**`QA`**: Unexpected value: `1.x`. Correct Version.\n');
    expect(comment(verdict('pending', [bare]))).toContain('**`QA`**: Late\n');
    expect(comment(verdict('pending', [gate('1', 'pending', [{ status: 'pending', message: 'Late' }])]))).toContain(
      '1 thing left: Late\n',
    );
    const missing: Finding = { status: 'pending', message: 'Field is missing', about: 'Date' };
    expect(comment(verdict('pending', [gate('1', 'pending', [missing])]))).toContain(
      '1 thing left: `Date`: field is missing\n',
    );
    expect(annotations(each).map(({ title }) => title)).toEqual([
      'To do: 1 box and 1 sign-off left',
      'To sign: 1 box and 1 sign-off left',
    ]);
    const wrongly: Finding = { ...sign, status: 'failed', kind: 'refused', message: 'Ticked by somebody else' };
    const failed = verdict('failed', [
      gate('1', 'pending', [box(3)]),
      { ...signs, status: 'failed', findings: [wrongly] },
    ]);
    expect(annotations(failed).map(({ level, title }) => [level, title.split(':')[0]])).toEqual([
      ['error', 'Wrong'],
      ['warning', 'To do'],
    ]);
    const two = gate('3', 'failed', [wrong(4), wrong(5)], { tripped: true });
    expect(comment(verdict('failed', [two]))).toContain(': are these 2 true?');
    const opened = { kind: 'issue' as const, repository: 'octocat/app', number: 4, author: 'release[bot]' };
    const ofApp = (results: GateResult[]): string => comment(verdict('pending', results, { subject: opened }));
    expect(ofApp([gate('1', 'pending', [box(3)])])).toContain('Whoever does it');
    expect(ofApp([two])).toContain('**Whoever does it**: are these 2 true?');
  });
});

describe('links', () => {
  const url = 'https://github.com/octocat/hello-world/pull/3';
  const subject = {
    kind: 'pull-request' as const,
    repository: 'octocat/hello-world',
    number: 3,
    trustedSha: 'b'.repeat(40),
    url,
  };
  const body = { id: 'body', kind: 'pull-request-body' as const, url };
  const blob = 'https://github.com/octocat/hello-world/blob/abc/release%20plan.md';
  const file = { id: 'release plan.md', kind: 'file' as const, url: blob, path: 'release plan.md' };
  const said = { id: 'comment 7', kind: 'comment' as const, url: `${url}#issuecomment-7`, author: 'hubot' };
  const other = {
    id: '#9',
    kind: 'issue-body' as const,
    url: 'https://github.com/octocat/hello-world/issues/9',
  };
  const from = (document: string, line: number): Finding => ({ ...box(line), place: { ...at(line), document } });
  const open = [gate('1', 'pending', [from(body.id, 3), from(body.id, 4)])];

  test('one body is linked once, where its boxes can be ticked', () => {
    const markdown = comment(verdict('pending', open, { subject, documents: [body] }));
    expect(markdown).toContain(`**The author**: tick in the [description](${url})`);
    expect(markdown).toContain('- ☐ `Item 3` (line 3)');
  });

  test('lines of a file are linked each', () => {
    const markdown = comment(
      verdict('pending', [gate('1', 'pending', [from(file.id, 3), from(file.id, 4)])], { subject, documents: [file] }),
    );
    expect(markdown).toContain(`- ☐ \`Item 3\` ([line 3](${blob}?plain=1#L3))`);
    expect(markdown).toContain('**The author**: tick\n');
  });

  test('of one box the headline says all but who ticks it, and where', () => {
    const one = (document: { id: string }, finding: Finding = from(document.id, 3)): string =>
      comment(verdict('pending', [gate('1', 'pending', [finding])], { subject, documents: [document as typeof body] }));
    const where = `**The author**: tick in the [description](${url})`;
    expect(one(body)).toContain(`1 box left: tick \`Item 3\`\n\n${where}, under **\`Plan\`** (line 3)\n\n*Judged`);
    expect(one(body, { ...from(body.id, 3), section: [] })).toContain(`${where} (line 3)\n`);
    expect(one(file)).toContain(`**The author**: tick, under **\`Plan\`** ([line 3](${blob}?plain=1#L3))\n`);
    const { actual: _, section: __, ...bare } = from(body.id, 3);
    expect(one(body, bare)).toContain(`1 box left: tick`);
    expect(one(body, bare)).toContain(`${where} (line 3)\n`);
    const long = one(body, { ...from(body.id, 3), actual: 'long '.repeat(30).trim() });
    expect(long).toMatch(/tick `(?:long )+long?…?`/);
    expect(long).toContain(`- ☐ \`${'long '.repeat(30).trim()}\` (line 3)`);
  });

  test('of several texts each section says which it is in', () => {
    const loose: Finding = { status: 'pending', message: 'Nothing found', place: { ...at(1), document: said.id } };
    const findings = [from(body.id, 3), from(said.id, 4), from(file.id, 5), from(other.id, 6), from('gone', 7), loose];
    const each = verdict('pending', [gate('1', 'pending', findings)], {
      subject,
      documents: [body, said, file, other, { id: 'x', kind: 'comment' }],
    });
    const markdown = comment(each);
    expect(markdown.slice(markdown.indexOf('**The author**'), markdown.indexOf('*Judged'))).toBe(`**The author**: tick

**\`Plan\`** · [description](${url})

- ☐ \`Item 3\` (line 3)

**\`Plan\`** · [\`release plan.md\`](${blob})

- ☐ \`Item 5\` ([line 5](${blob}?plain=1#L5))

**\`Plan\`** · [description](${other.url}) of \`#9\`

- ☐ \`Item 6\` (line 6)

**\`Plan\`**

- ☐ \`Item 7\` (line 7)

**\`@hubot\`**: tick in [comment 7](${said.url}) by \`hubot\`

**\`Plan\`**

- ☐ \`Item 4\` (line 4)

* Nothing found (line 1)

`);
    expect(plain(each)).toContain(
      `  Plan · release plan.md
    line 5  ☐ Item 5
  Plan · description of #9
    line 6  ☐ Item 6
  Plan
    line 7  ☐ Item 7

To do (2, for @hubot: tick)
  Plan · comment 7 by hubot
    line 4  ☐ Item 4
  comment 7 by hubot
    line 1  Nothing found`,
    );
  });

  test('a comment of a deleted account is a comment all the same', () => {
    const { author: _, ...nameless } = said;
    const each = verdict('pending', [gate('1', 'pending', [from(said.id, 4)])], {
      subject,
      documents: [body, nameless],
    });
    expect(comment(each)).toContain(`**The author**: tick in [comment 7](${said.url})\n`);
  });

  test('policy and template are linked at the commit they were read at', () => {
    const sources = {
      policy: { path: '.github/gate #1.yml', sha: '0123456789', digest: 'sha256:0' },
      template: { path: 'docs/a.md', digest: 'sha256:1' },
    };
    const footer = (more: Partial<Verdict['subject']>): string =>
      comment(verdict('pending', open, { ...sources, subject: { ...subject, ...more } }))
        .split('\n')
        .at(-2) ?? '';
    const at40 = `https://github.com/octocat/hello-world/blob/${'b'.repeat(40)}`;
    expect(footer({})).toBe(
      `*Judged by [\`.github/gate #1.yml\`](${at40}/.github/gate%20%231.yml) at \`0123456\`, against the template [\`docs/a.md\`](${at40}/docs/a.md).*`,
    );
    expect(footer({ url: url.replace('octocat', 'OctoCat') })).toContain(at40);
    const { trustedSha: _, ...unpinned } = subject;
    expect(comment(verdict('pending', open, { ...sources, subject: unpinned }))).toContain('/blob/HEAD/docs/a.md');
    const branch = { ...unpinned, trustedRef: 'refs/heads/release/1.x' };
    expect(comment(verdict('pending', open, { ...sources, subject: branch }))).toContain('/blob/release/1.x/docs/a.md');
    const bare = '*Judged by `.github/gate #1.yml` at `0123456`, against the template `docs/a.md`.*';
    for (const elsewhere of ['javascript:alert(1)', 'https://example.com/a/b/pull/3'])
      expect(footer({ url: elsewhere })).toBe(bare);
    // A passed comment is short.
    expect(comment(verdict('passed', [], { ...sources, subject }))).toContain(
      '*Judged by `.github/gate #1.yml` at `0123456`.*',
    );
  });

  test('only web addresses are linked', () => {
    const script = { ...body, url: 'javascript:alert(1)' };
    expect(comment(verdict('pending', open, { subject, documents: [script] }))).toContain(
      '**The author**: tick in the description\n',
    );
  });
});

describe('annotations', () => {
  test('of a failed verdict: wrong is an error, missing a warning, advice a notice', () => {
    const each = verdict('failed', [
      gate('1', 'failed', [wrong(3), box(4)]),
      gate('2', 'failed', [{ ...wrong(5), message: 'Ticked, but must stay empty' }], { tripped: true }),
      gate('3', 'pending', [{ ...box(6), actual: '' }], { advisory: true }),
    ]);
    expect(annotations(each)).toEqual([
      {
        level: 'error',
        title: 'Stopped: 2 more left: 1 wrong, 1 box',
        message: 'Plan: Version: Ticked, but must stay empty "1.x"; expected: a version [line 5]. Correct Version.',
        file: 'body.md',
        line: 5,
      },
      {
        level: 'error',
        title: 'Wrong: 2 more left: 1 wrong, 1 box',
        message: 'Plan: Version: Unexpected value "1.x"; expected: a version [line 3]. Correct Version.',
        file: 'body.md',
        line: 3,
      },
      {
        level: 'warning',
        title: 'To do: 2 more left: 1 wrong, 1 box',
        message: 'Plan: Not ticked "Item 4" [line 4]. Do it, then tick the box.',
        file: 'body.md',
        line: 4,
      },
      {
        level: 'notice',
        title: 'Worth a look: 2 more left: 1 wrong, 1 box',
        message: 'Plan: Not ticked [line 6]. Do it, then tick the box.',
        file: 'body.md',
        line: 6,
      },
    ]);
  });

  const levels = (each: Verdict, carrier?: { succeeds: boolean }): string[] =>
    annotations(each, carrier).map((annotation) => annotation.level);

  test('of a pending verdict: what is left is a warning', () => {
    expect(levels(verdict('pending', [gate('1', 'pending', [box(4)])]))).toEqual(['warning']);
  });

  test('of what holds nothing back: notices alone', () => {
    const tripped = [gate('1', 'failed', [wrong(3)], { tripped: true })];
    expect(levels(verdict('passed', tripped))).toEqual(['notice']);
    const open = [gate('1', 'failed', [wrong(3), box(4)])];
    const override = { effective: true, ends: 'head', waived: ['Gate 1'], unmet: [], refused: [] };
    expect(levels(verdict('failed', open, { override }))).toEqual(['notice', 'notice']);
    expect(levels(verdict('failed', open, { override: { ...override, effective: false } }))).toEqual([
      'error',
      'warning',
    ]);
  });

  test.each([
    [true, ['notice', 'notice', 'notice', 'notice']],
    [false, ['error', 'error', 'warning', 'notice']],
  ])('follow the job, whatever the verdict is; it succeeds: %s', (succeeds, expected) => {
    const each = verdict(
      'failed',
      [gate('1', 'failed', [wrong(3), box(4)]), gate('2', 'pending', [{ ...box(6), actual: '' }], { advisory: true })],
      { regression: { phases: [{ id: 'a', phase: 'a', passedAt: '2026-01-01T00:00:00Z', from: 'record' }] } },
    );
    expect(levels(each, { succeeds })).toEqual(expected);
  });

  test('have a file only where the document is one, and the finding has a place', () => {
    const nowhere: Finding = { status: 'pending', message: 'Value is not known' };
    const [file] = annotations(verdict('pending', [gate('1', 'pending', [nowhere])]));
    expect(file).toEqual({ level: 'warning', title: 'To do: 1 thing left', message: 'Value is not known.' });
    const subject = { kind: 'issue' as const, repository: 'octocat/hello-world', number: 3 };
    const [issue] = annotations(verdict('pending', [gate('1', 'pending', [box(3)])], { subject }));
    expect(issue).not.toHaveProperty('file');
    expect(issue).not.toHaveProperty('line');
  });

  test('stand on the line of the file they are about, else on that of the trusted template', () => {
    const templatePlace = { document: 'docs/release.md', line: 30, column: 3, offset: 300 };
    const subject = { kind: 'pull-request' as const, repository: 'octocat/hello-world', number: 3 };
    const from = (document: string, line: number): Finding => ({ ...box(line), place: { ...at(line), document } });
    const findings = [{ ...from('body', 3), templatePlace }, from('plan', 4), from('body', 5)];
    const file = { id: 'plan', kind: 'file' as const, path: 'docs/plan.md' };
    const said = { id: 'comment 7', kind: 'comment' as const, author: 'hubot' };
    const inComment = [{ ...from('comment 7', 3), templatePlace }];
    const of = (documents: Verdict['documents']): unknown[] =>
      annotations(verdict('pending', [gate('1', 'pending', [...findings, ...inComment])], { subject, documents })).map(
        (each) => [each.file, each.line, / \[.*?\]/.exec(each.message)?.[0]],
      );
    const body = { id: 'body', kind: 'pull-request-body' as const };
    expect(of([body, said, file])).toEqual([
      ['docs/release.md', 30, ' [line 3 of the description]'],
      [undefined, undefined, ' [line 5]'],
      ['docs/plan.md', 4, ' [line 4]'],
      ['docs/release.md', 30, ' [line 3 of comment 7 by hubot]'],
    ]);
    expect(of([])[0]).toEqual(['docs/release.md', 30, ' [line 3]']);
    expect(of([{ id: 'plan', kind: 'file' }]).find((each) => (each as string[])[0] === 'plan')).toEqual([
      'plan',
      4,
      ' [line 4]',
    ]);
    const deleted: Finding = { status: 'failed', message: 'Item is missing', templatePlace };
    expect(annotations(verdict('failed', [gate('1', 'failed', [deleted])], { subject }))).toEqual([
      { level: 'error', title: 'Wrong: 1 wrong', message: 'Item is missing.', file: 'docs/release.md', line: 30 },
    ]);
  });

  test.each([
    [MAX_ANNOTATIONS - 1, MAX_ANNOTATIONS - 1, undefined],
    [MAX_ANNOTATIONS, MAX_ANNOTATIONS, undefined],
    [MAX_ANNOTATIONS + 1, MAX_ANNOTATIONS, 'and 2 more, listed in the job summary'],
    [5000, MAX_ANNOTATIONS, 'and 4991 more, listed in the job summary'],
  ])('%d findings give %d, the last one counts the rest', (count, expected, last) => {
    const findings = Array.from({ length: count }, (_, index) => box(index + 1));
    const all = annotations(verdict('pending', [gate('1', 'pending', findings)]));
    expect(all).toHaveLength(expected);
    if (last !== undefined) expect(all.at(-1)?.message).toBe(last);
    else expect(all.at(-1)?.message).toContain('Not ticked');
  });

  test('what is wrong takes the place of what is left', () => {
    const lines = Array.from({ length: 12 }, (_, index) => index + 1);
    const wrongs = (count: number): Finding[] => lines.slice(0, count).map((line) => wrong(line));
    const boxes = lines.map((line) => box(line));
    const of = (count: number): string[] =>
      annotations(verdict('failed', [gate('1', 'failed', wrongs(count)), gate('2', 'pending', boxes)])).map(
        (each) => each.level,
      );
    expect(of(12)).toEqual(Array.from({ length: 10 }, () => 'error'));
    expect(of(2)).toEqual(['error', 'error', ...Array.from({ length: 8 }, () => 'warning')]);
  });
});

describe('what was read in a template', () => {
  const readings = [
    {
      section: 'Size',
      line: 4,
      means: 'exactly one box',
      because: 'its introduction says "Tick one"',
      directive: '<!-- gate: one -->',
    },
    { section: 'Area', line: 9, means: 'at least one box', because: 'its title says so' },
    { section: '', line: 0, means: 'N/A needs no reason', because: 'the template says "Strike what is not needed"' },
  ];
  const template = { path: '.github/PULL_REQUEST_TEMPLATE.md', digest: 'sha256:0' };
  const policy = { path: 'default', digest: 'sha256:0' };
  const subject = {
    kind: 'pull-request' as const,
    repository: 'acme/shop',
    number: 7,
    trustedSha: 'a'.repeat(40),
    url: 'https://github.com/acme/shop/pull/7',
  };

  test('stands in a fold with its lines, linked where the repository is known', () => {
    const shown = comment(
      verdict('pending', [gate('1', 'pending', [box(3)])], { policy, template, readings, subject }),
    );
    expect(shown).toContain('Read from the template (3)');
    expect(shown).toMatch(/Where that is wrong, change \[`\.github\/PULL_REQUEST_TEMPLATE\.md`\]\(https:/);
    expect(shown).toContain(`/blob/${'a'.repeat(40)}/.github/PULL_REQUEST_TEMPLATE.md#L4`);
    expect(shown).toContain(
      '`Size`, exactly one box, because `its introduction says "Tick one"`; `<!-- gate: one -->` below its title settles it',
    );
    expect(shown).toContain('the default policy (what the template says)');
  });

  test('needs no address', () => {
    const more = { policy, readings };
    expect(comment(verdict('pending', [gate('1', 'pending', [box(3)])], more))).toContain('line 4: `Size`');
    expect(text(verdict('pending', [gate('1', 'pending', [box(3)])], more), { color: false })).toContain(
      '  line 4  Size: exactly one box, because its introduction says "Tick one" (<!-- gate: one --> settles it)',
    );
  });
});
