const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029\u115F\u1160\u3164\uFFA0]/gu;

/**
 * The one way document text takes into a log. The runner executes `::…` at the start of a line and `##[…]`
 * anywhere in one, so both are broken; control, format and bidi characters go; one line, 200 characters at most.
 */
export function sanitiseLine(text: string, maxLength = 200): string {
  const line = text
    .replace(/[\r\n\t\u2028\u2029\u0085]+/g, ' ')
    .replace(HIDDEN, '')
    // A line to write on says no more in full length.
    .replace(/_{4,}/g, '___')
    .replace(/:(?=:)/g, ':\u200B')
    .replace(/#(?=#\[)/g, '#\u200B');
  const points = [...line];
  return points.length > maxLength ? `${points.slice(0, maxLength - 1).join('')}…` : line;
}

/** Several lines of ours that may hold text of others, such as messages of errors: each made harmless, none cut. */
export function sanitiseLines(text: string): string {
  return text
    .split('\n')
    .map((line) => sanitiseLine(line, Infinity))
    .join('\n');
}
