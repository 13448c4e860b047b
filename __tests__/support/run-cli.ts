import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { COMPILE_CACHE } from './compile-cache.ts';

const cli = resolve(import.meta.dirname, '../../dist/cli.cjs');

export interface CliRun {
  status: number | null;
  stdout: string;
  stderr: string;
}

export interface CliOptions {
  input?: string | Uint8Array;
  cwd?: string;
  env?: Record<string, string>;
  /** The Node to run it; default: the one that runs the tests. */
  node?: string;
}

/** Runs the built command line as a process. */
export function runCli(
  args: readonly string[],
  { input = '', cwd, env = {}, node = process.execPath }: CliOptions = {},
): CliRun {
  const { status, stdout, stderr } = spawnSync(node, [cli, ...args], {
    input,
    encoding: 'utf8',
    env: { ...COMPILE_CACHE, PATH: process.env['PATH'], ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  return { status, stdout, stderr };
}

/** The same without holding this process: for a command that asks a server of the test. */
export function runCliOnline(
  args: readonly string[],
  { input = '', cwd, env = {}, node }: CliOptions = {},
): Promise<CliRun> {
  return new Promise((done, reject) => {
    const child = spawn(node ?? process.execPath, [cli, ...args], {
      env: { ...COMPILE_CACHE, PATH: process.env['PATH'], ...env },
      ...(cwd === undefined ? {} : { cwd }),
    });
    const run: CliRun = { status: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (run.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (run.stderr += text));
    child.on('error', reject);
    child.on('close', (status) => done({ ...run, status }));
    child.stdin.end(input);
  });
}
