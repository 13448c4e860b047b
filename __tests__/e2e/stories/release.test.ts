/**
 * The release workflow of the example, from the tag to the last gate: its scripts and the built action as processes,
 * and people who fill in, tick and sign over the API. Once the release stays, and once it is withdrawn.
 * `SEED_FILE` names one more deployment checklist that goes both ways.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { tickBelow, tickFirst, write } from '../../support/filling.ts';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { deployed, ReleaseRunner, shell } from '../../support/release-runner.ts';
import { runWorkflow, type JobResult } from '../../support/workflow.ts';
import { OWN, SEED, type ReleaseForm } from '../../support/release-forms.ts';

jest.setTimeout(60_000);

const EXAMPLE = resolve(import.meta.dirname, '../../../examples/production-deployment');
const WORKFLOW = readFileSync(join(EXAMPLE, 'release.yml'), 'utf8');
const CAPTAIN = 'sre';

const seedFile = process.env['SEED_FILE'] ?? '';
const hasSeed = seedFile !== '' && existsSync(seedFile);
if (!hasSeed) process.stderr.write('release: one more checklist: skipped, SEED_FILE names no file\n');
const forms: ReleaseForm[] = [OWN(EXAMPLE), ...(hasSeed ? [SEED(seedFile)] : [])];

describe.each(forms)('a release by $name', (form) => {
  let github: GitHub;
  let folder: string;
  let production: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'release-'));
    production = join(folder, 'production');
    github = await startGitHub();
    await github.commit('main', {
      '.github/RELEASE_CHECKLIST.md': form.text,
      '.github/release-policy.yml': form.policy,
    });
    const first = project('v1.3.0');
    expect(await shell('node scripts/deploy.mjs v1.3.0', first, { DEPLOY_ROOT: production })).toMatchObject({
      ok: true,
    });
  });

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await github.close();
  });

  /** The service and its scripts at a tag. */
  function project(tag: string, change: (settings: string) => string = (settings) => settings): string {
    const at = join(folder, tag);
    for (const part of ['service', 'scripts']) cpSync(join(EXAMPLE, part), join(at, part), { recursive: true });
    const edit = (name: string, by: (text: string) => string): void =>
      writeFileSync(join(at, 'service', name), by(readFileSync(join(at, 'service', name), 'utf8')));
    edit('package.json', (text) => text.replace('"1.4.0"', JSON.stringify(tag.slice(1))));
    edit('CHANGELOG.md', (text) => text.replace('## v1.4.0', `## ${tag}`));
    edit('settings.json', change);
    return at;
  }

  interface Given {
    tag: string;
    settings?: (text: string) => string;
    /** What people do, besides what they do for every release. */
    people: (issue: Issue) => Record<string, () => Promise<void>>;
  }

  /** Pushes the tag, with what other workflows have done for its commit, and lets the workflow run. */
  async function release({ tag, settings, people }: Given) {
    const files = project(tag, settings);
    const sha = await github.commit('main', {
      'service/CHANGELOG.md': readFileSync(join(files, 'service/CHANGELOG.md'), 'utf8'),
    });
    await github.tag(tag, sha);
    const checks = github.as(await github.workflowToken({ checks: 'write' }));
    const run = { name: 'unit-tests', head_sha: sha, status: 'completed', conclusion: 'success' };
    await checks('POST', '/repos/octocat/hello-world/check-runs', run);
    await deployed(github, sha, 'staging', 'success');
    const issue = new Issue(github, tag);
    const payload = { ref: `refs/tags/${tag}`, sender: { login: CAPTAIN, type: 'User' } };
    const runner = new ReleaseRunner({
      github,
      sha,
      project: files,
      event: { name: 'push', payload },
      deployRoot: production,
      people: { 'pre-deployment': () => prepare(issue), ...people(issue) },
    });
    const jobs = await runWorkflow(WORKFLOW, { sha, ref_name: tag }, runner);
    return { jobs, runner, issue };
  }

  /** Everybody does what is asked for before the release. */
  async function prepare(issue: Issue): Promise<void> {
    await issue.judged('pre-deployment');
    await issue.edit(CAPTAIN, (body) => {
      const written = Object.entries(form.before.fields).reduce(
        (text, [name, value]) => write(text, name, value),
        body,
      );
      return form.before.sections.reduce(tickBelow, written);
    });
    await issue.comment('reader', `/sign-off ${form.roles[0]}`);
    const signers = ['author', 'lead', 'writer', 'maintainer', 'octocat'];
    for (const [index, role] of form.roles.entries()) {
      const who = signers[index] ?? '';
      if (index % 2 === 0) await issue.comment(who, `/sign-off ${role}`);
      else await issue.edit(who, (body) => tickFirst(body, `- [ ] **${role}**`));
    }
  }

  const results = (jobs: Record<string, JobResult>): Record<string, string> =>
    Object.fromEntries(Object.entries(jobs).map(([name, { result }]) => [name, result]));

  const running = (): string => readlinkSync(join(production, 'current'));

  test('stays', async () => {
    const { jobs, runner, issue } = await release({
      tag: 'v1.4.0',
      people: (own) => ({
        execution: async () => {
          await own.judged('execution');
          await own.edit('lead', (body) => tickBelow(body, form.during));
        },
        'post-deployment': async () => {
          await own.judged('post-deployment');
          await own.edit(CAPTAIN, (body) => concluded([...form.after, form.kept].reduce(tickBelow, body), 'Success'));
          await github.release('v1.4.0', { body: 'Orders of more than 100 pieces get 12 percent off.' });
        },
      }),
    });
    console.log(
      Object.fromEntries(Object.entries(runner.said).map(([n, r]) => [n, r.stdout.slice(-3000)])),
      runner.log,
      await issue.comments(),
    );
    expect(results(jobs)).toEqual({});
    expect(running()).toBe('releases/v1.4.0');
  });

  function concluded(body: string, outcome: string): string {
    const fields = Object.entries({ ...form.record, Outcome: outcome });
    return fields.reduce((text, [name, value]) => write(text, name, value), form.closing.reduce(tickBelow, body));
  }
});

