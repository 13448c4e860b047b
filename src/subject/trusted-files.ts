import type { Answerer } from '../evidence/facts.ts';
import type { Fact, FileAnswer, Question } from '../evidence/question.ts';
import { readChangedFiles, readTrustedFile } from '../github/answers/answer.ts';
import { defaultTemplates, templatesIn, type TemplatesFound } from '../github/default-template.ts';
import type { Seen } from '../github/snapshot/seen.ts';
import type { Client } from '../github/transport/client.ts';
import type { Subject } from '../verdict/verdict.ts';
import type { Looked } from './looks.ts';

type AnyFact = Awaited<ReturnType<Answerer>>[number];

/** The files that a subject is judged by, at its trusted commit: what came with the look, and what is read beside it. */
export class TrustedFiles {
  readonly subject: Subject;
  readonly #client: Client;
  readonly #looked: Looked;
  readonly #files = new Map<string, FileAnswer>();
  readonly #same = new Set<string>();
  /** Paths that will be asked for. */
  readonly #expected = new Set<string>();
  /** What is on its way over REST. */
  readonly #reading = new Map<string, Promise<Fact<FileAnswer>>>();

  constructor(client: Client, looked: Looked) {
    this.#client = client;
    this.#looked = looked;
    this.subject = looked.subject;
    if (looked.seen !== undefined) this.#keep(looked.seen);
  }

  /** Says which files will be asked for: they are read with the next one, or at once. */
  expect(...paths: readonly string[]): void {
    for (const path of paths) {
      this.#expected.add(path);
      if (this.#looked.seen === undefined && paths.length === 1) void this.#overRest(path);
    }
  }

  /** One of them. Never throws. */
  async read(path: string): Promise<Fact<FileAnswer>> {
    const plain = path.replace(/^\.\//, '');
    if (!this.#files.has(plain) && this.#looked.more !== undefined) {
      const seen = await this.#looked.more([plain, ...this.#expected]).catch(() => undefined);
      if (seen !== undefined) this.#keep(seen);
    }
    const value = this.#files.get(plain);
    if (value !== undefined) return { status: 'known', value };
    this.#looked.onAsk?.();
    return this.#overRest(path);
  }

  /** Paths of the templates that the body may have been made from; see `defaultTemplates`. */
  async templates(): Promise<Fact<TemplatesFound>> {
    const places = this.#looked.seen?.places;
    if (places !== undefined) return { status: 'known', value: templatesIn(places, this.subject.kind) };
    this.#looked.onAsk?.();
    return defaultTemplates(this.#client, this.subject);
  }

  /** Answers about these files, and about what is changed, from what came with the look. All else goes to `answer`. */
  answers(answer: Answerer): Answerer {
    const one = async (question: Question): Promise<AnyFact> => {
      if (question.kind === 'file' && question.ref === undefined) return this.read(question.path);
      const { changed } = this.#looked.seen ?? {};
      if (question.kind === 'changed-files' && changed !== undefined) return { status: 'known', value: changed };
      this.#looked.onAsk?.();
      const [fact] = await answer([question]);
      return fact ?? { status: 'unavailable', reason: 'No answer was given' };
    };
    return (questions) => Promise.all(questions.map(one));
  }

  /**
   * What a pull request changes of what it is judged by: part of the verdict, whoever is told of it. `mayList`: whether
   * requests are left for a list of its files.
   */
  async changedAmong(paths: readonly string[], mayList: () => boolean): Promise<string[]> {
    if (this.subject.kind !== 'pull-request') return [];
    const { changed } = this.#looked.seen ?? {};
    const open = paths.filter((path) => path !== 'default');
    if (changed === undefined && open.every((path) => this.#same.has(path))) return [];
    if (changed === undefined && !mayList()) return [];
    const listed: Fact<{ files: { path: string; previous?: string }[] }> =
      changed === undefined ? await this.#listed() : { status: 'known', value: changed };
    if (listed.status === 'unavailable') return [];
    return paths.filter((path) => listed.value.files.some((file) => file.path === path || file.previous === path));
  }

  #listed(): ReturnType<typeof readChangedFiles> {
    this.#looked.onAsk?.();
    return readChangedFiles(this.#client, this.subject);
  }

  #keep({ files, same }: Seen): void {
    for (const [path, file] of files) this.#files.set(path, file);
    for (const path of same) this.#same.add(path);
  }

  #overRest(path: string): Promise<Fact<FileAnswer>> {
    const started = this.#reading.get(path) ?? readTrustedFile(this.#client, this.subject, path);
    this.#reading.set(path, started);
    return started;
  }
}
