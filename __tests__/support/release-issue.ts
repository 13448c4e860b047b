import { setTimeout as sleep } from 'node:timers/promises';
import type { GitHub } from './github/server.ts';

/** The issue of a release, which its workflow opens, as people meet it. */
export class ReleaseIssue {
  readonly #github: GitHub;
  readonly #tag: string;

  constructor(github: GitHub, tag: string) {
    this.#github = github;
    this.#tag = tag;
  }

  async edit(login: string, change: (body: string) => string): Promise<void> {
    const { number, body } = await this.#found();
    await this.#github.editBody(number, change(body), this.#github.personToken(login));
  }

  async comment(login: string, text: string): Promise<void> {
    const { number } = await this.#found();
    await this.#github.comment(number, text, this.#github.personToken(login));
  }

  /** What the gate of a phase says; undefined before it has said anything. */
  async told(phase: string): Promise<string | undefined> {
    const { number } = await this.#found();
    const bodies = (await this.#github.commentsOf(number)).map(({ body }) => body as string);
    const own = bodies.filter((body) => body.startsWith(`<!-- checklist-gate: ${phase} -->`));
    if (own.length > 1) throw new Error(`the gate ${phase} has ${own.length} comments, expected one`);
    return own[0];
  }

  /** Waits until the gate of a phase has looked for the first time, and asks for what is missing. */
  async asked(phase: string): Promise<void> {
    for (let tries = 0; tries < 1_500; tries++) {
      const told = await this.told(phase);
      if (told?.includes('🟡 Checklist Gate') === true) return;
      if (told !== undefined)
        throw new Error(`the gate ${phase} asks for nothing, expected it to be pending:\n${told}`);
      await sleep(200);
    }
    throw new Error(`the gate ${phase} has said nothing for 5 minutes`);
  }

  async #found(): Promise<{ number: number; body: string }> {
    const all = await this.#github.api<{ title: string; number: number; body: string }[]>(
      'GET',
      '/repos/octocat/hello-world/issues?state=all&per_page=100',
    );
    const found = all.filter(({ title }) => title === `Release ${this.#tag}`);
    const [issue] = found;
    if (issue === undefined || found.length > 1) throw new Error(`found ${found.length} issues of ${this.#tag}`);
    return issue;
  }
}
