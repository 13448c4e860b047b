/** Semantic Versioning 2.0.0, section 11 of its grammar, with an optional leading v. */
export const SEMVER =
  /^v?(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-z-][\da-z-]*))*)?(?:\+[\da-z-]+(?:\.[\da-z-]+)*)?$/i;

/** The part of a version that it raises: `major` for x.0.0, `minor` for x.y.0, `patch` for all others. */
export const VERSION_PARTS = ['major', 'minor', 'patch'] as const;

export type VersionPart = (typeof VERSION_PARTS)[number];

/** The part that a version raises: 3.0.0-rc.1 counts like 3.0.0. */
export function raisedBy(version: string): VersionPart {
  if (/^v?\d+\.0\.0(?!\d)/i.test(version)) return 'major';
  return /^v?\d+\.\d+\.0(?!\d)/i.test(version) ? 'minor' : 'patch';
}
