import { cpSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { tickBelow, tickFirst, write } from './filling.ts';
import { startGitHub, type GitHub } from './github/server.ts';
import type { ReleaseForm } from './release-forms.ts';
import { ReleaseIssue } from './release-issue.ts';
import { deployed, JOB_TOKEN, ReleaseRunner, shell } from './release-runner.ts';
import { runWorkflow } from './workflow.ts';

export const EXAMPLE = resolve(import.meta.dirname, '../../examples/production-deployment');
const WORKFLOW = readFileSync(join(EXAMPLE, 'release.yml'), 'utf8');
/** Who may sign, in the order of the roles. */
const SIGNERS = ['author', 'lead', 'writer', 'maintainer', 'octocat'];

/** Who pushes tags. */
export const CAPTAIN = 'sre';

/** What people do while the gate of a job waits, by job. */
type People = (issue: ReleaseIssue) => Record<string, () => Promise<void>>;

/** How the workflow went. */
export interface Released {
  /** By job. */
  results: Record<string, string>;
  runner: ReleaseRunner;
  issue: ReleaseIssue;
}

/** A repository that releases with a checklist, and the place where its service runs. v1.3.0 runs from the start. */
export class ReleaseStory {
  readonly form: ReleaseForm;
  readonly github: GitHub;
  readonly folder = mkdtempSync(join(tmpdir(), 'release-'));
  readonly #production = join(this.folder, 'production');

  private constructor(form: ReleaseForm, github: GitHub) {
    this.form = form;
    this.github = github;
  }

  static async begin(form: ReleaseForm): Promise<ReleaseStory> {
    const story = new ReleaseStory(form, await startGitHub({ immutableReleases: true }));
    await story.github.commit('main', {
      '.github/RELEASE_CHECKLIST.md': form.text,
      '.github/release-policy.yml': form.policy,
    });
    const script = 'node scripts/deploy.mjs v1.3.0';
    const { ok, log } = await shell(script, story.#project('v1.3.0'), { DEPLOY_ROOT: story.#production });
    if (!ok) throw new Error(log);
    return story;
  }

  async end(): Promise<void> {
    rmSync(this.folder, { recursive: true });
    await this.github.close();
  }

  /** The service and its scripts at a tag. */
  #project(tag: string, settings: (text: string) => string = (text) => text): string {
    const at = join(this.folder, tag);
    for (const part of ['service', 'scripts']) cpSync(join(EXAMPLE, part), join(at, part), { recursive: true });
    const change = (name: string, by: (text: string) => string): void =>
      writeFileSync(join(at, 'service', name), by(readFileSync(join(at, 'service', name), 'utf8')));
    change('package.json', (text) => text.replace('"1.4.0"', JSON.stringify(tag.slice(1))));
    change('CHANGELOG.md', (text) => text.replace('## v1.4.0', `## ${tag}`));
    change('settings.json', settings);
    return at;
  }

  /**
   * The captain pushes the tag of a commit that other workflows have tested and taken to staging, and the workflow
   * runs. Before the release people do everything that is asked for; then what `people` says. `settings` changes
   * the settings of the service.
   */
  async release(tag: string, people: People, settings?: (text: string) => string): Promise<Released> {
    const { github } = this;
    const project = this.#project(tag, settings);
    const changelog = readFileSync(join(project, 'service/CHANGELOG.md'), 'utf8');
    const sha = await github.commit('main', { 'service/CHANGELOG.md': changelog });
    await github.tag(tag, sha);
    const checks = github.as(await github.workflowToken({ checks: 'write' }));
    const tests = { name: 'unit-tests', head_sha: sha, status: 'completed', conclusion: 'success' };
    await checks('POST', '/repos/octocat/hello-world/check-runs', tests);
    await deployed(github, sha, 'staging', 'success');
    const issue = new ReleaseIssue(github, tag);
    const runner = new ReleaseRunner({
      github,
      sha,
      project,
      event: { name: 'push', payload: { ref: `refs/tags/${tag}`, sender: { login: CAPTAIN, type: 'User' } } },
      deployRoot: this.#production,
      people: { 'pre-deployment': () => this.#prepare(issue), ...people(issue) },
    });
    const context = { sha, ref_name: tag, repository: 'octocat/hello-world', token: JOB_TOKEN };
    const jobs = await runWorkflow(WORKFLOW, context, runner);
    const results = Object.fromEntries(Object.entries(jobs).map(([name, { result }]) => [name, result]));
    return { results, runner, issue };
  }

  async #prepare(issue: ReleaseIssue): Promise<void> {
    const { before, roles } = this.form;
    const running = this.running();
    await issue.asked('pre-deployment');
    await issue.edit(CAPTAIN, (body) => filled(before.sections.reduce(tickBelow, body), before.fields));
    await issue.comment('reader', `/sign-off ${roles[0]}`);
    for (const [index, role] of roles.entries()) {
      const who = SIGNERS[index] ?? '';
      // One gate takes both.
      if (index % 2 === 0) await issue.comment(who, `/sign-off ${role}`);
      else await issue.edit(who, (body) => tickFirst(body, `- [ ] **${role}**`));
    }
    if (this.running() !== running) throw new Error('Something was deployed before the gate had passed.');
  }

  /** The text of the issue with a way out followed to its end. */
  concluded(body: string, sections: readonly string[], outcome: string): string {
    const { closing, record } = this.form;
    return filled([...sections, ...closing].reduce(tickBelow, body), { ...record, Outcome: outcome });
  }

  /** The tag that runs. */
  running(): string {
    return readlinkSync(join(this.#production, 'current')).replace('releases/', '');
  }

  /** What was done in production, oldest first: `deploy v1.3.0`. */
  history(): string[] {
    const lines = readFileSync(join(this.#production, 'releases.log'), 'utf8').trim().split('\n');
    return lines.map((line) => line.slice(line.indexOf(' ') + 1));
  }
}

function filled(body: string, fields: Record<string, string>): string {
  return Object.entries(fields).reduce((text, [name, value]) => write(text, name, value), body);
}
