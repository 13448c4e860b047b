import type { Condition } from './condition-schema.ts';

/** A condition in words that go on after "when". */
export function conditionWords(condition: Condition): string {
  const parts: string[] = [];
  if (condition.labels !== undefined) parts.push(`it has the label ${or(condition.labels)}`);
  if (condition.paths !== undefined) parts.push(`it changes ${or(condition.paths)}`);
  if (condition.branches !== undefined) parts.push(`its base branch is ${or(condition.branches)}`);
  if (condition.authors !== undefined) parts.push(`its author is ${or(condition.authors)}`);
  if (condition['author-type'] !== undefined) parts.push(`its author is a ${or([condition['author-type']].flat())}`);
  if (condition.draft !== undefined) parts.push(condition.draft ? 'it is a draft' : 'it is no draft');
  for (const [name, wanted] of Object.entries(condition.field ?? {}))
    parts.push(`the field ${name} says ${or([wanted].flat().map(String))}`);
  if (condition.phase !== undefined) parts.push(`the phase ${or([condition.phase].flat())} was asked for`);
  for (const [title, wanted] of Object.entries(condition.gate ?? {}))
    parts.push(`"${title}" is ${or([wanted].flat())}`);
  if (condition.not !== undefined) parts.push(`not (${conditionWords(condition.not)})`);
  if (condition.any !== undefined) parts.push(`either ${condition.any.map(conditionWords).join(', or ')}`);
  return parts.join(', and ');
}

/** "a, b or c" */
export function or(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** "a, b and c" */
export function and(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
