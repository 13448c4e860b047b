import { defineGate } from '../kit/gate.ts';
import { locate } from '../kit/locate.ts';
import { judgeSignOffs } from './judge.late.ts';
import { options, refine } from './options.ts';

/** Judges who signed for which role: eligible people, knowingly, on this revision. */
export const signOffs = defineGate({
  name: 'sign-offs',
  alsoCalled: ['approvals'],
  description: 'Asks for roles to be signed off by people who may, with evidence of who did it and on which revision.',
  options,
  refine,
  summary: (chosen) => `${chosen.in ?? 'Sign-offs'}: ${Object.keys(chosen.roles).join(', ')}`,
  evaluate: (chosen, input) => {
    const located = locate(input.checklist, chosen.in);
    // Reports who has signed even if the section is gone.
    return located.ok
      ? judgeSignOffs(chosen, located.value, [], input)
      : judgeSignOffs(chosen, undefined, [located.error], input);
  },
});

/** The gate of a role that anybody of `from` signs for in a comment. */
export function commentFrom(role: string, from: unknown): { gate: 'sign-offs'; roles: object } {
  return { gate: 'sign-offs', roles: { [role]: { by: from, via: 'comment', fresh: 'always' } } };
}
