import { spawn } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, matchesGlob, resolve as absolute } from 'node:path';
import { actionFile, runAction, type ActionResult } from './run-action.ts';
import { readEnvironmentFile } from './runner-files.ts';
import type { GitHub } from './github/server.ts';
import type { Job, Runner, Step, StepResult } from './workflow.ts';

/** What the steps of a job share. */
interface Place {
  job: string;
  /** The workspace. */
  folder: string;
  token: string;
}

export interface ReleaseRun {
  github: GitHub;
  /** The commit that is released, and what is checked out of it. */
  sha: string;
  project: string;
  event: { name: string; payload: unknown };
  /** In place of what the workflow says. */
  deployRoot: string;
  /** What people do while the gate of a job waits. */
  people: Record<string, () => Promise<void>>;
}

const GATE = 'OWNER/checklist-gate';

/** Stands for `github.token` in the context of a workflow: each job has another one. */
export const JOB_TOKEN = 'the token of the job';
/** Which run of its workflow it is. */
const RUN = { GITHUB_RUN_NUMBER: '7', GITHUB_RUN_ATTEMPT: '1' };

/** Runs the steps of the release workflow: its scripts as processes, and the action as it is built. */
export class ReleaseRunner implements Runner<Place> {
  /** What the action said, by job. */
  readonly said: Record<string, ActionResult> = {};
  /** What scripts said to people, by job. */
  readonly log: Record<string, string> = {};
  /** Files that were uploaded, by the name of the artifact. */
  readonly kept: Record<string, Record<string, string>> = {};
  readonly #run: ReleaseRun;

  constructor(run: ReleaseRun) {
    this.#run = run;
  }

  /** The token of a job may do what its permissions say, and nothing else. */
  async begin({ name, permissions, environment }: Job): Promise<Place> {
    const { github, sha } = this.#run;
    const granted = Object.entries(permissions)
      // What the job may ask of GitHub's identity provider is nothing that the API knows.
      .filter(([scope]) => scope !== 'id-token')
      .map(([scope, access]) => [scope.replaceAll('-', '_'), access]);
    const token = await github.workflowToken(Object.fromEntries(granted));
    if (environment !== undefined) await deployed(github, sha, environment, 'in_progress');
    return { job: name, token, folder: mkdtempSync(join(tmpdir(), 'job-')) };
  }

  async end({ environment }: Job, { folder }: Place, ok: boolean): Promise<void> {
    const { github, sha } = this.#run;
    if (environment !== undefined) await deployed(github, sha, environment, ok ? 'success' : 'failure');
    rmSync(folder, { recursive: true });
  }

  async step(step: Step, place: Place): Promise<StepResult> {
    const { uses } = step;
    if (uses === undefined) return this.#script(step, place);
    if (uses.startsWith('actions/checkout@')) {
      cpSync(this.#run.project, place.folder, { recursive: true });
      return { ok: true, outputs: {} };
    }
    if (uses.startsWith('actions/upload-artifact@')) return this.#upload(step, place);
    if (uses.startsWith('actions/download-artifact@')) return this.#download(step, place);
    if (uses.startsWith('actions/attest@')) return attest(step, place);
    const [, folder, version] = /^OWNER\/checklist-gate(?:\/(\w+))?@(.+)$/.exec(uses) ?? [];
    if (version === undefined) throw new Error(`the step ${uses} is not known here, expected ${GATE}`);
    return this.#action(step, place, folder);
  }

  #upload({ with: { name = '', path = '' } }: Step, { folder }: Place): StepResult {
    const files = globSync(path, { cwd: folder });
    this.kept[name] = Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
    return { ok: true, outputs: {} };
  }

  /** All whose names match, into one folder. */
  #download({ with: { pattern = '', 'merge-multiple': merged } }: Step, { folder }: Place): StepResult {
    if (merged !== 'true') throw new Error('expected merge-multiple of actions/download-artifact');
    for (const [name, files] of Object.entries(this.kept).filter(([each]) => matchesGlob(each, pattern)))
      for (const [file, text] of Object.entries(files)) {
        if (existsSync(join(folder, file))) throw new Error(`the artifact ${name} brings ${file} a second time`);
        writeFileSync(join(folder, file), text);
      }
    return { ok: true, outputs: {} };
  }

  async #action(
    { with: inputs }: Step,
    { job, token, folder: workspace }: Place,
    folder?: string,
  ): Promise<StepResult> {
    const { github, event, sha, people } = this.#run;
    const known = Object.keys(actionFile(folder).inputs);
    const unknown = Object.keys(inputs).filter((name) => !known.includes(name));
    if (unknown.length > 0) throw new Error(`the action has no input ${unknown.join(', ')}`);
    const short = inputs['wait'] === undefined ? {} : { wait: '8m', poll: '1s' };
    const [result] = await Promise.all([
      runAction({
        ...(folder === undefined ? {} : { folder }),
        event,
        apiUrl: github.url,
        token,
        timeoutMs: 500_000,
        inputs: { ...inputs, ...short },
        env: { GITHUB_SHA: sha, GITHUB_WORKSPACE: workspace },
      }),
      people[job]?.(),
    ]);
    this.said[job] = result;
    return { ok: result.exitCode === 0, outputs: result.outputs };
  }

  async #script({ run = '', env }: Step, { job, folder, token }: Place): Promise<StepResult> {
    const output = join(folder, '.output');
    writeFileSync(output, '');
    const given = env['DEPLOY_ROOT'] === undefined ? env : { ...env, DEPLOY_ROOT: this.#run.deployRoot };
    const own = Object.entries(given).map(([name, value]) => [name, value === JOB_TOKEN ? token : value]);
    const runner = { ...RUN, GITHUB_API_URL: this.#run.github.url, GITHUB_OUTPUT: output };
    const { ok, log } = await shell(run, folder, { ...Object.fromEntries(own), ...runner });
    this.log[job] = (this.log[job] ?? '') + log;
    return { ok, outputs: readEnvironmentFile(readFileSync(output, 'utf8')) };
  }
}

/** Signs nothing, but for that it asks for what it would sign. */
function attest({ with: inputs }: Step, { folder }: Place): StepResult {
  for (const name of ['subject-path', 'predicate-path'])
    if (!existsSync(absolute(folder, inputs[name] ?? ''))) throw new Error(`${name}: there is no ${inputs[name]}`);
  if (!URL.canParse(inputs['predicate-type'] ?? '')) throw new Error('predicate-type is no address');
  return { ok: true, outputs: {} };
}

/** As the runner does it where no shell is named. */
export async function shell(
  script: string,
  cwd: string,
  env: Record<string, string>,
): Promise<{ ok: boolean; log: string }> {
  const PATH = [join(import.meta.dirname, 'bin'), dirname(process.execPath), process.env['PATH']].join(delimiter);
  const child = spawn('bash', ['--noprofile', '--norc', '-e', '-c', script], {
    cwd,
    env: { PATH, ...env },
    timeout: 300_000,
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (log += text));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { ok: code === 0, log };
}

/** What GitHub writes down of a job with an environment, or a workflow of staging. */
export async function deployed(github: GitHub, sha: string, environment: string, state: string): Promise<void> {
  const at = `/repos/${github.owner}/${github.repo}/deployments`;
  const [known] = await github.api<{ id: number }[]>('GET', `${at}?sha=${sha}&environment=${environment}`);
  const { id } =
    known ?? (await github.api<{ id: number }>('POST', at, { ref: sha, environment, required_contexts: [] }));
  await github.api('POST', `${at}/${id}/statuses`, { state });
}
