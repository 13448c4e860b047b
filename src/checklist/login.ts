import { withoutInvisible } from './text.ts';

/**
 * What GitHub lets a login be, as the source of a regular expression: letters, digits and single
 * hyphens; behind "_" the short name of the company that manages the account. At most 39 characters.
 */
export const LOGIN = String.raw`(?=[\w-]{1,39}(?![\w-]))[A-Za-z\d]+(?:-[A-Za-z\d]+)*(?:_[A-Za-z\d]+)?`;

const WHOLE = new RegExp(`^${LOGIN}$`);
// As GitHub does it: a mention stands alone. It is no e-mail address, no scoped package, no path, no `@first.last`.
const MENTION = new RegExp(String.raw`(?<![\w@/.-])@(${LOGIN})(?!-*[\w/]|\.\w)`, 'g');
// A login without `@` that is all there is, and one with a remark behind it: `octocat, on call`, `octocat (acting)`.
const ALONE = new RegExp(String.raw`^(${LOGIN})[\p{P}\p{S}\s]*$`, 'u');
const REMARK = new RegExp(String.raw`^(${LOGIN})(?:\[bot\]|\s*[,;:/|([{–—]|\s+-\s)`, 'u');

// Words that a form puts in the place of a login, until somebody fills it in.
const PLACEHOLDER =
  /^(?:t-?b-?[acd]|to-?do|fix-?me|x{3,}|placeholder|your-[a-z\d-]+|(?:(?:your|my|git-?hub)-?)?(?:user(?:-?name)?|login|name|handle|mention))$/i;
// Words for nobody in particular, some of which are somebody's login.
const NOBODY =
  /^(?:no(?:ne|body|-?one)|unknown|(?:some|any|every)-?(?:body|one)|who(?:ever)?|all|n-?a|me|myself|you|team|owner|author|reviewer|ghost)$/i;

/** Whether a text is one login, and somebody's: `octocat`, `jane_acme`. Without `@`. */
export function isLogin(text: string): boolean {
  return WHOLE.test(text) && !isNobody(text);
}

/** Whether a word behind `@` shows that nobody was named yet. */
export function isPlaceholder(word: string): boolean {
  return PLACEHOLDER.test(word);
}

function isNobody(login: string): boolean {
  return PLACEHOLDER.test(login) || NOBODY.test(login);
}

/** Logins mentioned in a text, in order, without `@`, each once. What shows nothing in them does not matter. */
export function loginsIn(text: string): string[] {
  const logins = [...plain(text).matchAll(MENTION)].map(([, login = '']) => login);
  return [...new Set(logins)].filter((login) => !isNobody(login));
}

/** Whom a value names, in lower case. */
export interface Named {
  /** Mentioned, or all that the value says. */
  sure: string[];
  /** These, and who stands without `@` before a remark: that may be another word. */
  all: string[];
}

/** Whom the value of a field names: `@octocat`, `octocat`, `octocat (acting)`. */
export function namedIn(value: string): Named {
  const text = plain(value).trim();
  const found = (pattern: RegExp): string[] => [pattern.exec(text)?.[1] ?? ''].filter(isLogin);
  const lower = (logins: string[]): string[] => [...new Set(logins.map((login) => login.toLowerCase()))];
  const sure = [...loginsIn(text), ...found(ALONE)];
  return { sure: lower(sure), all: lower([...sure, ...found(REMARK)]) };
}

// Full-width characters and others that stand for plain ones are these.
function plain(text: string): string {
  return withoutInvisible(text.normalize('NFKC'));
}
