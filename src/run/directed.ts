import type { Checklist } from '../checklist/model.ts';
import type { Policy, PolicyChecklist } from '../policy/policy.ts';
import { readDirectives } from '../template/directives.ts';
import { withoutMarksOf } from '../template/marks.ts';
import { wrongPolicy, type Stage } from './request.ts';

/** A policy with what a template says itself; it is as trusted as the policy. */
export async function directedBy(
  policy: Policy,
  path: string,
  template: Checklist,
  isDefault: boolean,
  only: (checklist: PolicyChecklist) => boolean,
): Promise<Stage<Policy>> {
  const plain = withoutMarksOf([template], template);
  const directives = readDirectives(plain);
  if (directives.errors.length > 0) {
    return wrongPolicy(
      ...directives.errors.map(
        ({ place, found, expected }) =>
          `${place.document}:${place.line}:${place.column}: found ${found}, expected ${expected}`,
      ),
    );
  }
  const { withDirectives } = await import('../policy/judge/directives.ts');
  const checklists = policy.checklists.map((each) =>
    each.template?.path === path && only(each) ? withDirectives(each, plain, directives, isDefault) : each,
  );
  return { ok: true, value: { ...policy, checklists } };
}
