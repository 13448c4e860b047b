import type { SignOff, WrittenLine } from '../../../checklist/model.ts';
import { claimOf } from '../../../checklist/reading/sign-off.ts';
import { normalizeTitle } from '../../../checklist/text.ts';

/** What may stand between a role and the rest of its line. */
const BEHIND = /\s*[:：]|\s+[\u2010-\u2015-]+(?=\s)|\s*[,;|(（]|\s+(?=@|_{2,})|$/g;

/** What people put around the name of a role: "Approved by QA", "QA sign-off". */
const BEFORE = /^(?:(?:approved|reviewed|signed(?:[ -]?off)?|sign[ -]?off|approval)\s+(?:by|from|of)(?:\s+the)?\s+)/i;
const AFTER = /\s+(?:sign(?:ed)?[ -]?off|approval|approved|signature|signed|review(?:ed)?)$/i;

/** The longest name of a role that is looked for. */
const LONGEST_ROLE = 200;

/** A line that names one of some roles, by their keys, without the form of a sign-off: `- [ ] QA`, `- QA @octocat`. */
export function roleOn(line: WrittenLine, roles: readonly string[]): SignOff | undefined {
  const [first = '', ...more] = line.text.split('\n');
  const text = first.slice(0, LONGEST_ROLE).replace(BEFORE, '');
  const skipped = first.length - text.length;
  for (const { index, 0: sign } of [...text.matchAll(BEHIND)].toReversed()) {
    const words = text.slice(0, index).trim();
    const role = [words, words.replace(AFTER, '')].find((each) => roles.includes(normalizeTitle(each)));
    if (role === undefined) continue;
    // A role that goes on in the next line is another.
    if (sign === '' && index === text.length && more.length > 0) return undefined;
    const rest = [first.slice(skipped + index + sign.length), ...more].join('\n');
    return {
      ...claimOf(role, rest.replace(/^[\s:：]+/, '').replace(/^[(（](.*)[)）]$/s, '$1')),
      ...(line.picture === true ? { pictured: true } : {}),
      state: line.item ?? 'unticked',
      place: line.place,
    };
  }
  return undefined;
}
