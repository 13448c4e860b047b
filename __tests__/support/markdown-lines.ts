/** Markdown by lines, for recognising known limits only. */

const CONTAINERS = /^\uFEFF?(?:[ \t]|>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|\[\^[^\]]*\]:)*/;
/** Elements that begin an HTML block even inside a paragraph. */
export const BLOCK_NAMES =
  'address|article|aside|blockquote|center|details|dialog|dd|div|dl|dt|fieldset|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|ul';

export type Line = (line: string, above: readonly string[], last: string) => string;

/** Changes line by line, line ends kept. `above`: the lines since the last blank one; `last`: the last that is not blank. */
export function onLines(change: Line): (markdown: string) => string {
  return (markdown) => {
    let above: string[] = [];
    let last = '';
    return markdown
      .split(/(\r\n|\n|\r)/)
      .map((line, index) => {
        if (index % 2 === 1) return line;
        const changed = change(line, above, last);
        const blank = /^[ \t]*$/.test(line);
        above = blank ? [] : [...above, line];
        if (!blank) last = line;
        return changed;
      })
      .join('');
  };
}

/** A complete tag, of no block element, left of the content of the list item (or outside the quote) above. */
export function isLazyTag(line: string, above: readonly string[]): boolean {
  if (!/^[ \t>]*<\/?[A-Za-z][^<>]*>[ \t]*$/.test(line)) return false;
  if (new RegExp(`^[ \\t>]*</?(?:${BLOCK_NAMES})\\b`, 'i').test(line)) return false;
  return above.some((each) => containers(line).length < containers(each).length);
}

/** Whether an item, or a line, begins with a comment. */
export function isCommentLine(line: string): boolean {
  return line.slice(containers(line).length).startsWith('<!--');
}

/** What opens containers at the start of a line. */
export function containers(line: string): string {
  return CONTAINERS.exec(line)?.[0] ?? '';
}

/** A line with its lists begun at 1 and not empty. */
export function startAtOne(line: string): string {
  const opened = containers(line);
  const rest = line.slice(opened.length);
  const empty = rest === '' && /[-+*.)][ \t]*$/.test(opened);
  return opened.replaceAll(/\d{1,9}(?=[.)])/g, '1') + (empty ? ' x' : rest);
}
