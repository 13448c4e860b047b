/** How somebody signed or tried to, in words. */

/** What somebody has done. */
export const SIGNED_HOW = {
  review: 'approved',
  comment: 'signed by comment',
  tick: 'ticked',
  signature: 'signed in the text',
} as const;

/** What it is called. */
export const ACTS = { review: 'review', comment: 'comment', tick: 'tick', signature: 'signature' } as const;

/** "lapsed" for what counted once, else "refused". */
export function verdictOn({ lapsed }: { lapsed?: true }): 'lapsed' | 'refused' {
  return lapsed === true ? 'lapsed' : 'refused';
}

/**
 * A commit that the reason names is not said twice. A verdict and its record keep the reason as words alone, so these are
 * asked whether they name it; nothing but the layout depends on that.
 */
export function unsaid(sha: string | undefined, reason: string): string | undefined {
  return sha !== undefined && reason.includes(sha.slice(0, 7)) ? undefined : sha;
}