/** The issue of a release, which the workflow opens. */
class Issue {
  readonly #github: GitHub;
  readonly #tag: string;

  constructor(github: GitHub, tag: string) {
    this.#github = github;
    this.#tag = tag;
  }

  async #found(): Promise<{ number: number; body: string }> {
    const all = await this.#github.api<{ title: string; number: number; body: string }[]>(
      'GET',
      '/repos/octocat/hello-world/issues?state=all&per_page=100',
    );
    const found = all.find(({ title }) => title === `Release ${this.#tag}`);
    if (found === undefined) throw new Error(`there is no issue for ${this.#tag}`);
    return found;
  }

  async edit(login: string, change: (body: string) => string): Promise<void> {
    const { number, body } = await this.#found();
    await this.#github.editBody(number, change(body), this.#github.personToken(login));
  }

  async comment(login: string, text: string): Promise<void> {
    const { number } = await this.#found();
    await this.#github.comment(number, text, this.#github.personToken(login));
  }

  async comments(): Promise<string[]> {
    const { number } = await this.#found();
    return (await this.#github.commentsOf(number)).map(({ body }) => body as string);
  }

  /** Waits until the gate of a phase has said for the first time what is missing. */
  async judged(phase: string): Promise<void> {
    for (let tries = 0; tries < 60; tries++) {
      if ((await this.comments()).some((body) => body.startsWith(`<!-- checklist-gate: ${phase} -->`))) return;
      await new Promise((done) => {
        setTimeout(done, 200);
      });
    }
    throw new Error(`the gate ${phase} has said nothing; there is: ${(await this.comments()).join('\n---\n')}`);
  }
}
