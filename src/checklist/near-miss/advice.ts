/** A kind of text that looks like a box and is none, or hides boxes. */
export interface NearMissKind {
  kind: string;
  blocking: boolean;
  message: string;
  help: string;
}

/** A kind, from its parts. */
export const define = (kind: string, blocking: boolean, message: string, help: string): NearMissKind => ({
  kind,
  blocking,
  message,
  help,
});

/** How a box is written. */
export const USE = 'Write it as "- [ ] text" or "- [x] text".';

/** What is no box and was put there on purpose, as far as anybody can tell: it blocks nothing. */
export const ADVICE = {
  inComment: define(
    'box-in-comment',
    false,
    'Boxes in a comment do not count',
    'Delete the comment marks if they should.',
  ),
  inCode: define('box-in-code', false, 'Boxes in code do not count', 'Move them out of the code if they should.'),
  inHtml: define(
    'box-in-html',
    false,
    'Boxes in an HTML block do not count',
    'Leave a blank line between the HTML and the list if they should.',
  ),
  inCell: define(
    'box-in-table',
    false,
    'Boxes in a table cell do not count',
    'Move them out of the table if they should.',
  ),
  boxesInLine: define(
    'boxes-in-line',
    false,
    'Boxes within a line are none',
    `If they should be: one line for each. ${USE}`,
  ),
  tickSign: define('tick-sign', false, 'A picture of a tick or a cross is no box', `If it should be one: ${USE}`),
  tooLong: define(
    'too-long',
    false,
    'Text over 4,096 characters is read without formatting and cut',
    'Shorten it, or move the detail elsewhere.',
  ),
} as const satisfies Record<string, NearMissKind>;
