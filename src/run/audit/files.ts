import type { AuditBatch, AuditPage, AuditSubject } from '../../audit/reading.ts';
import type { Fact, FileAnswer } from '../../evidence/question.ts';
import { policyOf } from '../trusted.ts';

type Wanted = Pick<AuditBatch, 'files' | 'times'>;

/** The most files and times that are asked for in one request. */
const MOST_FILES = 100;
const MOST_TIMES = 50;

/** Policies and templates at the commits of an audit, each asked for once. */
export class AuditFiles {
  readonly #policyPath: string;
  readonly #files = new Map<string, Fact<FileAnswer>>();
  readonly #times = new Map<string, string | undefined>();
  readonly #wantedFiles = new Map<string, { commit: string; path: string }>();
  readonly #wantedTimes = new Set<string>();
  /** Paths of the templates of a policy, by its text. */
  readonly #templates = new Map<string, Promise<string[]>>();

  constructor(policyPath: string) {
    this.#policyPath = policyPath;
  }

  /** What the next request should ask for, until `tell` has the answer. */
  take(): Wanted {
    return {
      files: [...this.#wantedFiles.values()].slice(0, MOST_FILES),
      times: [...this.#wantedTimes].slice(0, MOST_TIMES),
    };
  }

  tell({ files, times }: Wanted, page: AuditPage): void {
    files.forEach(({ commit, path }, index) => {
      const fact = page.files[index] ?? { status: 'unavailable', reason: `${path} was not answered` };
      this.#files.set(`${commit}:${path}`, fact);
      this.#wantedFiles.delete(`${commit}:${path}`);
    });
    times.forEach((time, index) => {
      this.#times.set(time, page.times[index]);
      this.#wantedTimes.delete(time);
    });
  }

  /** The policy and templates of a subject; undefined while something must be asked for first. */
  async of({ subject, row }: AuditSubject): Promise<FilesAtCommit | undefined> {
    let commit = subject.trustedSha;
    if (commit === undefined) {
      if (!this.#times.has(row.at)) {
        this.#wantedTimes.add(row.at);
        return undefined;
      }
      commit = this.#times.get(row.at);
      if (commit === undefined)
        return {
          policy: { status: 'unavailable', reason: 'the default branch had no commit then' },
          templates: new Map(),
          commit: '',
        };
    }
    const policy = this.#file(commit, this.#policyPath);
    if (policy === undefined) return undefined;
    const paths = policy.status === 'known' && policy.value.exists ? await this.#templatesOf(policy.value.text) : [];
    const templates = new Map(paths.map((path) => [path, this.#file(commit, path)]));
    const known = new Map<string, Fact<FileAnswer>>();
    for (const [path, fact] of templates) if (fact !== undefined) known.set(path, fact);
    return known.size < templates.size ? undefined : { policy, templates: known, commit };
  }

  #file(commit: string, path: string): Fact<FileAnswer> | undefined {
    const key = `${commit}:${path}`;
    const fact = this.#files.get(key);
    if (fact === undefined) this.#wantedFiles.set(key, { commit, path });
    return fact;
  }

  #templatesOf(text: string): Promise<string[]> {
    const known = this.#templates.get(text) ?? templatesIn(text, this.#policyPath);
    this.#templates.set(text, known);
    return known;
  }
}

async function templatesIn(text: string, path: string): Promise<string[]> {
  const loaded = await policyOf({ policy: { path, text } });
  const checklists = loaded.ok ? loaded.value.policy.checklists : [];
  return [
    ...new Set(
      checklists.flatMap(({ template }) =>
        template === undefined ? [] : [template.path, ...(template.alternatives ?? [])],
      ),
    ),
  ];
}

/** What a subject was judged by. */
export interface FilesAtCommit {
  policy: Fact<FileAnswer>;
  templates: Map<string, Fact<FileAnswer>>;
  /** The commit they were read at. */
  commit: string;
}
