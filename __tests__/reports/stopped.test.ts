/** What is asked of something that has stopped a checklist, and what other ways there are, in their corner cases. */
import { describe, expect, test } from '@jest/globals';
import { overviewRow } from '../../src/overview/row.ts';
import { annotations } from '../../src/reports/check-run.ts';
import { comment, summary } from '../../src/reports/markdown.ts';
import { notJudgedComment, policyErrorText } from '../../src/reports/not-judged.ts';
import { timeWords } from '../../src/reports/parts/amounts.ts';
import { statusText } from '../../src/reports/status.ts';
import { text } from '../../src/reports/text.ts';
import { commentsAsFound } from '../../src/run/comments.ts';
import { sinceWords } from '../../src/verdict/left/words.ts';
import type { Finding } from '../../src/verdict/finding.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { mapFindings } from '../../src/verdict/walk.ts';
import { verdictOf } from '../support/verdict-of.ts';

const plain = (verdict: Verdict): string => text(verdict, { color: false });
const head = (verdict: Verdict): string =>
  comment(verdict)
    .split('\n', 1)[0]
    ?.replace(/.*Checklist Gate: /, '') ?? '';

const ways = (...others: string[]): string => `gates:
  - title: One way out
    require: any
    gates: [{title: Kept, require: all, gates: [{gate: items, in: Stop, require: none}, {gate: items, in: Kept}]}, ${others.join(', ')}]`;
const stop = (boxes: string, kept: string, rest = ''): string =>
  `## Stop\n\n${boxes}\n## Kept\n\n- [${kept}] told\n\n${rest}`;

describe('where there is another way out', () => {
  test('several are asked about together, and nothing may be left without them', async () => {
    const body = stop('- [x] a\n- [x] b\n', 'x', '## Back\n\n- [ ] old\n');
    const verdict = await verdictOf(body, ways('{gate: items, in: Back}'));
    expect(head(verdict)).toBe('stopped, since `a` and 1 more are ticked. Is that true? If so, 1 box left');
    expect(comment(verdict)).toContain('* **If not**, untick them; then nothing for `Kept` is left.\n');
    const both =
      'If they are not true, untick them; then nothing of that way is left. If they are, the other way is left.';
    expect(plain(verdict)).toContain(both);
    expect(annotations(verdict).filter(({ message }) => message.endsWith(both))).toHaveLength(2);
    expect(overviewRow(verdict)).toMatchObject({ state: 'wrong', first: { text: 'is "a" true? If not, untick it' } });
    const of = { ...verdict, subject: { ...verdict.subject, author: 'mona' } };
    expect(overviewRow(of).first?.by).toBe('@mona');
  });

  test('more than one box and several ways', async () => {
    const body = stop('- [x] a\n', ' ', '- [ ] more\n\n## Stop too\n\n- [x] c\n\n## Back\n\n- [ ] old\n');
    const kept = ways('{gate: items, in: Back}');
    expect(comment(await verdictOf(body, kept))).toContain('then 2 boxes under `Kept` are left.');
    expect(plain(await verdictOf(body, kept))).toContain('then 2 boxes of that way are left.');
    const two = ways('{gate: items, in: Stop too, require: none}', '{gate: items, in: Back}');
    expect(comment(await verdictOf(body, two))).toContain('* **If not**, untick them.\n');
  });

  const held = (b: string, more = ''): Promise<Verdict> =>
    verdictOf(
      `## A\n\n- [x] a\n\n## B\n\n- [${b}] b\n`,
      `gates: [{title: Way, require: any, gates: [{title: Bad, require: none, gates: [{gate: items, in: A}${more}]}, {gate: items, in: B}]}]`,
    );

  test('what no box says is no question', async () => {
    const verdict = await held(' ');
    expect(head(verdict)).toBe('stopped by `A: every box`; if that is true, 1 box left');
    expect(comment(verdict)).toContain('* **If not**, fix the cause; then nothing for `Bad` is left.\n');
    expect(plain(verdict)).toContain('If it is not true, fix the cause;');
    expect(overviewRow(verdict).first?.text).toBe('"A: every box": holds, but must not');
  });

  test('what was withdrawn says since when', async () => {
    expect(head(await held('x'))).toBe('withdrawn, since `A: every box` was true; 1 box done');
    expect(overviewRow(await held('x')).reason).toBe('withdrawn, since "A: every box" was true');
    expect(sinceWords([])).toEqual(['since ', { quoted: '' }, ' was true']);
    const found: Finding = { status: 'failed', message: 'Too late' };
    expect(sinceWords([found, found])).toEqual(['since ', { quoted: 'Too late' }, ' and 1 more were true']);
    const body = stop('- [x] a\n', 'x', '## Back\n\nWords.\n');
    expect(head(await verdictOf(body, ways('{gate: section, title: Gone, in: Back}')))).toBe(
      'withdrawn, since `a` was ticked',
    );
  });

  test('of several groups each is named, and what is in no section goes by its title', async () => {
    const group = (title: string, one: string, other: string): string =>
      `{title: ${title}, require: any, gates: [${one}, ${other}]}`;
    const fields = '{gate: fields, required: {Version: text, Owner: text}, title: Fields}';
    const policy = `gates: [${group('First', fields, '{gate: items, in: A}')}, ${group('Second', '{gate: items, in: B}', '{gate: items, in: C}')}]`;
    const body =
      '- **Version**: ____\n- **Owner**: ____\n\n## A\n\n- [ ] a\n\n## B\n\n- [ ] b\n\n## C\n\n- [ ] c\n- [ ] d\n';
    const shown = comment(await verdictOf(body, policy));
    expect(shown).toContain('- **Or**, for `First`: 2 fields for `Fields`.\n');
    expect(shown).toContain('- **Or**, for `Second`: 2 boxes under `C`.\n');
  });
});

