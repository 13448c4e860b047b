import { and } from '../../gates/kit/author.ts';
import { ON_AN_ISSUE } from '../../gates/sign-offs/author.ts';
import type { BreakGlass } from '../../policy/file/break-glass-schema.ts';

/** Who may let something pass all the same, as a sentence. */
export function breakGlassSentence({ by, via = { comment: '/override' }, reason, waives, ends }: BreakGlass): string {
  const who = [by]
    .flat()
    .map((each) =>
      typeof each === 'string'
        ? each
        : 'permission' in each
          ? `the permission ${each.permission}`
          : `the field ${each.field}`,
    );
  const how = 'comment' in via ? `a comment "${via.comment} …"` : `the label "${via.label}" and a comment "/reason …"`;
  const least = typeof reason === 'object' ? ` of at least ${reason['at-least']} letters and digits` : '';
  const what = waives === undefined ? 'every gate' : and(waives);
  const until = ends === undefined ? '' : ends === 'head' ? ', until the next push' : `, for ${ends}`;
  return `${and(who)} may waive ${what} by ${how} with a reason${least}${until}. On an issue that counts for ${ON_AN_ISSUE} then.`;
}
