/** A kind of text that looks like a box and is none, or hides boxes. */
export interface NearMissKind {
  kind: string;
  /** Whether it keeps a gate that covers its place from passing. */
  blocking: boolean;
  message: string;
  help: string;
}

type Kind = (kind: string, message: string, help: string) => NearMissKind;

/** The author probably meant it as a box, so it must not go unnoticed. */
const blocking: Kind = (kind, message, help) => ({ kind, blocking: true, message, help });

const advice: Kind = (kind, message, help) => ({ kind, blocking: false, message, help });

/** How a box is written. */
const USE = 'Write it as "- [ ] text" or "- [x] text".';

/** All kinds, by name. */
export const NEAR_MISSES = {
  noTextInBox: blocking('empty-brackets', 'Brackets with nothing between them are not a box', USE),
  noSpaceAfterBullet: blocking('no-space-after-bullet', 'A bullet without a space after it makes no list item', USE),
  spaceInBox: blocking('space-in-box', 'A box holds one character: a space or an x', USE),
  otherMark: blocking(
    'other-mark',
    'Only a space or an x makes a box',
    `Use "[x]" for done, "[ ]" for open, or "[n/a]" with a reason. ${USE}`,
  ),
  noSpaceAfterBox: blocking(
    'no-space-after-box',
    'A box needs a space after it',
    'Put a space between the box and its text.',
  ),
  noText: blocking(
    'no-text',
    'A box needs text after it',
    'Write what is to be done after the box, or delete the line.',
  ),
  nonBreakingSpace: blocking(
    'non-breaking-space',
    'A non-breaking space beside the brackets keeps this from being a box',
    'Replace it with an ordinary space.',
  ),
  strangeSpace: blocking(
    'strange-space',
    'An unusual space character keeps this from being a box',
    'Only a space or an x makes a box: replace it with an ordinary space.',
  ),
  invisible: blocking(
    'invisible-character',
    'An invisible character keeps this from being a box',
    `Only a space or an x makes a box: delete the line and type it again. ${USE}`,
  ),
  fullWidth: blocking(
    'full-width-brackets',
    'Full-width brackets are not a box',
    'Use the ASCII brackets "[" and "]".',
  ),
  formatted: blocking(
    'formatted-box',
    'A box inside bold, struck or other formatting is not a box',
    'Put the box before the formatting.',
  ),
  struck: blocking(
    'struck-by-html',
    'HTML above this box strikes it through or hides it',
    'Close the tag above the list, or mark the item: "N/A: reason".',
  ),
  hiddenField: blocking(
    'hidden-field',
    'HTML strikes this field through, or hides some of it',
    'Close the tag, or put it into backquotes.',
  ),
  tooMuchHtml: blocking(
    'too-many-open-tags',
    'Too many HTML tags are open here, so the gate cannot tell what GitHub shows',
    'Close them, or delete them.',
  ),
  bare: blocking(
    'no-bullet',
    'Brackets without a bullet before them are not a box',
    `${USE} If nothing here should be a box, take the section out of every rule with "without".`,
  ),
  noBullet: blocking(
    'bullet-look-alike',
    'These brackets are not a box: Markdown does not know the bullet before them',
    USE,
  ),
  ballot: blocking('ballot-box', 'Nobody can tick a picture of a box', USE),
  boxAtEnd: blocking('box-at-end', 'A box after its text is not a box', `Put it before the text. ${USE}`),
  halfOpen: blocking('half-open-box', 'A box needs both square brackets', USE),
  otherBrackets: blocking('other-brackets', 'Only square brackets make a box', USE),
  secondLine: blocking(
    'second-line',
    'GitHub shows a box on a later line of an item in some places only',
    'Begin a list item of its own: "- [ ] text".',
  ),
  runOn: blocking(
    'run-on-box',
    'A box inside the text of another box is not a box',
    'Begin a list item of its own: "- [ ] text".',
  ),
  lineEndAfterBox: blocking(
    'line-end-after-box',
    'In a description or comment, a box at the end of its line is not a box',
    'Put the text on the same line as the box.',
  ),
  inHeading: blocking(
    'box-in-heading',
    'A box in a heading is not a box',
    `Put it into a list below the heading. ${USE}`,
  ),
  becameLink: blocking(
    'became-link',
    'A definition somewhere below turns this tick into a link',
    'Delete the line that begins with "[x]:".',
  ),
  heading: blocking(
    'became-heading',
    'The line below turned this item into a heading',
    'Delete the empty bullet or underline below it, or leave a blank line between.',
  ),
  unclosedComment: blocking(
    'unclosed-comment',
    'A comment that is never closed hides the rest',
    'Close it with "-->".',
  ),
  unclosedTag: blocking(
    'unclosed-tag',
    'A tag that is left open hides the rest',
    'Close its quotes and its ">", and the tag itself.',
  ),
  swallowed: blocking(
    'swallowed-by-html',
    'HTML above or before it hides this box on GitHub',
    'Leave a blank line after the HTML, or indent it below the item.',
  ),
  rawItem: blocking(
    'raw-html-box',
    'The gate does not read a box written as HTML',
    'Write it as a Markdown list item.',
  ),
  numberedAfterCode: blocking(
    'numbered-after-code',
    'GitHub may show this as a numbered list, which the gate does not read',
    'Leave a line of text or a comment between the code and the list, or begin the list with 1.',
  ),
  numberedInQuote: blocking(
    'numbered-in-quote',
    'GitHub may show this as a numbered list, which the gate does not read',
    'Leave a blank line before the quote, or begin the list with 1.',
  ),
  numberedInText: blocking(
    'numbered-in-text',
    'A numbered list that does not begin with 1 is part of the text above it',
    'Leave a blank line above the list.',
  ),
  htmlKind: blocking(
    'html-block-differs',
    'This HTML line hides or shows boxes differently on GitHub',
    'Leave a blank line before and after the HTML line.',
  ),
  oddSpace: blocking(
    'odd-white-space',
    'A form feed or vertical tab makes GitHub read this as a tag or a table',
    'Delete that character.',
  ),
  // Put there on purpose, as far as anybody can tell.
  inComment: advice('box-in-comment', 'Boxes in a comment do not count', 'Delete the comment marks if they should.'),
  inCode: advice('box-in-code', 'Boxes in code do not count', 'Move them out of the code if they should.'),
  inHtml: advice(
    'box-in-html',
    'Boxes in an HTML block do not count',
    'Leave a blank line between the HTML and the list if they should.',
  ),
  inCell: advice('box-in-table', 'Boxes in a table cell do not count', 'Move them out of the table if they should.'),
  boxesInLine: advice(
    'boxes-in-line',
    'Boxes inside a line are not boxes',
    `If they should be boxes, give each a line of its own. ${USE}`,
  ),
  tickSign: advice(
    'tick-sign',
    'A picture of a tick or a cross is not a box',
    'If it should be a box, use "- [ ] text" or "- [x] text".',
  ),
  tooLong: advice(
    'too-long',
    'The gate reads text over 4,096 characters without formatting, and cuts it',
    'Shorten it, or move the detail elsewhere.',
  ),
} as const satisfies Record<string, NearMissKind>;

/** Where boxes of a template ask nobody for anything, whatever a policy says. Those in comments are meant so. */
export const UNSEEN: ReadonlySet<string> = new Set([
  NEAR_MISSES.inCode.kind,
  NEAR_MISSES.inCell.kind,
  NEAR_MISSES.inHtml.kind,
]);