test('a question in a phase has the phase before it', async () => {
  const verdict = await verdictOf('- [x] a\n', 'gates: [{gate: items, require: none}]');
  expect(head({ ...verdict, phase: 'go' })).toBe('`go`: stopped, since `a` is ticked. Is that true?');
});

test('phases that have regressed come first', async () => {
  const verdict = await verdictOf('- [ ] a\n');
  const phase = { id: 'p', phase: 'p', passedAt: 'then', from: 'record' as const };
  const regressed = (...phases: object[]): string =>
    head({ ...verdict, regression: { phases } as Verdict['regression'] & object });
  expect(regressed(phase)).toMatch(/^`p` passed before and does not any more: 1 box left/);
  expect(regressed({ ...phase, endedBy: { login: null, at: 'now' } }, phase)).toMatch(
    /^`p` and 1 more passed before and do not any more, since an edit: /,
  );
  expect(timeWords('then')).toBe('then');
});

test('an override says what it passes without', async () => {
  const override = { effective: true, ends: 'head', waived: ['A', 'B'], unmet: [], refused: [] };
  expect(head({ ...(await verdictOf('- [x] a\n')), override })).toBe(
    'overridden until the next push: passes without `A` and 1 more',
  );
  expect(comment({ ...(await verdictOf('- [x] a\n')), override })).not.toContain('Waived (');
  const said = { via: 'comment' as const, at: 'x', reason: 'fire', login: 'mona', id: 1 };
  const of = overviewRow({ ...(await verdictOf('- [ ] a\n')), override: { ...override, granted: said } });
  expect(of.reason).toBe('by @mona: fire; waived: A, B');
  const granted = { via: 'comment' as const, at: 'x', reason: 'fire', login: 'mona', id: 1 };
  expect(
    overviewRow({ ...(await verdictOf('- [ ] a\n')), override: { ...override, waived: [], granted } }),
  ).toMatchObject({
    reason: 'by @mona: fire',
    waitingFor: [],
  });
});

test('a status names the one of several texts that it is about', async () => {
  const verdict = await verdictOf('- [ ] a\n');
  const [body] = verdict.documents;
  const other = { id: 'b', kind: 'pull-request-body' as const };
  const of = (kind: 'pull-request-body' | 'comment' | 'file'): string =>
    statusText({ ...verdict, documents: [{ ...body, id: 'body.md', kind }, other] });
  expect(of('pull-request-body')).toBe('1 left, in the description');
  expect(of('comment')).toBe('1 left, in body.md');
  expect(of('file')).toBe('1 left');
});

