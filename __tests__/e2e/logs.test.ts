import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { actionFile, runAction, type ActionResult, type ActionRun } from '../support/run-action.ts';
import { runCli } from '../support/run-cli.ts';
import { commandsIn } from '../support/runner-commands.ts';
import { readEnvironmentFile } from '../support/runner-files.ts';
import { sendJson, serve } from '../support/serve.ts';
import { WORKFLOW } from '../support/story.ts';
import { everyNth } from '../support/share.ts';

/** Where one of these got through, the word is at the front of what the runner was told. */
const WORD = 'pwned';
const ATTACKS = [
  `::set-output name=${WORD}::1`,
  `##[set-output name=${WORD}]1`,
  `::set-output name=passed::${WORD}`,
  `::error::${WORD}`,
  `::ERROR file=${WORD}::${WORD}`,
  `##[error]${WORD}`,
  `text ##[warning]${WORD}`,
  `::notice title=${WORD}::${WORD}`,
  `::add-mask::${WORD}`,
  `##[add-mask]${WORD}`,
  `::stop-commands::${WORD}`,
  `##[stop-commands]${WORD}`,
  `::save-state name=${WORD}::1`,
  `::set-env name=${WORD}::1`,
  `##[add-path]/${WORD}`,
  `::add-matcher::${WORD}.json`,
  `::group::${WORD}`,
  '::endgroup::',
  `::debug::${WORD}`,
  '::echo::on',
  `%0A::error::${WORD}`,
  `a\r::error::${WORD}`,
  `a\u0085::error::${WORD}`,
  `a\u2028::error::${WORD}`,
  `a\v::error::${WORD}`,
  `:\u200B:error::${WORD}`,
  `#\u200B#[error]${WORD}`,
  `#\uFE0F#\uFE0F[error]${WORD}`,
  `\u00A0::error::${WORD}`,
  `::::error::${WORD}`,
  `###[error]${WORD}`,
  `\u001B[2J\u001B[31m${WORD}`,
  `\u001B]8;;https://example.com\u0007${WORD}`,
  `\u009B31m${WORD}`,
  `\u202E${WORD}\u2066`,
  `passed<<${WORD}`,
  `${WORD}=1`,
];

/** A checklist with the text in every place that a report tells of. */
const documentOf = (attack: string): string =>
  [
    `# ${attack}`,
    `## ${attack}`,
    `- [ ] ${attack}`,
    `- [x] **${attack}**: @${attack}`,
    `- [ ] a task — N/A: ${attack}`,
    `- [ ] ~~${attack}~~`,
    `- **${attack}**: ${attack}`,
    `**Version:** ${attack}`,
    `- [ ]${attack}`,
    `- [ ] \`${attack}\``,
    `| Role | Name |\n| --- | --- |\n| ${attack} | ${attack} |`,
  ].join('\n\n');

/** Control characters and such as turn the direction of text; what colours text stands in the log by our own hand. */
const LIVING = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/;
const COLOUR = /\u001B\[\d{1,2}m/g;
const PLAIN = new Set(['add-mask', 'group', 'endgroup', 'error', 'warning', 'notice']);

/** What a run has told the runner that it must not; empty where all is well. */
function wrongIn({ stdout, stderr, files }: ActionResult, token: string): unknown[] {
  const commands = [...commandsIn(stdout), ...commandsIn(stderr)];
  const outputs = Object.keys(actionFile().outputs);
  return [
    ...commands.filter(({ name }) => !PLAIN.has(name)),
    ...commands.filter(({ name, data }) => name === 'add-mask' && data !== token),
    ...commands.filter(({ name, data }) => name === 'group' && !data.startsWith('Checklist Gate: ')),
    ...commands.filter(({ data }) => data.startsWith(WORD)),
    ...commands.filter(({ properties }) =>
      Object.keys(properties).some((key) => !['title', 'file', 'line'].includes(key)),
    ),
    ...commands.filter(({ properties }) => Object.values(properties).some((value) => value.startsWith(WORD))),
    ...(commands.filter(({ name }) => name === 'group').length ===
    commands.filter(({ name }) => name === 'endgroup').length
      ? []
      : ['groups']),
    ...Object.keys(readEnvironmentFile(files.output)).filter((name) => !outputs.includes(name)),
    ...[files.env, files.path, files.state].filter((text) => text !== ''),
    ...(LIVING.test(stdout.replaceAll(COLOUR, '')) ? [LIVING.exec(stdout.replaceAll(COLOUR, ''))] : []),
    ...(stderr === '' ? [] : [stderr]),
  ];
}

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
});

afterAll(() => github.close());

const run = (more: Partial<ActionRun>): Promise<ActionResult> =>
  runAction({ event: { name: 'schedule', payload: {} }, apiUrl: github.url, token, ...more });

