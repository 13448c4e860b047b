import type { Checklist } from '../../checklist/model.ts';
import { sectionsOf } from '../../checklist/select.ts';
import type { Lists } from './lists.ts';
import type { Meaning } from './meaning.ts';

/** So many lines to write on make a record. A form for pull requests may have one for an issue, or two. */
const LINES_OF_A_RECORD = 3;

const OF_A_RECORD: readonly Meaning[] = ['none', 'verdict', 'sign-offs'];

const OF_WHO_DID_IT = /\b(?:approve[rd]|deploy(?:er|ed)|released?|rollback|sign(?:ed)?[- ]?off|freigabe)\b/i;

/**
 * Whether a form records what was done, as that of a release does: it has sign-offs, lines to write on, boxes that must
 * stay empty or a decision. Of such a form, what is open or blank is never taken for what does not apply.
 */
export function isRecord({ root }: Checklist, { lists }: Pick<Lists, 'lists'>): boolean {
  const sections = [root, ...sectionsOf(root).map(({ section }) => section)];
  const blank = sections.flatMap(({ fields }) => fields.filter((field) => field.blank));
  const lines = blank.filter(({ value }) => value !== '');
  return (
    lines.length >= LINES_OF_A_RECORD ||
    (blank.length >= LINES_OF_A_RECORD && blank.some(({ name }) => OF_WHO_DID_IT.test(name))) ||
    sections.some(({ signOffs }) => signOffs.length > 0) ||
    lists.some(({ reading }) => OF_A_RECORD.includes(reading.meaning) || reading.sensitive)
  );
}
