import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { COMPILE_CACHE } from './compile-cache.ts';

const ROOT = join(import.meta.dirname, '../..');

export interface ActionRun {
  /** Folder of the action; default: the root. */
  folder?: string;
  event: { name: string; payload: unknown };
  /** Address of the API. */
  apiUrl: string;
  token: string;
  /** `with:` of the step; what is left out has the default of action.yml, as the runner does it. */
  inputs?: Record<string, string>;
  /** On top of what the runner sets. */
  env?: Record<string, string>;
  /** Gets the process once it runs, to stop it. */
  onStart?: (child: ChildProcess) => void;
  /** Gets what it prints, as it comes. */
  onStdout?: (text: string) => void;
  /** Killed after so many ms: long enough for a machine that is ten times as slow. Default 120,000. */
  timeoutMs?: number;
}

export interface ActionResult {
  exitCode: number | null;
  outputs: Record<string, string>;
  /** What the job summary shows. */
  summary: string;
  /** What the output `verdict` points to, read before the runner cleans up. */
  verdict: unknown;
  /** The same file as it is, byte for byte; empty where there is none. */
  verdictText: string;
  stdout: string;
  stderr: string;
  /** The files that speak to the runner, as they are at the end. */
  files: Record<'output' | 'env' | 'state' | 'path', string>;
}

/** Runs the built action as the runner does: a process of this Node with its environment and files, and nothing else. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const folder = mkdtempSync(join(tmpdir(), 'runner-'));
  try {
    const file = (name: string, content = ''): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    mkdirSync(join(folder, 'temp'));
    const env: Record<string, string> = {
      ...COMPILE_CACHE,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: run.apiUrl,
      GITHUB_SERVER_URL: run.apiUrl,
      GITHUB_GRAPHQL_URL: `${run.apiUrl}/graphql`,
      GITHUB_REPOSITORY: 'octocat/hello-world',
      GITHUB_EVENT_NAME: run.event.name,
      GITHUB_EVENT_PATH: file('event.json', JSON.stringify(run.event.payload)),
      GITHUB_RUN_ID: '1',
      GITHUB_RUN_NUMBER: '1',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_SHA: '0'.repeat(40),
      GITHUB_OUTPUT: file('output'),
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_ENV: file('env'),
      GITHUB_STATE: file('state'),
      GITHUB_PATH: file('path'),
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: join(folder, 'temp'),
      ...inputVariables({ token: run.token, ...run.inputs }, run.folder),
      ...run.env,
    };
    const bundle = join(ROOT, run.folder ?? '', actionFile(run.folder).runs.main);
    const { exitCode, stdout, stderr } = await execute(bundle, env, folder, run);
    const outputs = readOutputs(readFileSync(join(folder, 'output'), 'utf8'));
    const path = outputs['verdict'];
    const verdictText = path === undefined ? '' : readFileSync(path, 'utf8');
    const verdict: unknown = path === undefined ? undefined : JSON.parse(verdictText);
    const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
    const files = { output: textOf('output'), env: textOf('env'), state: textOf('state'), path: textOf('path') };
    return { exitCode, outputs, summary: textOf('summary'), verdict, verdictText, stdout, stderr, files };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An action that runs. */
export interface RunningAction {
  result: Promise<ActionResult>;
  /** Resolves as soon as it has printed these words; rejects when it has ended without them. */
  said: (words: string) => Promise<void>;
}

/** The same, for a test that acts when the action has come to some point. */
export function startAction(run: ActionRun): RunningAction {
  let text = '';
  let hasEnded = false;
  const waiting = new Set<() => void>();
  const look = (): void => {
    for (const each of waiting) each();
  };
  const onStdout = (more: string): void => {
    text += more;
    look();
  };
  const result = runAction({ ...run, onStdout }).finally(() => {
    hasEnded = true;
    look();
  });
  const said = (words: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const lookFor = (): void => {
        if (text.includes(words)) resolve();
        else if (hasEnded) reject(new Error(`the action has ended without "${words}":\n${text}`));
        else return;
        waiting.delete(lookFor);
      };
      waiting.add(lookFor);
      lookFor();
    });
  return { result, said };
}

export interface ActionFile {
  name: string;
  description: string;
  branding: { icon: string; color: string };
  inputs: Record<string, { description: string; default?: string; required?: boolean }>;
  outputs: Record<string, { description: string }>;
  runs: { using: string; main: string };
}

const actionFiles = new Map<string, ActionFile>();

/** The metadata of an action, read once. */
export function actionFile(folder = ''): ActionFile {
  const known = actionFiles.get(folder);
  const file = known ?? (parse(readFileSync(join(ROOT, folder, 'action.yml'), 'utf8')) as ActionFile);
  actionFiles.set(folder, file);
  return file;
}

/** Every declared input has a variable, empty where nothing is given and there is no default. */
function inputVariables(given: Record<string, string>, folder?: string): Record<string, string> {
  const entries = Object.entries(actionFile(folder).inputs).map(([name, { default: fallback = '' }]) => [
    `INPUT_${name.toUpperCase()}`,
    // What the runner fills in from its contexts is empty here.
    given[name] ?? (fallback.startsWith('${{') ? '' : fallback),
  ]);
  return Object.fromEntries(entries);
}

function execute(
  bundle: string,
  env: Record<string, string>,
  cwd: string,
  { onStart, onStdout, timeoutMs = 120_000 }: ActionRun,
): Promise<Pick<ActionResult, 'exitCode' | 'stdout' | 'stderr'>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle], { env, cwd, timeout: timeoutMs });
    onStart?.(child);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      onStdout?.(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

/** The runner's format: `name<<delimiter`, lines of the value, `delimiter`. */
function readOutputs(content: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const match of content.matchAll(/^([\w-]+)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm)) {
    const [, name = '', , value = ''] = match;
    outputs[name] = value;
  }
  return outputs;
}
