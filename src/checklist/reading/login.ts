import { withoutInvisible } from '../text.ts';

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

// The page of somebody: `https://github.com/octocat`, `acme.ghe.com/octocat`.
const PROFILE = new RegExp(
  String.raw`(?<![\w.-])(?:https?:\/\/)?(?:(?:www\.)?github\.com|[\w-]+\.ghe\.com)\/(${LOGIN})\/?(?![\w/.-]*[\w/])`,
  'gi',
);
const ADDRESS = /(?<![\w.-])[a-z]+:\/\/\S+/gi;
// Separators between people in a list.
const BETWEEN = /[,;/&+|\u3001]|\s(?:and|or)\s/i;

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

/** Logins mentioned in a text, in order, without `@`, each once. Invisible characters are ignored. */
export function loginsIn(text: string): string[] {
  const logins = [...plain(text).matchAll(MENTION)].map(([, login = '']) => login);
  return [...new Set(logins)].filter((login) => !isNobody(login));
}

/** Whom a value names, in lower case. */
export interface NamedLogins {
  /** Mentioned, named by the address of their page, or the whole value. */
  sure: string[];
  /** These, and names without `@` before a remark or in a list, which may be other words. */
  all: string[];
}

/**
 * Whom the value of a field names: `@octocat`, `octocat`, `octocat (acting)`, `octocat and monalisa`. `link`: where the
 * value leads.
 */
export function namedIn(value: string, link = ''): NamedLogins {
  const text = plain(value).trim();
  const profiles = [...`${text} ${link}`.matchAll(PROFILE)].map(([, login = '']) => login);
  const words = text.replace(PROFILE, ' ').replace(ADDRESS, ' ').trim();
  const found = (pattern: RegExp, part = words): string[] => [pattern.exec(part)?.[1] ?? ''].filter(isLogin);
  const lower = (logins: string[]): string[] => [...new Set(logins.map((login) => login.toLowerCase()))];
  const sure = [...loginsIn(text), ...profiles.filter(isLogin), ...found(ALONE)];
  const listed = words.split(BETWEEN).flatMap((part) => found(ALONE, part.trim()));
  return { sure: lower(sure), all: lower([...sure, ...found(REMARK), ...listed]) };
}

/**
 * Whether a login, in lower case, is one of the words of a value: "octocat on call", "octocat's",
 * "octocat@example.com". Words beside a mention are a remark about that person.
 */
export function saysLogin(value: string, login: string): boolean {
  const text = plain(value);
  const rest = text.replace(MENTION, ' ');
  if (rest !== text && !rest.includes('@')) return false;
  const words = rest.toLowerCase().split(/[^\p{L}\p{N}_-]+/u);
  return words.some((word) => word.replace(/^[-_]+|[-_]+$/g, '') === login);
}

// With plain characters in place of full-width and other variants.
function plain(text: string): string {
  return withoutInvisible(text.normalize('NFKC'));
}
