import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The browser of this machine, or undefined where none is installed. */
export const CHROMIUM: string | undefined = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

/** What a page said and asked for while it was open. */
export interface Noticed {
  /** Errors and warnings of the console, and exceptions. */
  errors: string[];
  /** Addresses that were asked for. */
  requests: string[];
}

/** An open page. */
export interface Page extends Noticed {
  goto: (url: string) => Promise<void>;
  /** The value of an expression, which may be a promise. Throws what it throws. */
  evaluate: <T>(expression: string) => Promise<T>;
  /** Waits until the expression holds. */
  until: (expression: string) => Promise<void>;
  /** Types text where the focus is. */
  type: (text: string) => Promise<void>;
  /** Presses a key; `code`: its Windows code, which shortcuts are told by; `control`: with the Control key. */
  press: (key: string, code: number, control?: boolean) => Promise<void>;
  /** Sets the size in CSS pixels and the colour scheme. */
  look: (width: number, height: number, scheme: 'light' | 'dark') => Promise<void>;
  /** A picture as PNG. */
  picture: () => Promise<Buffer>;
  close: () => Promise<void>;
}

/** Milliseconds after which a page that never gets there fails the test. */
const WAIT_MS = 30_000;

interface Answered {
  id?: number;
  method?: string;
  sessionId?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** A headless browser, driven by the Chrome DevTools Protocol. */
export class Browser {
  readonly #process: ChildProcess;
  readonly #socket: WebSocket;
  readonly #folder: string;
  readonly #waiting = new Map<
    number,
    { resolve: (result: Record<string, unknown>) => void; reject: (error: Error) => void }
  >();
  readonly #listeners = new Map<string, (message: Answered) => void>();
  #id = 0;

  private constructor(process: ChildProcess, socket: WebSocket, folder: string) {
    this.#process = process;
    this.#socket = socket;
    this.#folder = folder;
    socket.addEventListener('message', ({ data }) => this.#received(JSON.parse(String(data)) as Answered));
  }

  static async start(): Promise<Browser> {
    if (CHROMIUM === undefined) throw new Error('found no Chromium, expected one');
    const folder = mkdtempSync(join(tmpdir(), 'checklist-gate-browser-'));
    const started = spawn(
      CHROMIUM,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--no-first-run',
        '--remote-debugging-port=0',
        `--user-data-dir=${folder}`,
        'about:blank',
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      started.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const [, found] = /DevTools listening on (ws:\S+)/.exec(said) ?? [];
        if (found !== undefined) resolve(found);
      });
      started.on('exit', () => reject(new Error(`The browser did not start: ${said}`)));
    });
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => reject(new Error('The browser does not answer')));
    });
    return new Browser(started, socket, folder);
  }

  async open(): Promise<Page> {
    const { browserContextId } = await this.#send('Target.createBrowserContext');
    const { targetId } = await this.#send('Target.createTarget', { url: 'about:blank', browserContextId });
    const attached = await this.#send('Target.attachToTarget', { targetId, flatten: true });
    const session = String(attached['sessionId']);
    const send = (method: string, params = {}): Promise<Record<string, unknown>> => this.#send(method, params, session);
    const errors: string[] = [];
    const requests: string[] = [];
    this.#listeners.set(session, ({ method, params = {} }) => {
      if (method === 'Network.requestWillBeSent') requests.push((params['request'] as { url: string }).url);
      if (method === 'Runtime.exceptionThrown') errors.push(JSON.stringify(params['exceptionDetails']));
      if (method === 'Log.entryAdded') {
        const entry = params['entry'] as { level: string; text: string };
        if (entry.level === 'error' || entry.level === 'warning') errors.push(entry.text);
      }
      if (method === 'Runtime.consoleAPICalled' && (params['type'] === 'error' || params['type'] === 'warning'))
        errors.push(JSON.stringify(params['args']));
    });
    for (const domain of ['Page', 'Runtime', 'Network', 'Log']) await send(`${domain}.enable`);
    const evaluate = async <T>(expression: string): Promise<T> => {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails !== undefined) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
      return (result as { value: T }).value;
    };
    // The page looks at itself on every frame: nothing here waits for a fixed time.
    const until = async (expression: string): Promise<void> => {
      await evaluate(`new Promise((resolve, reject) => {
        const end = Date.now() + ${WAIT_MS};
        const look = () => {
          if (${expression}) resolve(true);
          else if (Date.now() > end) reject(new Error('this never came'));
          else setTimeout(look, 16);
        };
        look();
      })`);
    };
    return {
      errors,
      requests,
      evaluate,
      until,
      goto: async (url) => {
        await send('Page.navigate', { url });
        await until(`document.readyState === 'complete' && location.href !== 'about:blank'`);
      },
      type: async (text) => void (await send('Input.insertText', { text })),
      press: async (key, windowsVirtualKeyCode, control = false) => {
        const pressed = { key, windowsVirtualKeyCode, modifiers: control ? 2 : 0 };
        await send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...pressed });
        await send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed });
      },
      look: async (width, height, scheme) => {
        await send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: width < 500 });
        await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
      },
      picture: async () => {
        const { data } = await send('Page.captureScreenshot', { format: 'png' });
        return Buffer.from(String(data), 'base64');
      },
      close: async () => {
        this.#listeners.delete(session);
        await this.#send('Target.disposeBrowserContext', { browserContextId });
      },
    };
  }

  async close(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#send('Browser.close').catch(() => this.#process.kill());
    await gone;
    this.#socket.close();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #send(method: string, params = {}, sessionId?: string): Promise<Record<string, unknown>> {
    this.#id += 1;
    const id = this.#id;
    this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #received(message: Answered): void {
    const waiting = message.id === undefined ? undefined : this.#waiting.get(message.id);
    if (message.id !== undefined) this.#waiting.delete(message.id);
    if (message.error !== undefined) waiting?.reject(new Error(message.error.message));
    else waiting?.resolve(message.result ?? {});
    if (message.sessionId !== undefined) this.#listeners.get(message.sessionId)?.(message);
  }
}
