import { expect, test } from '@jest/globals';
import { deploymentComment } from '../../src/reports/deployment.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { verdictOf } from '../support/verdict-of.ts';

const about = (verdict: Verdict, subject: Partial<Verdict['subject']>): Verdict => ({
  ...verdict,
  subject: { kind: 'issue', ...subject },
});
const url = 'https://github.com/acme/shop/issues/7';

test('what was passed, what is left, and what must be undone', async () => {
  const passed = about(await verdictOf('- [x] a\n'), { number: 7, url });
  const open = about(await verdictOf('## Be `ready` @all\n\n- [ ] a\n'), { number: 7, url });
  expect(deploymentComment({ kind: 'approved', phase: 'before', verdict: passed })).toBe(
    `Passed: phase \`before\` of [#7](${url}).`,
  );
  expect(deploymentComment({ kind: 'waiting', phase: 'before', verdict: open })).toBe(
    `Waits for phase \`before\` of [#7](${url}): \`1 left, in Be ready @all\``,
  );
  expect(deploymentComment({ kind: 'rejected', phase: 'before', verdict: open })).toBe(
    `Failed: phase \`before\` of [#7](${url}): \`1 left, in Be ready @all\`. Put that right, then run the job again.`,
  );
});

test('a tag has no number, and an address that is none is no link', async () => {
  const verdict = about(await verdictOf('- [x] a\n'), { kind: 'ref', ref: 'refs/tags/v1', url: 'javascript:x' });
  expect(deploymentComment({ kind: 'approved', phase: 'a', verdict })).toBe('Passed: phase `a` of `refs/tags/v1`.');
  const bare = about(verdict, { kind: 'ref' });
  expect(deploymentComment({ kind: 'approved', phase: 'a', verdict: bare })).toBe(
    'Passed: phase `a` of (nothing visible).',
  );
});

test('a reason is text of others, and fits', () => {
  const comment = deploymentComment({ kind: 'not-judged', reason: `@all [x](https://x) ${'ab '.repeat(2_000)}` });
  expect(comment).toMatch(/^Closed: `@all \[x\]\(https:\/\/x\) ab /);
  expect(comment.length).toBeLessThanOrEqual(1_024);
});
