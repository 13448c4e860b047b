import type { Guess } from '../author/propose/gates.ts';
import type { Checklist } from '../checklist/model.ts';
import { UNSEEN } from '../checklist/near-miss/kinds.ts';
import type { Policy } from '../policy/policy.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import { bounded, PARSE_TIMEOUT_MS } from '../run/bounded.ts';

/** Tells editors with YAML support where the schema of this version lies, so that they complete and explain the keys. */
const EDITOR_LINE =
  '# yaml-language-server: $schema=https://cdn.jsdelivr.net/npm/checklist-gate@0/schema/policy.schema.json';

/** A policy for a checklist as a file holds it, what it means, and what was guessed. */
export interface ProposedPolicy {
  text: string;
  policy: Policy;
  guesses: Guess[];
}

/** The policy that fits a checklist. `name`: what the checklist is called in its comment. */
export async function proposedPolicy(
  checklist: Checklist,
  { name, template }: { name: string; template: string | undefined },
): Promise<ProposedPolicy> {
  // The vocabulary and YAML are loaded for these commands alone.
  const { proposePolicy } = await import('../author/propose/propose.ts');
  const { text: proposed, guesses } = bounded(
    () => proposePolicy(checklist, { name, ...(template === undefined ? {} : { template }) }),
    PARSE_TIMEOUT_MS,
  );
  const text = `${EDITOR_LINE}\n${proposed}`;
  const { loadPolicy } = await import('../policy/file/load.ts');
  const loaded = await loadPolicy(text, 'the proposal');
  if (!loaded.ok)
    throw new Error(loaded.error.map(({ line, message }) => `the proposal, line ${line}: ${message}`).join('; '));
  return { text, policy: loaded.value.policy, guesses };
}

/** What was guessed and why, a line each, and what of the checklist no rule can ask for. */
export function guessLines(checklist: Checklist, guesses: readonly Guess[]): string[] {
  const width = Math.max(0, ...guesses.map(({ line }) => String(line ?? '').length));
  const misses = checklist.nearMisses.filter(({ blocking }) => blocking).length;
  const unseen = checklist.nearMisses.filter(({ kind }) => UNSEEN.has(kind));
  return [
    ...guesses.map(({ line, about, chose, because, directive }) => {
      const at = line === undefined ? ' '.repeat(width + 5) : `line ${String(line).padStart(width)}`;
      const settled = directive === undefined ? '' : ` (${directive} settles it)`;
      return `  ${at}  ${sanitiseLine(`${about}: ${chose}, because ${because}`, 400)}${settled}`;
    }),
    ...(misses === 0
      ? []
      : [
          `  ${misses === 1 ? '1 line is nearly a box, and keeps' : `${misses} lines are nearly boxes, and keep`} gates from passing: see "checklist-gate outline"`,
        ]),
    ...(unseen.length === 0
      ? []
      : [
          `  not seen: boxes in code, in a table or in HTML, at line ${unseen.map(({ place }) => place.line).join(', ')}`,
        ]),
  ];
}
