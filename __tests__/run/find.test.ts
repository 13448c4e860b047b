import { describe, expect, test } from '@jest/globals';
import type { FindIssue } from '../../src/release/find.ts';
import { findIssue, type FoundIssue } from '../../src/run/find.ts';

const FIND: FindIssue = {
  kind: 'issue',
  labels: [],
  state: 'all',
  field: 'Version',
  equals: 'v1.2.3',
  by: 'write',
  authors: [],
};

type Candidate = FoundIssue<{ login: string } | null>;

const issue = (number: number, body: string, author: Candidate['author'] = { login: 'octocat' }): Candidate => ({
  number,
  title: `Release ${number}`,
  body,
  url: `https://github.com/acme/shop/issues/${number}`,
  author,
});

async function find(candidates: readonly Candidate[], more: Partial<FindIssue> = {}) {
  const counts = async (author: Candidate['author']) => author !== null && author.login !== 'mallory';
  const result = await findIssue(candidates, { ...FIND, ...more }, counts);
  return result.ok ? result.value : { reason: result.error };
}

async function reason(candidates: readonly Candidate[], more: Partial<FindIssue> = {}): Promise<string> {
  const result = await find(candidates, more);
  return 'reason' in result ? result.reason : `#${result.number}`;
}

describe('the issue with a field', () => {
  test.each([
    ['- **Version**: v1.2.3'],
    ['**Version:** `V1.2.3`'],
    ['### Version\n\nv1.2.3'],
    ['| Field | Value |\n| --- | --- |\n| Version | v1.2.3 |'],
    ['- Version: v1.2.3\n- **Version**: v1.2.3'],
  ])('is found by %j', async (body) => {
    expect(await find([issue(1, 'Nothing'), issue(2, body)])).toEqual({
      number: 2,
      said: ['Found #2 of @octocat, whose field "Version" is "v1.2.3".'],
    });
  });

  test.each([
    ['```\n- **Version**: v1.2.3\n```'],
    ['<!-- **Version**: v1.2.3 -->'],
    ['v1.2.3'],
    ['- **Version**: ____'],
  ])('is not found by %j', async (body) => {
    expect(await reason([issue(1, body)])).toMatch(/^Found no issue and no pull request .*1 looked at\.$/);
  });

  test('a value that is nearly the same is named', async () => {
    const found = await reason([
      issue(1, '- **Version**: 1.2.3'),
      issue(2, '- **Version**: v1.2.3 (build 4)'),
      issue(3, '- **Version**: v1.2.30'),
    ]);
    expect(found).toContain('#1 Release 1 (Version: 1.2.3)');
    expect(found).toContain('#2 Release 2 (Version: v1.2.3 (build 4))');
    expect(found).not.toContain('#3');
  });

  test('two values are no answer', async () => {
    const found = await reason([issue(1, '- **Version**: v1.2.3\n- **Version**: v1.2.2')]);
    expect(found).toContain('#1 Release 1 (Version is given with different values, at lines 1 and 2)');
    const also = issue(2, '- **Version**: v1.2.3');
    expect(await reason([issue(1, '- **Version**: v1.2.3\n- **Version**: v1.2.2'), also])).toContain('Found 2 issues');
  });

  test('what cannot be read may be the second one', async () => {
    const good = issue(1, '- **Version**: v1.2.3');
    const found = await reason([good, issue(2, '>'.repeat(200))]);
    expect(found).toContain('Found 2 issues or pull requests');
    expect(found).toContain('#2 Release 2 (it cannot be read:');
    expect(await find([good, issue(2, '>'.repeat(200), { login: 'mallory' })])).toMatchObject({ number: 1 });
  });

  test('what takes long to read is worth no time where its author does not count', async () => {
    const slow = ('- '.repeat(80) + 'x\n').repeat(1500).slice(0, 262_144);
    const many = Array.from({ length: 50 }, (_, index) => issue(index + 2, slow, { login: 'mallory' }));
    const asked: string[] = [];
    const start = process.cpuUsage();
    const found = await findIssue([issue(1, '- **Version**: v1.2.3'), ...many], FIND, async (author) => {
      asked.push(author?.login ?? '');
      return author?.login !== 'mallory';
    });
    expect(found).toMatchObject({
      value: { number: 1, said: [expect.stringContaining('#2 Release 2 (does not count'), expect.anything()] },
    });
    expect(asked).toEqual(['octocat', 'mallory']);
    // What else the machine does takes no processor time of this process.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5_000);
  });

  test('what takes long to read is read to the end where its author counts', async () => {
    const slow = `- **Version**: v1.2.3\n\n${('- '.repeat(40) + 'x\n').repeat(120)}`;
    expect(await find([issue(1, slow)])).toMatchObject({ number: 1 });
    const endless = ('- '.repeat(80) + 'x\n').repeat(1500).slice(0, 262_144);
    const result = await findIssue([issue(1, endless)], FIND, async () => true, 300);
    expect(result).toEqual({ ok: false, error: expect.stringContaining('#1 Release 1 (it cannot be read:') });
  });

  test('what somebody without rights has opened is named apart', async () => {
    const strange = issue(3, '- **Version**: v1.2.3', { login: 'mallory' });
    expect(await find([issue(1, '- **Version**: v1.2.3'), strange, issue(4, '- **Version**: v1.2.3', null)])).toEqual({
      number: 1,
      said: [
        expect.stringContaining('does not count: @mallory has not the access "write"'),
        expect.stringContaining('a deleted account has not the access'),
        expect.stringContaining('Found #1 of @octocat, whose field'),
      ],
    });
  });

  test('a long list is cut and counted', async () => {
    const many = Array.from({ length: 25 }, (_, index) => issue(index + 1, '- **Version**: v1.2.3'));
    const found = await reason(many);
    expect(found.split('\n')).toHaveLength(22);
    expect(found).toContain('and 5 more');
  });

  test('says what it has looked for', async () => {
    expect(await reason([], { labels: ['a', 'b'], state: 'open' })).toBe(
      'Found no issue and no pull request that is open, with the label "a" and "b", whose field "Version" is "v1.2.3". 0 looked at.',
    );
    expect(await reason([])).toContain('There is none in this state at all.');
  });
});
