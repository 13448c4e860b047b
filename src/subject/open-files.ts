import type { Fact, FileAnswer } from '../evidence/question.ts';
import { trustedFilesAt, templatesAt } from '../github/open/files.ts';
import { repositoryNamed } from '../github/repository.ts';
import { readSharedFile } from '../github/shared-policy.ts';
import { trustedAt } from '../github/subject.ts';
import type { Client } from '../github/transport/client.ts';
import { referenceText } from '../policy/file/shared-schema.ts';
import type { ReadShared } from '../run/shared-policies.ts';
import { policyOf } from '../run/trusted.ts';
import { couldNotJudge, wrongPolicy, type JudgeRequest, type Stage, type TrustedFile } from '../run/request.ts';
import { checklistIssues, type ChecklistIssues } from '../run/sources.ts';
import type { Subject } from '../verdict/verdict.ts';
import { withShared } from './ready.ts';
import type { OwnPolicyPlace, Terms } from './terms.ts';

/** What a subject is judged by. */
type JudgedBy = Pick<JudgeRequest, 'policy' | 'templatePath' | 'templateAlternatives' | 'source'>;

/** Policies and templates of many repositories and branches, each read once and many in a request. */
export class OpenFiles {
  readonly #client: Client;
  readonly #terms: Terms;
  readonly #judgedBy = new Map<string, Stage<JudgedBy>>();
  readonly #files = new Map<string, Fact<FileAnswer>>();

  constructor(client: Client, terms: Terms) {
    this.#client = client;
    this.#terms = terms;
  }

  /** Reads what these are judged by. Never throws `GitHubError`. */
  async load(subjects: readonly Subject[]): Promise<void> {
    const distinct = [...new Map(subjects.map((subject) => [judgedKey(subject), subject])).values()];
    const policies = await this.#policies(distinct);
    const found = await this.#templates(distinct.filter((_, index) => isDefault(policies[index])));
    distinct.forEach((subject, index) => {
      const policy = policies[index] ?? couldNotJudge('The policy was not read');
      const { template: named, source } = this.#terms;
      const templates = found.get(judgedKey(subject));
      if (!policy.ok) this.#judgedBy.set(judgedKey(subject), policy);
      else if (templates?.status === 'unavailable')
        this.#judgedBy.set(judgedKey(subject), couldNotJudge(templates.reason, templates));
      else {
        const [path = named, ...templateAlternatives] = templates?.value ?? [];
        const template = path === undefined ? {} : { templatePath: path, templateAlternatives };
        this.#judgedBy.set(judgedKey(subject), { ok: true, value: { policy: policy.value, source, ...template } });
      }
    });
    const wanted: { subject: Subject; path: string }[] = [];
    for (const subject of distinct)
      for (const path of await templatesNamed(this.judgedBy(subject))) wanted.push({ subject, path });
    const files = await trustedFilesAt(
      this.#client,
      wanted.flatMap(({ subject, path }) => placesOf(subject).map((place) => ({ ...place, path }))),
    );
    wanted.forEach(({ subject, path }, index) => {
      const file = files[index];
      if (file !== undefined) this.#files.set(fileKey(subject, path), file);
    });
  }

  judgedBy(subject: Subject): Stage<JudgedBy> {
    return this.#judgedBy.get(judgedKey(subject)) ?? couldNotJudge('The policy was not read');
  }

  /** A file at the trusted commit of a subject; undefined where it was not read. */
  file(subject: Subject, path: string): Fact<FileAnswer> | undefined {
    return this.#files.get(fileKey(subject, path));
  }

  /** How the issues of a repository are known that hold a checklist; `texts` are those of the templates. */
  async issuesOf(subject: Subject): Promise<ChecklistIssues & { texts: string[] }> {
    const by = this.judgedBy(subject);
    const issues = by.ok ? await checklistIssues(by.value) : { labels: [], templates: [] };
    const texts = issues.templates.flatMap((path) => {
      const file = this.file(subject, path);
      return file?.status === 'known' && file.value.exists ? [file.value.text] : [];
    });
    return { ...issues, texts };
  }

