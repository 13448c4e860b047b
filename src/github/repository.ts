/** A repository, as the calls of the API take it. */
export interface Repository {
  owner: string;
  repo: string;
}

/** A pull request or an issue. */
export interface IssuePlace extends Repository {
  number: number;
}

/** The repository that a text `owner/name` names; undefined if it names none. All such texts are parsed here. */
export function repositoryNamed(name: string | undefined): Repository | undefined {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(name ?? '') ?? [];
  return owner === undefined || repo === undefined ? undefined : { owner, repo };
}

/** `owner/name`. */
export function repositoryName({ owner, repo }: Repository): string {
  return `${owner}/${repo}`;
}

/** Whether a text names this repository. GitHub ignores the case of names. */
export function isNamed(repository: Repository, name: string): boolean {
  return repositoryName(repository).toLowerCase() === name.toLowerCase();
}

/** Where people put the policy by mistake: with the other ending, in the root, or both. */
const ELSEWHERE = ['.github/checklist-gate.yaml', 'checklist-gate.yml', 'checklist-gate.yaml', '.checklist-gate.yml'];

/** The first of these places that holds a file; undefined if none does. */
export function policyElsewhere(exists: (path: string) => boolean): string | undefined {
  return ELSEWHERE.find(exists);
}
