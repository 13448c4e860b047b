import { sameText } from '../../checklist/edits.ts';
import { RefusedDocument } from '../../checklist/markdown/limits.ts';
import type { Pieces } from '../../checklist/markdown/markdown.ts';
import type { Document, Field, Section } from '../../checklist/model.ts';
import { parseOrRefuse } from '../../checklist/parse.ts';
import { fieldsIn, fieldsOn, linesBelow, namesEnvironment, namesRelease, wordsOfKey } from '../../checklist/named.ts';
import { topLevel } from '../../checklist/select.ts';
import { normalize, normalizeTitle } from '../../checklist/text.ts';
import { untold, type Told } from '../../evidence/facts.ts';
import type { History, Revision } from '../../evidence/people.ts';
import type { InTime } from '../kit/gate.ts';
import { isBefore } from '../kit/time.ts';
import { bodyOf, piecesIn, type Context, type SignOffEvidence } from './evidence/evidence.ts';
import type { Lapse } from './weighed.ts';

/**
 * Why a sign-off does not count for what is released now; undefined while it does. It does not if a field that says
 * what is released had another value, or none, when the sign-off was made. `names`: these fields; by default version or
 * tag, and environment.
 */
export function changedSince(
  evidence: SignOffEvidence,
  names: readonly string[] | undefined,
  { input, ask, inTime, remember }: Context,
  verb: string,
): Lapse | undefined {
  const keys = names?.map(normalizeTitle);
  // The same name is written in several ways: "Version/Tag", "Version / Tag".
  const keyOf: KeyOf = (key) =>
    keys === undefined ? (namesRelease(key) ? wordsOfKey(key) : undefined) : keys.includes(key) ? key : undefined;
  const formed = fieldsIn(input.checklist.root).filter(({ key }) => keyOf(key) !== undefined);
  const isPlain = plainOf(input.checklist.root, keyOf);
  const fields = [...formed, ...linesBelow(input.checklist.root).flatMap((line) => fieldsOn(line, isPlain))];
  const missing = names?.find((name) => !fields.some(({ key }) => key === normalizeTitle(name)));
  if (missing !== undefined)
    return { reason: `it counts for a value of ${missing}, and the checklist has no such field` };
  const body = bodyOf(input);
  const outside = fields.find(({ place }) => place.document !== body?.id);
  if (outside !== undefined)
    return { reason: `what ${plain(outside.name)} said then is not known: it stands outside the description` };
  if (body === undefined) return undefined;
  const picture = fields.find((field) => field.picture === true);
  if (picture !== undefined)
    return {
      reason: `what ${plain(picture.name)} said then is not known: it is a picture, which may show another value`,
    };
  const told = ask.about({ kind: 'body-edits' });
  const unknown = (why: string): Lapse => {
    const named = [...new Set(fields.map(({ name }) => plain(name)))].join(', ');
    return { reason: `what ${named === '' ? 'the description' : named} said then is not known: ${why}` };
  };
  // If no field says what is released, there is nothing to compare.
  if (!told.known) return fields.length === 0 ? undefined : unknown(told.because);
  const history = told.value;
  const then = textsAt(evidence, body, history);
  if (!then.known) return unknown(then.because);
  // The text that was signed is unchanged: nothing needs to be read.
  if (then.value.every((text) => sameText(text, body.markdown))) return undefined;
  // The same for all roles that count for the same fields. As JSON no name of a field can stand for the default.
  const about = `values ${JSON.stringify(keys ?? null)}`;
  const read = remember(history, about, () => readerOf(body, piecesIn(history, remember), keyOf, inTime));
  const now = read(body.markdown);
  for (const values of then.value.map(read)) {
    if (values === null || now === null) return unknown('a revision is nested too deep or takes too long to be read');
    const key = [...now.keys(), ...values.keys()].find((each) => !isSame(values.get(each), now.get(each)));
    if (key === undefined) continue;
    const [before, after] = [values.get(key), now.get(key)];
    const { name } = (after ?? before) as Value;
    const what = before === undefined ? 'filled in' : after === undefined ? 'taken out' : 'changed';
    const reason = `${verb} before ${plain(name)} was ${what} ${since(key, after, history, read)}`;
    return { reason, lapsed: true };
  }
  return undefined;
}

/** What the fields of one key say, if at least one is filled in. */
interface Value {
  name: string;
  /** Each value with its place. */
  said: ReadonlySet<string>;
  /** The values without their places. */
  values: ReadonlySet<string>;
  /** The targets of values that are a link. */
  links: ReadonlySet<string>;
}