describe('no text of a document issues a command', () => {
  test(`${ATTACKS.length} documents in one run`, async () => {
    for (const attack of ATTACKS) await github.openPullRequest(documentOf(attack));
    const result = await run({ inputs: { comment: 'off', status: 'off' } });
    expect(result.outputs['subjects']).toContain('"pending"');
    // One a document, and the table of all of them.
    expect(result.stdout.match(/::group::/g)).toHaveLength(ATTACKS.length + 1);
    expect(wrongIn(result, token)).toEqual([]);
  });

  test('all of it in one document, with annotations and a comment', async () => {
    const { number } = await github.openPullRequest(ATTACKS.map(documentOf).join('\n\n'));
    const payload = { action: 'edited', pull_request: { number } };
    const result = await run({ event: { name: 'pull_request_target', payload } });
    expect(result.outputs['status']).toMatch(/^(pending|failed)$/);
    expect(result.stdout).toMatch(/^::(error|warning|notice) /m);
    expect(wrongIn(result, token)).toEqual([]);
  });

  test('labels, titles, authors, branches and paths', async () => {
    for (const attack of everyNth(4, [...ATTACKS.slice(0, 4), ATTACKS.join(' '), ATTACKS.toReversed().join('')])) {
      const url = 'https://example.com/1';
      const side = { ref: attack, sha: 'a'.repeat(40), label: attack };
      const place = { number: 1, html_url: url, draft: false, state: 'open', head: side, base: side };
      const people = { user: { login: attack, type: attack }, labels: ATTACKS.map((name) => ({ name })) };
      const pull = { ...place, ...people, title: attack, body: `- [ ] ${attack}` };
      const server = await serve((request, response) => {
        if (request.url.includes('/files'))
          return sendJson(response, 200, [{ filename: attack, previous_filename: attack }]);
        if (request.url.includes('/pulls/1')) return sendJson(response, 200, pull);
        sendJson(response, 404, { message: attack });
      });
      try {
        const result = await run({
          apiUrl: server.url,
          event: { name: 'pull_request', payload: { pull_request: { number: 1 }, repository: { full_name: attack } } },
          inputs: { template: '.github/pull_request_template.md', comment: 'off' },
        });
        expect(wrongIn(result, token)).toEqual([]);
      } finally {
        await server.close();
      }
    }
  });
});

test.each(everyNth(5, [401, 403, 404, 410, 422]))('no words of a server issue a command (%i)', async (status) => {
  for (const attack of [ATTACKS.join(' '), ATTACKS.join('\n')]) {
    const errors = [{ resource: attack, field: attack, code: attack, message: attack }];
    const server = await serve((_, response) => sendJson(response, status, { message: attack, errors }));
    try {
      const payload = { issue: { number: 1 } };
      const result = await run({ apiUrl: server.url, event: { name: 'issues', payload } });
      expect(result.exitCode).toBe(3);
      expect(wrongIn(result, token)).toEqual([]);
    } finally {
      await server.close();
    }
  }
});

test('no text of a policy issues a command', async () => {
  const titles = ATTACKS.map(
    (attack) => `  - {gate: items, title: ${JSON.stringify(attack)}, in: ${JSON.stringify(attack)}}`,
  );
  await github.commitFile('titles.yml', `version: 1\ngates:\n${titles.join('\n')}\n`);
  const wrong = ATTACKS.map(
    (attack) => `  - {gate: ${JSON.stringify(attack)}, ${JSON.stringify(attack)}: ${JSON.stringify(attack)}}`,
  );
  await github.commitFile('wrong.yml', `version: 1\ngates:\n${wrong.join('\n')}\n`);
  await github.commitFile('broken.yml', `version: 1\ngates: [${ATTACKS.join('\n')}`);
  const { number } = await github.openPullRequest(documentOf(ATTACKS.join(' ')));
  const event = { name: 'pull_request', payload: { pull_request: { number } } };
  for (const [policy, exitCode] of [
    ['titles.yml', 1],
    ['wrong.yml', 2],
    ['broken.yml', 2],
  ] as const) {
    const result = await run({ event, inputs: { policy, 'fail-on': 'pending' } });
    expect([policy, result.exitCode]).toEqual([policy, exitCode]);
    expect(wrongIn(result, token)).toEqual([]);
  }
});

test('no input issues a command', async () => {
  const attack = ATTACKS.join(' ');
  const names = Object.keys(actionFile().inputs).filter((name) => !['token', 'source'].includes(name));
  const inputs = Object.fromEntries(names.map((name) => [name, attack]));
  const result = await run({ inputs });
  expect(result.exitCode).toBe(2);
  expect(wrongIn(result, token)).toEqual([]);
});

test('neither does the name of an event', async () => {
  const result = await run({ event: { name: ATTACKS.join(' ').replaceAll('\0', ''), payload: {} } });
  expect(result.exitCode).toBe(3);
  expect(wrongIn(result, token)).toEqual([]);
});

describe('the command line', () => {
  test('shows no living character of a document, and no command', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    try {
      const name = `${ATTACKS[31] ?? ''} ##[error]x.md`.replaceAll('/', '');
      writeFileSync(join(folder, name), ATTACKS.map(documentOf).join('\n\n'));
      const policy = ATTACKS.map((attack) => `  - {gate: ${JSON.stringify(attack)}}`).join('\n');
      writeFileSync(join(folder, 'policy.yml'), `version: 1\ngates:\n${policy}\n`);
      for (const args of everyNth(2, [
        ['check', name],
        ['check', name, '--format', 'text', '--policy', 'policy.yml'],
        ['check', `no ${name}`],
        ['outline', name],
        ['lint', 'policy.yml'],
        ['explain', '--policy', 'policy.yml'],
        [`${ATTACKS[31] ?? ''}##[error]x`],
        ['check', `--${ATTACKS[31] ?? ''}##[error]x`],
      ])) {
        const { stdout, stderr } = runCli(args, { cwd: folder });
        expect(stdout + stderr).not.toBe('');
        expect({ args, found: [...commandsIn(stdout), ...commandsIn(stderr)] }).toEqual({ args, found: [] });
        expect({ args, found: LIVING.exec(stdout + stderr)?.[0] }).toEqual({ args, found: undefined });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