test('what stands elsewhere is linked', async () => {
  const verdict = await verdictOf('- [ ] a\n');
  const url = 'https://github.com/o/r/pull/1#issuecomment-2';
  const away = (): Finding => ({ status: 'pending', message: 'A comment has lost its boxes', url, by: 'mona' });
  const linked = { ...verdict, root: mapFindings(verdict.root, away) };
  expect(comment(linked)).toContain(`**\`@mona\`**: tick\n\n- [A comment has lost its boxes](${url})\n`);
  expect(plain(linked)).toContain(`A comment has lost its boxes (${url})`);
  expect(annotations(linked)[0]?.message).toBe(`A comment has lost its boxes (${url}).`);
});

test('a comment without an address or an author goes by its name', () => {
  const document = { id: 'comment 1', kind: 'comment' as const, markdown: 'gone' };
  const edited = { revisions: [], complete: false };
  const { missing } = commentsAsFound(
    { status: 'known', documents: [{ ...document, edited }], missing: [] },
    { timeoutMs: 1000, pieces: undefined as never },
  );
  expect(missing).toMatchObject([{ actual: 'comment 1', help: 'Delete the comment, and write a new one.' }]);
  expect(missing[0]).not.toHaveProperty('by');
});

test('several results of one machine are a list', async () => {
  const verdict = await verdictOf('- [ ] a\n- [ ] b\n');
  const root = mapFindings(verdict.root, ({ place }) => ({
    status: 'pending',
    about: 'ci',
    message: `No result yet ${place?.line}`,
  }));
  const results = root.results.map((each) => ({
    ...each,
    doneBy: 'machine' as const,
    boxes: undefined,
    among: undefined,
  }));
  const waiting = { ...verdict, root: { ...root, results } } as unknown as Verdict;
  expect(comment(waiting)).toContain('**Waiting** for `ci`\n\n- `ci`: No result yet 1\n- `ci`: No result yet 2\n');
  expect(summary(waiting)).toContain('**Waiting** for `ci`');
  expect(statusText(waiting)).toContain('waiting for ci');
});

test('errors of a policy stand as they come, and a status names the line of the first', () => {
  const message = 'a[0].b: found "a", did you mean "x"? Expected x';
  const place = { path: 'p.yml', line: 2, column: 3, message, keys: 'a[0].b: ' };
  const errors = [`p.yml:2:3: ${place.message}`, 'q: found c'];
  expect(policyErrorText({ errors, places: [place, undefined] })).toBe(
    'Policy error, line 2: found "a", did you mean "x"? Expected x',
  );
  // What only looks like a place is none.
  expect(policyErrorText({ errors })).toBe(`The policy or the inputs are wrong: ${errors[0]}`);
  const url = 'https://github.com/o/r/pull/1';
  const subject = { kind: 'pull-request', repository: 'o/r', number: 1, url } as const;
  const of = { kind: 'policy-error', reasons: errors, subject } as const;
  const page = notJudgedComment({ ...of, places: [place, undefined] });
  expect(page.match(/^- .*$/gm)).toEqual([
    `- [\`p.yml:2:3\`](https://github.com/o/r/blob/HEAD/p.yml#L2): \`${place.message}\``,
    '- `q: found c`',
  ]);
  expect(page).toContain('the policy or the inputs are wrong');
  expect(notJudgedComment({ ...of, reasons: errors.slice(0, 1), places: [place] })).toContain(
    ': the policy is wrong\n',
  );
  const fault = { kind: 'could-not-judge', reasons: ['GET /a: GitHub answered 502 (x).'] } as const;
  expect(notJudgedComment({ ...fault, isFault: true })).toContain('runs it once more');
  // The text of a reason decides nothing: somebody may have written it.
  expect(notJudgedComment(fault)).toContain('whoever maintains the workflow puts this right');
});