/** Maps the key of a field to the key for comparing; undefined for fields that are not asked for. */
type KeyOf = (key: string) => string | undefined;

type Values = ReadonlyMap<string, Value>;

// A single value is the same wherever it is repeated. With several values, the place of each matters.
function isSame(one: Value | undefined, other: Value | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  // A value may become a link, but a link may not get another target.
  if (one.links.size > 0 && other.links.size > 0 && !isEqual(one.links, other.links)) return false;
  if (one.values.size === 1 && other.values.size === 1) return isEqual(one.values, other.values);
  return isEqual(one.said, other.said);
}

function isEqual(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each));
}

// The texts that may have been current when the sign-off was made, or why that is not known. Times have whole seconds,
// so edits in the same second may have come before or after it.
function textsAt({ at, text }: SignOffEvidence, body: Document, { revisions, complete }: History): Told<string[]> {
  const newest = revisions.at(-1)?.body;
  if (newest == null || !sameText(newest, body.markdown)) return untold('the edit history is not the one of this text');
  if (text !== undefined) return { known: true, value: [text] };
  const earlier = revisions.findLast((revision) => isBefore(revision.at, at));
  const then = revisions.filter((each) => each === earlier || !(isBefore(each.at, at) || isBefore(at, each.at)));
  if (then.length === 0 || (earlier === undefined && !complete))
    return untold('the edit history does not reach back to it');
  const gone = then.find((revision) => revision.body === null);
  if (gone !== undefined) return untold(`the content of the revision of ${gone.at} was deleted from the edit history`);
  return { known: true, value: then.map((revision) => revision.body as string) };
}

// When a field got its present value, and by whom: by one of several people if revisions in between are not known.
function since(
  key: string,
  value: Value | undefined,
  { revisions }: History,
  read: (markdown: string) => Values | null,
): string {
  const says = revisions.map(({ body }) => {
    const values = body === null ? null : read(body);
    return values === null ? undefined : isSame(values.get(key), value);
  });
  const last = says.findLastIndex((each) => each !== true);
  const before = says.lastIndexOf(false);
  const at = (revisions[last + 1] as Revision).at;
  const people = revisions
    .slice(before + 1, last + 2)
    .map(({ editor }) => (editor === null ? 'a deleted account' : `@${editor.login}`));
  return `${last === before ? `at ${at}` : `at ${at} or before`} by ${[...new Set(people)].join(' or ')}`;
}

function readerOf(body: Document, pieces: Pieces, keyOf: KeyOf, inTime: InTime): (markdown: string) => Values | null {
  const texts = new Map<string, Values | null>();
  return (markdown) => {
    const known = texts.get(markdown);
    if (known !== undefined) return known;
    const checklist = inTime('body', () => parseOrRefuse({ ...body, markdown }, pieces));
    const values =
      checklist === undefined || checklist instanceof RefusedDocument ? null : valuesIn(checklist.root, keyOf);
    texts.set(markdown, values);
    return values;
  };
}

// If nothing with this name has the form of a field, a line may give the value. The state of a box before it is
// ignored.
function plainOf(root: Section, keyOf: KeyOf): (key: string) => boolean {
  const formed = new Set(fieldsIn(root).map(({ key }) => keyOf(key)));
  return (key) => keyOf(key) !== undefined && !formed.has(keyOf(key));
}

function valuesIn(root: Section, keyOf: KeyOf): Values {
  const found = new Map<string, { name: string; said: Set<string>; values: Set<string>; links: Set<string> }>();
  const isPlain = plainOf(root, keyOf);
  const top = topLevel(root);
  const visit = (section: Section, path: readonly string[]): void => {
    const onLines = (section.lines ?? []).flatMap((line): Field[] => fieldsOn(line, isPlain));
    for (const field of [...section.fields, ...onLines]) {
      const { key, name, value, link, blank } = field;
      const words = keyOf(key);
      if (blank || words === undefined) continue;
      const { said, values, links } = found.get(words) ?? { said: new Set(), values: new Set(), links: new Set() };
      if (link !== undefined) links.add(link);
      const own = `${field.picture === true ? 'a picture of ' : ''}${namesEnvironment(key) ? normalize(value) : value}`;
      found.set(words, { name, said: said.add([...path, own].join('\n')), values: values.add(own), links });
    }
    for (const child of section.sections) visit(child, child === top ? path : [...path, normalizeTitle(child.title)]);
  };
  visit(root, []);
  return found;
}

// Names of fields are document text, which may not stand in a message as it is.
function plain(name: string): string {
  return name.replace(/[^\p{L}\p{N} ./-]+/gu, ' ').slice(0, 60);
}
