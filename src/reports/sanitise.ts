const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029\u115F\u1160\u3164\uFFA0]/gu;

/**
 * Makes document text safe for a log; all document text goes through here. The runner executes `::…` at the start of a
 * line and `##[…]` anywhere in it, so both are broken up. Control, format and bidi characters are removed. Returns one
 * line of at most `maxLength` characters.
 */
export function sanitiseLine(text: string, maxLength = 200): string {
  const line = text
    .replace(/[\r\n\t\u2028\u2029\u0085]+/g, ' ')
    .replace(HIDDEN, '')
    // Shorten lines to write on: their length carries no information.
    .replace(/_{4,}/g, '___')
    .replace(/:(?=:)/g, ':\u200B')
    .replace(/#(?=#\[)/g, '#\u200B');
  const points = [...line];
  return points.length > maxLength ? `${points.slice(0, maxLength - 1).join('')}…` : line;
}

/** Sanitises several lines that may contain text of others, such as error messages. Cuts none of them. */
export function sanitiseLines(text: string): string {
  return text
    .split('\n')
    .map((line) => sanitiseLine(line, Infinity))
    .join('\n');
}
