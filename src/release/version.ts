import type SemVer from 'semver/classes/semver.js';
import compare from 'semver/functions/compare.js';
import parse from 'semver/functions/parse.js';

/** A tag taken apart: `shop/v1.2.3-rc.1` has the prefix `shop/`. */
interface Tag {
  name: string;
  prefix: string;
  version: SemVer;
  /** With its patch number: `v1.2` may be a name that moves on with every release of 1.2. */
  isFull: boolean;
  /** Written with a `v`. */
  hasV: boolean;
}

// A version may lack its patch number. What stands before it must not end in a digit, a dot or a letter of a word.
const TAG =
  /^((?:.*[/@_-])?)(v?)((?:0|[1-9]\d*)\.(?:0|[1-9]\d*))(\.(?:0|[1-9]\d*))?((?:-[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?(?:\+[\dA-Za-z.-]+)?)$/;

function tagOf(name: string): Tag | undefined {
  const [, prefix = '', v, start = '', patch, end = ''] = TAG.exec(name) ?? [];
  // Tags count from `rc.01` on, too.
  const version = parse(`${start}${patch ?? '.0'}${end}`, { loose: true });
  return version === null ? undefined : { name, prefix, version, isFull: patch !== undefined, hasV: v === 'v' };
}

/**
 * The tag of the highest version below that of `to`, with the same prefix. Versions before a release count only where
 * `to` is one itself. Of several tags of one version it is the one with all numbers, and written as `to` is. Undefined
 * where there is none; `{no}` where `to` is none.
 */
export function previousTag(tags: readonly string[], to: string): string | undefined | { no: 'version' } {
  const own = tagOf(to);
  if (own === undefined) return { no: 'version' };
  const before = tags
    .flatMap((name) => tagOf(name) ?? [])
    .filter(
      ({ prefix, version }) =>
        prefix === own.prefix &&
        (own.version.prerelease.length > 0 || version.prerelease.length === 0) &&
        compare(version, own.version) < 0,
    );
  const likeness = ({ isFull, hasV }: Tag): number => (isFull ? 2 : 0) + (hasV === own.hasV ? 1 : 0);
  return before.toSorted((a, b) => compare(b.version, a.version) || likeness(b) - likeness(a))[0]?.name;
}
