/**
 * Normal forms of document text, for matching only.
 */

// What shows nothing: characters that Unicode says to ignore where nothing is known of them (zero-width space and
// joiner, fillers, variation selectors, tags), format characters, and signs whose picture is empty.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800\uFFFC\u{13441}\u{13442}\u{16FE4}\u{1D159}]/gu;

/** Without characters that show nothing. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** What a reader sees of a text, on one line: NFKC, nothing invisible, white space and control characters folded. */
export function visible(text: string): string {
  return withoutInvisible(text.normalize('NFKC'))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** How many characters a reader sees, without combining marks and control characters. */
export function visibleLength(text: string): number {
  return [...visible(text).replace(/[\p{M}\p{C}]/gu, '')].length;
}

/** Whether a text shows nothing. */
export function showsNothing(text: string): boolean {
  return !/[!-~]/.test(text) && visibleLength(text) === 0;
}

/**
 * NFKC, nothing invisible, white space folded, case folded, quotation marks and dashes as a keyboard has them. Two
 * texts that look alike to a reader are equal, and so are those that a phone has corrected.
 */
export const normalize = kept(normalForm);

/** A title for matching: normal form without leading number, pictures, a trailing colon or "(optional)". */
export const normalizeTitle = kept(titleForm);

/** The same for the title of a section, also without a question mark at its end and a hint such as "(check one)". */
export const normalizeHeading = kept(headingForm);

// Remembers results: a body, its template and its revisions share most texts, and selectors are compared with all
// titles.
function kept(form: (text: string) => string): (text: string) => string {
  const forms = new Map<string, string>();
  return (text) => {
    const known = forms.get(text);
    if (known !== undefined) return known;
    const made = form(text);
    if (text.length > LONGEST_KEPT) return made;
    if (forms.size >= MOST_KEPT) forms.clear();
    forms.set(text, made);
    return made;
  };
}

const MOST_KEPT = 10_000;
const LONGEST_KEPT = 300;

function normalForm(text: string): string {
  const folded = visible(text).toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
  if (!CORRECTED.test(folded)) return folded;
  return folded
    .replace(/[\u2018-\u201B\u2032\u00B4]/g, "'")
    .replace(/[\u201C-\u201F\u00AB\u00BB\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]|-{2,3}/g, '-');
}

// What a phone or a word processor makes of what was typed: "what's", "--".
const CORRECTED = /[\u2010-\u2015\u2212\u2018-\u201F\u2032\u2033\u00AB\u00B4\u00BB]|--/;

const PICTURES = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20E3]/gu;
// Pictures by name: `:rocket:`, `:+1:`.
const SHORTCODES = /(?<![\p{L}\p{N}:]):(?:[a-z][\w+-]*|[+-]1|100|1234|8ball):(?![\p{L}\p{N}:])/gu;

function titleForm(title: string): string {
  const plain = normalize(title);
  const bare = plain
    .replace(PICTURES, '')
    .replace(SHORTCODES, '')
    .replace(/ +/g, ' ')
    .trim()
    .replace(/^\d+(?:\.\d+)*[.):]?\s+/, '')
    .replace(/ ?:$/, '')
    .replace(/ ?[([]optional[)\]]$/, '')
    .replace(/ ?:$/, '')
    .trim();
  return bare === '' ? plain : bare;
}

const HINT = / ?[([](?:please )?(?:check|tick|select|choose|pick|mark)\b[^()[\]]*[)\]]$/;

function headingForm(title: string): string {
  const known = normalizeTitle(title);
  const bare = known
    .replace(/[ ?!:]+$/, '')
    .replace(HINT, '')
    .replace(/[ ?!:]+$/, '');
  return bare === '' ? known : bare;
}
