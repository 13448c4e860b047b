import type SemVer from 'semver/classes/semver.js';
import compare from 'semver/functions/compare.js';
import parse from 'semver/functions/parse.js';

/** The parts of a tag: `shop/v1.2.3-rc.1` has the prefix `shop/`. */
interface Tag {
  name: string;
  prefix: string;
  version: SemVer;
  /** Has a patch number. Without one, the tag may move with every release: `v1.2` for each 1.2.x. */
  isFull: boolean;
  /** Written with a `v`. */
  hasV: boolean;
}

// The patch number may be missing. The prefix must end in a separator, not in a digit, a dot or a letter.
const TAG =
  /^((?:.*[/@_-])?)(v?)((?:0|[1-9]\d*)\.(?:0|[1-9]\d*))(\.(?:0|[1-9]\d*))?((?:-[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?(?:\+[\dA-Za-z.-]+)?)$/;

function tagOf(name: string): Tag | undefined {
  const [, prefix = '', v, start = '', patch, end = ''] = TAG.exec(name) ?? [];
  // Loose, so that `rc.01` is accepted too.
  const version = parse(`${start}${patch ?? '.0'}${end}`, { loose: true });
  return version === null ? undefined : { name, prefix, version, isFull: patch !== undefined, hasV: v === 'v' };
}

/**
 * The tag with the highest version below that of `to` and the same prefix. Pre-releases count only if `to` is one. Of
 * several tags of one version, the one with all numbers wins, then the one written like `to`. Undefined if there is
 * none; `{no}` if `to` is not a version.
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

/** Whether a tag names a version. Tags of records (`record/v1.4.0/…`) name none of their own. */
export function isVersionTag(name: string): boolean {
  return !name.startsWith('record/') && tagOf(name) !== undefined;
}
