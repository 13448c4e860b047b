import ignore, { type Ignore } from 'ignore';

/** One line of a CODEOWNERS file. */
export interface OwnerRule {
  /** As in .gitignore. */
  pattern: string;
  /** What the pattern says without wildcards: every path that it matches holds all of them, with a slash before it. */
  literals: string[];
  /** `@login`, `@org/team` or an e-mail address, as written; none where the files shall have no owner. */
  owners: string[];
}

/** Where GitHub looks for the file, in order. The first that is there counts. */
export const CODEOWNERS_PATHS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** Bytes from which on GitHub does not load the file. */
export const TOO_LARGE = 3_000_000;

// A space in a path has a backslash before it.
const WORD = /(?:\\.|[^\s\\])+/g;
const OWNER = /^(?:@[\w-]+(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+)$/;
// What works in .gitignore and not here: negation, ranges, an escaped "#" at the start; and what works nowhere.
const INVALID = /^(?:!|\\#|\/$)|[[\]]|\*{3}/;

/**
 * Reads a CODEOWNERS file. Lines with invalid syntax are left out, as GitHub does it. Source: GitHub, "About code
 * owners".
 */
export function readCodeowners(text: string): OwnerRule[] {
  return text.split(/\r\n|\n|\r/).flatMap((line) => {
    const [pattern = '', ...rest] = line.match(WORD) ?? [];
    if (pattern === '' || pattern.startsWith('#') || INVALID.test(pattern)) return [];
    const [words = ''] = rest.join(' ').split('#');
    const owners = words.split(' ').filter((word) => word !== '');
    return owners.every((owner) => OWNER.test(owner)) ? [{ pattern, literals: pattern.split(/\\.|[*?]/), owners }] : [];
  });
}

/** Owners of a file: those of the last rule that matches it. */
export function ownersOf(path: string, rules: readonly OwnerRule[]): string[] {
  const from = `/${path}`;
  // Trying a pattern takes long, and most of them are about other folders.
  const near = (rule: OwnerRule): boolean => rule.literals.every((literal) => from.includes(literal));
  return rules.findLast((rule) => near(rule) && matcherOf(rule).ignores(path))?.owners ?? [];
}

const matchers = new WeakMap<OwnerRule, Ignore>();

function matcherOf(rule: OwnerRule): Ignore {
  const matcher = matchers.get(rule) ?? ignore({ ignorecase: false, allowRelativePaths: true }).add(linesFor(rule));
  matchers.set(rule, matcher);
  return matcher;
}

// Patterns are those of .gitignore but for two. What ends in `/*` means the files right there, so that it takes no
// folders; and `**/` at the end means files too.
function linesFor({ pattern }: OwnerRule): string[] {
  const line = pattern.replace(/\/\*\*\/$/, '/**');
  return line.endsWith('/*') ? [line, `!${line}/`] : [line];
}
