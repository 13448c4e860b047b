import type { GateInput } from '../gate.ts';

/** One line of a CODEOWNERS file. */
interface OwnerRule {
  globs: string[];
  /** `@login`, `@org/team` or an e-mail address, as written. */
  owners: string[];
}

/** Where GitHub looks for the file, in order. The first that is there counts. */
export const CODEOWNERS_PATHS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

// A space in a path has a backslash before it.
const WORD = /(?:\\.|[^\s\\])+/g;

/** Reads a CODEOWNERS file. Lines that GitHub does not understand are left out, as it does. */
export function readCodeowners(text: string): OwnerRule[] {
  return text.split(/\r\n|\n|\r/).flatMap((line) => {
    const [pattern = '', ...rest] = line.match(WORD) ?? [];
    if (pattern === '' || /^[#!]/.test(pattern) || /[[\]]/.test(pattern)) return [];
    const comment = rest.findIndex((word) => word.startsWith('#'));
    return [{ globs: globsOf(pattern), owners: comment < 0 ? rest : rest.slice(0, comment) }];
  });
}

/** Owners of a file: those of the last rule that matches it. */
export function ownersOf(path: string, rules: readonly OwnerRule[], matches: GateInput['matchesGlob']): string[] {
  return rules.findLast(({ globs }) => matches(globs, path))?.owners ?? [];
}

// Patterns are those of .gitignore: a slash at the start or in the middle anchors, a name means what is below it too.
function globsOf(pattern: string): string[] {
  const bare = pattern.replace(/^\//, '').replace(/\/$/, '');
  if (bare === '') return ['**'];
  const anchored = pattern.startsWith('/') || bare.includes('/');
  const glob = `${anchored ? '' : '**/'}${bare.replace(/\\(.)|[(){}!+@|]/g, escaped)}`;
  if (pattern.endsWith('/')) return [`${glob}/**`];
  // `docs/*` means the files right in it.
  return /(?:^|\/)\*$/.test(bare) && bare !== '*' ? [glob] : [glob, `${glob}/**`];
}

// Literal in a glob: what has a backslash before it, and what only globs know.
function escaped(found: string, literal: string = found): string {
  return literal === ' ' ? literal : `\\${literal}`;
}
