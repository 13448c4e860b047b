import type { Checklist, Field } from '../../checklist/model.ts';
import { sectionsOf } from '../../checklist/select.ts';
import type { List } from './lists.ts';
import type { Meaning } from './reading.ts';
import type { Said } from './prose.ts';
import { speaks } from './vocabulary.ts';
import { plainWords } from './words.ts';

/** So many lines to write on make a record. A form for pull requests may have one for an issue, or two. */
const LINES_OF_A_RECORD = 3;

const OF_A_RECORD: readonly Meaning[] = ['none', 'verdict', 'sign-offs'];

/**
 * Whether a form records what was done, as that of a release does: it has sign-offs, lines to write on, boxes that must
 * stay empty or a decision. Of such a form, what is open or blank is never taken for what does not apply.
 */
export function isRecord({ root }: Checklist, lists: readonly List[]): boolean {
  const sections = [root, ...sectionsOf(root).map(({ section }) => section)];
  const blank = sections.flatMap(({ fields }) => fields.filter((field) => field.blank));
  const lines = blank.filter(({ value }) => value !== '');
  return (
    lines.length >= LINES_OF_A_RECORD ||
    (blank.length >= LINES_OF_A_RECORD && blank.some(({ name }) => speaks('ofWhoDidIt', name))) ||
    sections.some(({ signOffs }) => signOffs.length > 0) ||
    lists.some(({ reading }) => OF_A_RECORD.includes(reading.meaning) || reading.sensitive)
  );
}

// Forms mark what must be filled in by a star.
const STARRED = /\*\s*$/u;

// Of names in scripts that no table knows, nobody can tell.
const UNKNOWN = /(?!\p{Script=Latin})\p{L}/u;

/**
 * The lines to write on that authors may leave out where no policy names them: neither the template says that they must
 * be there, nor are they important, nor is the form a record. `said`: the sentences of the template.
 */
export function freeFields(template: Checklist, lists: readonly List[], said: readonly Said[]): Set<Field> {
  const all = [template.root, ...sectionsOf(template.root).map(({ section }) => section)].flatMap(
    ({ fields }) => fields,
  );
  const titles = sectionsOf(template.root).map(({ section }) => section.title);
  const texts = [...said.map(({ text }) => text), ...titles].map(plainWords);
  const isEach = texts.some(
    (text) => speaks('everyField', text) || (speaks('keep', text) && !speaks('wholeTemplate', text)),
  );
  if (isEach || isRecord(template, lists)) return new Set();
  const isAsked = (name: string): boolean =>
    STARRED.test(name) || UNKNOWN.test(name) || speaks('mustBeThere', name) || speaks('important', plainWords(name));
  return new Set(all.filter(({ name }) => !isAsked(name)));
}
