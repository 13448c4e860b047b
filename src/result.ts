/** What came of something that can go wrong: the value, or what is wrong. Every room may import it. */
export type Result<T, E = string> = { ok: true; value: T } | { ok: false; error: E };
