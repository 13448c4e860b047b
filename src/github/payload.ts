/** A part of a webhook payload. Nothing in it is trusted: every value may be missing or of another type. */
export type Part = Readonly<Record<string, unknown>>;

/** A part of a part; empty where it is missing or no mapping. */
export function partOf(part: Part, name: string): Part {
  const value = Object.hasOwn(part, name) ? part[name] : undefined;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** The `number` of a pull request or issue. */
export function numberOf({ number }: Part): number | undefined {
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : undefined;
}

/** The full id of a commit, in lower case; the id of zeros means that there is none. */
export function shaOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^(?!0+$)(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : undefined;
}

/** The name of a branch or tag: not empty, and without what git allows in no name. */
export function textOf(value: unknown): string | undefined {
  // oxlint-disable-next-line no-control-regex
  return typeof value === 'string' && /^[^\u0000-\u0020\u007F~^:?*[\\]{1,1000}$/.test(value) ? value : undefined;
}

/** True only for `true` itself. */
export function flag(value: unknown): boolean {
  return value === true;
}
