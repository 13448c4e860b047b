import type { Json } from './exchange.ts';

const KEYWORD =
  /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?\s+(?:(?<repository>[\w.-]+\/[\w.-]+)?#|https?:\/\/\S+?\/(?<linked>[\w.-]+\/[\w.-]+)\/issues\/)(?<number>\d+)/gi;

/**
 * Numbers of the issues of this repository that a pull request would close: by a keyword in its body, where it goes
 * to the default branch, or linked by hand. Source: GitHub Docs, "Linking a pull request to an issue".
 */
export function closingReferences(pull: Json, repository: string, linked: readonly number[]): number[] {
  const isDefault = pull.base.ref === (pull.base.repo?.default_branch ?? 'main');
  const found = isDefault ? [...(pull.body ?? '').matchAll(KEYWORD)] : [];
  const numbers = found
    .filter(
      ({ groups }) => (groups?.repository ?? groups?.linked ?? repository).toLowerCase() === repository.toLowerCase(),
    )
    .map(({ groups }) => Number(groups?.number));
  return [...new Set([...numbers, ...linked])];
}
