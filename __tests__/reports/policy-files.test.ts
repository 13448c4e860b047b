import { expect, test } from '@jest/globals';
import { predicateOf } from '../../src/record/record.ts';
import { comment } from '../../src/reports/markdown.ts';
import { statusText } from '../../src/reports/status.ts';
import { text } from '../../src/reports/text.ts';
import { judge } from '../../src/run/judge.ts';
import type { SharedFile, TrustedFile } from '../../src/run/request.ts';
import type { Subject, Verdict } from '../../src/verdict/verdict.ts';

const COMMIT = 'c'.repeat(40);
const BLOB = 'b'.repeat(40);
const PULL: Subject = {
  kind: 'pull-request',
  repository: 'acme/shop',
  number: 7,
  trustedSha: 'a'.repeat(40),
  url: 'https://github.com/acme/shop/pull/7',
};
const GATES = 'version: 1\ngates: [{gate: items}]\n';

function shared(path: string, place: Partial<SharedFile['shared']>, more: Partial<SharedFile> = {}): SharedFile {
  return { path, text: GATES, shared: { repository: 'acme/policies', ref: 'v1', ...place }, ...more };
}

async function verdictBy(policy: TrustedFile, mode?: 'report'): Promise<Verdict> {
  const judged = await judge({
    subject: PULL,
    documents: [{ id: 'body', kind: 'pull-request-body', markdown: '- [x] one\n- [ ] two\n' }],
    policy,
    mode,
    at: '2026-01-02T03:04:05.000Z',
    answer: () => Promise.resolve([]),
  });
  if (judged.kind !== 'verdict') throw new Error(JSON.stringify(judged));
  return judged.verdict;
}

const extending = (...bases: SharedFile[]): TrustedFile => ({
  path: 'gate.yml',
  text: `version: 1\nextends: [${bases.map(({ path }) => `acme/policies:${path}@v1`).join(', ')}]\n`,
  sha: BLOB,
  bases,
});

test('a comment links every file at its commit, or at its ref where none is known', async () => {
  const bases = [shared('a.yml', { commit: COMMIT }, { sha: BLOB }), shared('b.yml', {}), shared('c.yml', {})];
  const told = comment(await verdictBy(extending(...bases)));
  expect(told).toContain(
    `[\`gate.yml\`](https://github.com/acme/shop/blob/${'a'.repeat(40)}/gate.yml) at \`bbbbbbb\`, which extends [\`acme/policies:a.yml@v1\`](https://github.com/acme/policies/blob/${COMMIT}/a.yml) at \`bbbbbbb\`, [\`acme/policies:b.yml@v1\`](https://github.com/acme/policies/blob/v1/b.yml) and [\`acme/policies:c.yml@v1\`]`,
  );
});

test('the text names shared files, with commit and blob as far as they are known', async () => {
  const bases = [shared('a.yml', { commit: COMMIT }, { sha: BLOB }), shared('b.yml', { commit: COMMIT })];
  const told = text(await verdictBy(extending(...bases, shared('c.yml', {}))), { color: false });
  expect(told).toContain(`Judged by the shared policy acme/policies:a.yml@v1 (commit ${COMMIT}, blob ${BLOB})\n`);
  expect(told).toContain(`Judged by the shared policy acme/policies:b.yml@v1 (commit ${COMMIT})\n`);
  expect(told).toContain('Judged by the shared policy acme/policies:c.yml@v1\n');
});

test('a predicate names every file at its commit', async () => {
  const verdict = await verdictBy(extending(shared('a.yml', { commit: COMMIT }), shared('b.yml', {})));
  expect(predicateOf(verdict, 'https://example.com/gate').verifier.policies.map(({ uri }) => uri)).toEqual([
    `git+https://github.com/acme/shop@${'a'.repeat(40)}#gate.yml`,
    `git+https://github.com/acme/policies@${COMMIT}#a.yml`,
    'git+https://github.com/acme/policies@v1#b.yml',
  ]);
});

test('what only reports says so, whatever its status', async () => {
  const verdict = await verdictBy({ path: 'gate.yml', text: GATES }, 'report');
  expect(statusText(verdict)).toMatch(/^Report only: /);
  expect(comment(verdict)).toContain('**Report only**: nothing is blocked by this');
  expect(text(verdict, { color: false })).toContain('Report only: nothing is blocked by this');
  expect(verdict).toMatchObject({ status: 'pending', mode: 'report' });
});
