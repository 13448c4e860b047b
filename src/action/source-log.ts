import type { IssueReference } from '../checklist/references.ts';
import type { DocumentSource, SourceAnswer } from '../checklist/source.ts';
import type { Client } from '../github/client.ts';
import type { ReadSource } from '../run/documents.ts';
import type { Subject } from '../verdict/verdict.ts';

interface Entry {
  source: DocumentSource;
  references: readonly IssueReference[];
  answer: SourceAnswer;
}

/** What one judgement has read elsewhere than in the body, so that it can be seen whether that still holds. */
export class SourceLog {
  readonly #client: Client;
  readonly #subject: Subject;
  readonly #entries: Entry[] = [];

  constructor(client: Client, subject: Subject) {
    this.#client = client;
    this.#subject = subject;
  }

  /** Reads a source, and keeps what it said. */
  readonly read: ReadSource = async (source, references) => {
    const answer = await this.#ask(source, references);
    this.#entries.push({ source, references, answer });
    return answer;
  };

  /** True where a source says something else by now. Asks nothing where only the body was read. */
  async hasMoved(): Promise<boolean> {
    const again = await Promise.all(this.#entries.map(({ source, references }) => this.#ask(source, references)));
    return JSON.stringify(again) !== JSON.stringify(this.#entries.map(({ answer }) => answer));
  }

  async #ask(source: DocumentSource, references: readonly IssueReference[]): Promise<SourceAnswer> {
    // Most checklists stand in a body.
    const { sourceReader } = await import('../github/sources/source.ts');
    return sourceReader(this.#client, this.#subject)(source, references);
  }
}
