/** The outcome of something that can go wrong: the value, or the error. Every room may import it. */
export type Result<T, E = string> = { ok: true; value: T } | { ok: false; error: E };
