/** The outcome of something that can go wrong: the value, or the error. Every room may import it. */
export type Result<T, E = string> = { ok: true; value: T } | { ok: false; error: E };

/** Why something is not known. */
export interface Why {
  /** In our words; may quote what a server said. */
  reason: string;
  /** GitHub did not answer, or with a fault of its own (5xx): that passes by itself. */
  isFault?: true | undefined;
}