  /** The policies with what they extend, which is the same for many. */
  async #policies(subjects: readonly Subject[]): Promise<Stage<TrustedFile | undefined>[]> {
    const { policy } = this.#terms;
    const read = policy.shared ?? ((reference) => readSharedFile(this.#client, reference));
    const known = new Map<string, ReturnType<ReadShared>>();
    const shared: ReadShared = (reference) => {
      const found = known.get(referenceText(reference)) ?? read(reference);
      known.set(referenceText(reference), found);
      return found;
    };
    const own = policy.kind === 'shared' ? [] : await this.#ownPolicies(subjects, policy);
    return Promise.all(
      subjects.map((_, index) =>
        withShared(this.#client, { ...policy, shared }, () =>
          Promise.resolve(own[index] ?? couldNotJudge('The policy was not read')),
        ),
      ),
    );
  }

  async #ownPolicies(subjects: readonly Subject[], policy: OwnPolicyPlace): Promise<Stage<TrustedFile | undefined>[]> {
    if (policy.kind === 'given') {
      const given = await policy.read();
      return subjects.map(() => given);
    }
    const facts = await trustedFilesAt(
      this.#client,
      subjects.flatMap((subject) => placesOf(subject).map((place) => ({ ...place, path: policy.path }))),
    );
    return subjects.map((subject, index) => {
      const fact = facts[index];
      return fact === undefined ? couldNotJudge('The policy was not read') : policyIn(fact, subject, policy);
    });
  }

  /** Without a policy the template of the repository counts. */
  async #templates(subjects: readonly Subject[]): Promise<Map<string, Fact<string[]>>> {
    if (this.#terms.template !== undefined) return new Map();
    const facts = await templatesAt(
      this.#client,
      subjects.flatMap((subject) => placesOf(subject).map((place) => ({ ...place, kind: subject.kind }))),
    );
    return new Map(
      subjects.flatMap((subject, index): [string, Fact<string[]>][] => {
        const fact = facts[index];
        return fact === undefined ? [] : [[judgedKey(subject), fact]];
      }),
    );
  }
}

/** The policy that was read; undefined for the default one, where none is named and none is there. */
function policyIn(
  fact: Fact<FileAnswer>,
  { trustedRef }: Subject,
  { path, named }: { path: string; named: boolean },
): Stage<TrustedFile | undefined> {
  if (fact.status === 'unavailable') return couldNotJudge(`The policy cannot be used: ${fact.reason}`, fact);
  const { exists, text, sha } = fact.value;
  if (exists) return { ok: true, value: { path, text, ...(sha === undefined ? {} : { sha }) } };
  if (!named) return { ok: true, value: undefined };
  const branch = trustedRef === undefined ? 'the default branch' : trustedRef.replace(/^refs\/heads\//, '');
  return wrongPolicy(`The policy ${path} does not exist on ${branch}.`);
}

function isDefault(policy: Stage<TrustedFile | undefined> | undefined): boolean {
  return policy?.ok === true && policy.value === undefined;
}

/** Where a subject is on GitHub: one place. */
function placesOf(subject: Subject) {
  const where = repositoryNamed(subject.repository);
  return where === undefined ? [] : [{ where, ref: trustedAt(subject) ?? 'HEAD' }];
}

function judgedKey(subject: Subject): string {
  return `${subject.kind} ${fileKey(subject, '')}`;
}

function fileKey(subject: Subject, path: string): string {
  return `${subject.repository ?? ''}@${trustedAt(subject) ?? 'HEAD'}:${path}`;
}

async function templatesNamed(by: Stage<JudgedBy>): Promise<string[]> {
  if (!by.ok) return [];
  // What is wrong with a policy is said where something is judged by it.
  const loaded = await policyOf(by.value);
  const checklists = loaded.ok ? loaded.value.policy.checklists : [];
  const all = checklists.flatMap(({ template }) =>
    template === undefined ? [] : [template.path, ...(template.alternatives ?? [])],
  );
  return [...new Set(all)];
}
