/**
 * Normal forms of document text, for matching only.
 */

// Format characters (bidi marks, zero-width space and joiner …), variation selectors and fillers that show nothing.
const INVISIBLE =
  /[\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2800\u3164\uFE00-\uFE0F\uFFA0\u{E0100}-\u{E01EF}]/gu;

/** Without characters that show nothing. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** NFKC, nothing invisible, white space folded, case folded. Two texts that look alike to a reader are equal. */
export const normalize = kept(normalForm);

/** A title for matching: normal form without leading number, pictures, a trailing colon or "(optional)". */
export const normalizeTitle = kept(titleForm);

// A body, its template and its revisions say the same, and selectors are held against every title.
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
  return withoutInvisible(text.normalize('NFKC'))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .normalize('NFKC');
}

const PICTURES = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20E3]/gu;

function titleForm(title: string): string {
  const plain = normalize(title);
  const bare = plain
    .replace(PICTURES, '')
    .replace(/ +/g, ' ')
    .trim()
    .replace(/^\d+(?:\.\d+)*[.):]?\s+/, '')
    .replace(/ ?:$/, '')
    .replace(/ ?[([]optional[)\]]$/, '')
    .replace(/ ?:$/, '')
    .trim();
  return bare === '' ? plain : bare;
}
