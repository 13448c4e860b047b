import { firstBlank, formOf, hasBlank, type SplitText, withoutHints } from './blanks.ts';

/**
 * A test whether a text of a body is that of the template, with blanks filled in, with a remark left out, or with detail
 * added at the end. "tests added: see #12" follows "tests added", but "tests added-on" does not. Where a remark is left
 * out, nothing may stand in its place.
 */
export function follows(template: string): (body: string) => boolean {
  // Prepared for the first text: of most items nobody asks, and to find blanks is half of comparing.
  let prepared: ((body: string) => boolean) | undefined;
  return (body) => (prepared ??= prepare(template))(body);
}

function prepare(template: string): (body: string) => boolean {
  const [long, short] = [filledForms(template), shortForms(template)];
  const forms = [...long, ...short.filter((each) => hasBlank(each))].map(formOf);
  const plain = withoutExample(template);
  const isOtherExample = (body: string): boolean =>
    plain !== template && withoutExample(body) === plain && body !== plain;
  return (body) => short.includes(body) || isOtherExample(body) || forms.some((form) => fits(form, body));
}

// "named like its folder (e.g. soup/leek)": people write an example of their own.
function withoutExample(text: string): string {
  return text.replace(/ \(e\.g\. [^()]{1,60}\)$/u, '');
}

function filledForms(template: string): string[] {
  return [template, ...(hasBlank(template) ? [withoutHints(template)] : [])];
}

/** How every text begins that follows one of the template. */
export function commonStart(template: string): string {
  const starts = [...filledForms(template), ...shortForms(template), withoutExample(template)].map((form) =>
    form.slice(0, firstBlank(form)).trimEnd(),
  );
  const [shortest, ...others] = starts.toSorted((a, b) => a.length - b.length) as [string, ...string[]];
  let same = 0;
  while (same < shortest.length && others.every((each) => each[same] === shortest[same])) same += 1;
  return shortest.slice(0, same);
}

function fits({ pieces, fills }: SplitText, body: string): boolean {
  const [start = '', ...others] = pieces;
  const last = others.pop();
  if (!body.startsWith(start)) return false;
  if (last === undefined) return beginsWord(body, start.length);
  let at = start.length;
  for (const [index, piece] of others.entries()) {
    const found = body.indexOf(piece, at);
    if (found < 0 || fills[index]?.(body.slice(at, found).trim()) === false) return false;
    at = found + piece.length;
  }
  const fill = fills.at(-1) as SplitText['fills'][number];
  // After a final blank anything may follow. After words, a new word must begin.
  if (last === '') return fill(body.slice(at).trim());
  for (let found = body.indexOf(last, at); found >= 0; found = body.indexOf(last, found + 1))
    if (beginsWord(body, found + last.length) && fill(body.slice(at, found).trim())) return true;
  return false;
}

function beginsWord(text: string, at: number): boolean {
  return at === text.length || /^[^\p{L}\p{N}_-]/u.test(text.slice(at, at + 2));
}

/**
 * Whether a text of a body goes on with the sentence of the template so that it no longer says that something is done, as
 * "Manual updated later" and "Manual updated if I find the time" do.
 */
export function takesBack(template: string, body: string): boolean {
  const rest = body.startsWith(template) ? body.slice(template.length) : '';
  return (
    /[\p{L}\p{N}]$/u.test(template) && /^ (?:later(?! than)|if|unless|not|except|soon|eventually)(?!\p{L})/u.test(rest)
  );
}

/**
 * How people shorten a line of a template when they write it anew: they leave out a remark at its end, which asks for
 * nothing. "Built (see the docs)" becomes "Built", and "test(s)" becomes "tests". All texts here are normalised.
 */

// What it points to, or when the line holds. "(if not, stop)", "(see that it restores)" and "(and all pass)" ask for more.
const ADDRESS = String.raw`https?:\S+`;
const POINTER = String.raw`(?:please )?see (?!(?:that|to|who|note|if|whether)\b|[^()]*\band\b)(?:the |our |also )?[\w' ./-]{1,60}`;
const CASE = String.raw`(?:if|when|where)(?! not\b)\b[^(),]*|[^()]*\bif (?:applicable|any|needed|relevant)`;
const IN_BRACKETS = new RegExp(
  String.raw`\s*\((?:${ADDRESS}|${POINTER}|${CASE}|or (?:mark(?:ed)? (?:it )?)?(?:n\/a|not (?:needed|applicable|required))|(?:no need|not (?:needed|necessary|required)) (?:for|if|in)\b[^()]*|optional)\)(?<end>[.?!]?)$`,
  'u',
);
const ASKS_FOR_MORE = /\b(?:must|required|at least|all|every|each|only|mandatory|stop|follow|approv\w*|sign\w*|\d+)\b/u;
const SENTENCE =
  /(?<=[.!?]) (?:more info(?:rmation)?|learn more|read more|details|see (?:here|details|the (?:docs|documentation|guide|wiki)))\.?$/u;
const PLURAL = /(?<=\p{L})\(s\)/gu;

/** The shorter forms of a text of a template; none for most. */
export function shortForms(text: string): string[] {
  const shorter = withoutRemarks(text);
  const numbers = [shorter.replace(PLURAL, 's'), shorter.replace(PLURAL, '')];
  return [...new Set([shorter, ...numbers])].filter((each) => each !== text && each !== '');
}

/** The most remarks at the end of a line that people leave out. */
const MOST_REMARKS = 3;

function withoutRemarks(text: string): string {
  let shorter = text;
  for (let left = MOST_REMARKS; left > 0; left -= 1) {
    const found = IN_BRACKETS.exec(shorter) ?? SENTENCE.exec(shorter);
    // Who leaves out a blank has not filled it in.
    if (found === null || hasBlank(found[0]) || ASKS_FOR_MORE.test(found[0].replace(/https?:\S+/u, ''))) break;
    shorter = `${shorter.slice(0, found.index)}${found.groups?.['end'] ?? ''}`;
  }
  return shorter;
}
