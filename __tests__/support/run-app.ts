import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { COMPILE_CACHE } from './compile-cache.ts';

const bundle = resolve(import.meta.dirname, '../../dist/app.cjs');

/** A line of the log. */
export interface Line {
  level: string;
  message: string;
  [field: string]: unknown;
}

export interface AppOptions {
  /** Address of the API; default: that of the test server. */
  apiUrl?: string;
  env?: Record<string, string>;
  /** Lines of the file that `APP_CONFIG` names. */
  config?: string;
  /** Waits until the sweep at the start has judged all; default: yes. */
  waits?: boolean;
  /** Waits until it listens; default: yes. */
  listens?: boolean;
}

/** The built App, as a process of its own. */
export class RunningApp {
  readonly process: ChildProcess;
  readonly lines: Line[] = [];
  url = '';
  /** Resolves with the exit status, or null after a kill. */
  readonly ended: Promise<number | null>;
  readonly #waiting = new Set<() => void>();

  constructor(child: ChildProcess) {
    this.process = child;
    let rest = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const parts = (rest + text).split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) this.lines.push(JSON.parse(part) as Line);
      for (const each of this.#waiting) each();
    });
    this.ended = new Promise((done) => {
      child.on('close', (status) => done(status));
    });
  }

  /** Resolves when a number of lines fit, 1 by default, those of before `from` left out. */
  said(fits: (line: Line) => boolean, { count = 1, from = 0 } = {}): Promise<Line[]> {
    return new Promise((done) => {
      const look = (): void => {
        const found = this.lines.slice(from).filter(fits);
        if (found.length < count) return;
        this.#waiting.delete(look);
        done(found);
      };
      this.#waiting.add(look);
      look();
    });
  }

  async get(path: string): Promise<{ status: number; text: string }> {
    const answer = await fetch(this.url + path);
    return { status: answer.status, text: await answer.text() };
  }

  /** The number of a metric, summed over all its labels. */
  async metric(name: string): Promise<number> {
    const { text } = await this.get('/metrics');
    const values = text.split('\n').filter((line) => line.startsWith(`checklist_gate_${name}`));
    return values.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  }

  /** Ends it, and gives the exit status. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.process.kill(signal);
    return this.ended;
  }
}

/** What sends deliveries: the test server, or one like it. */
export interface Deliverer {
  url: string;
  apps: { id: number; privateKey: string; secret: string; hookUrl: string };
}

/** Starts it, and tells the test server where deliveries go. */
export async function startApp(github: Deliverer, options: AppOptions = {}): Promise<RunningApp> {
  const { apiUrl = github.url, env = {}, config = '', waits = true, listens = true } = options;
  const folder = mkdtempSync(join(tmpdir(), 'app-'));
  const key = join(folder, 'key.pem');
  writeFileSync(key, github.apps.privateKey);
  writeFileSync(join(folder, 'config.yml'), config);
  const child = spawn(process.execPath, [bundle], {
    env: {
      ...COMPILE_CACHE,
      APP_ID: String(github.apps.id),
      APP_PRIVATE_KEY_FILE: key,
      APP_WEBHOOK_SECRET: github.apps.secret,
      APP_CONFIG: join(folder, 'config.yml'),
      GITHUB_API_URL: apiUrl,
      GITHUB_GRAPHQL_URL: `${apiUrl}/graphql`,
      GITHUB_SERVER_URL: github.url,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'debug',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const app = new RunningApp(child);
  void app.ended.then(() => rmSync(folder, { recursive: true }));
  if (!listens) return app;
  const [listening] = await app.said(({ message }) => message === 'listening');
  app.url = `http://127.0.0.1:${String(listening?.['port'])}`;
  github.apps.hookUrl = app.url;
  if (waits) await app.said(({ event }) => event === 'schedule');
  return app;
}
