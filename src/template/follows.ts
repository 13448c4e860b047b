import { firstBlank, formOf, hasBlank, withoutHints, type SplitText } from './blanks.ts';
import { shortForms } from './short-forms.ts';

/**
 * A test whether a text of a body is that of the template, with blanks filled in, with a remark left out, or with detail
 * added at the end. "tests added: see #12" follows "tests added", but "tests added-on" does not. Where a remark is left
 * out, nothing may stand in its place.
 */
export function follows(template: string): (body: string) => boolean {
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
