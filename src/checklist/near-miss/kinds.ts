/** A kind of text that looks like a box and is none, or hides boxes. */
export interface NearMissKind {
  kind: string;
  blocking: boolean;
  message: string;
  help: string;
}

const define = (kind: string, blocking: boolean, message: string, help: string): NearMissKind => ({
  kind,
  blocking,
  message,
  help,
});

const USE = 'Write it as "- [ ] text" or "- [x] text".';

/** All kinds, by name. Blocking ones keep a gate that covers their place from passing: their author believes to have a box. */
export const NEAR_MISSES = {
  noTextInBox: define('empty-brackets', true, 'Brackets with nothing between them are no box', USE),
  noSpaceAfterBullet: define(
    'no-space-after-bullet',
    true,
    'Without a space after the bullet this is no list item',
    USE,
  ),
  spaceInBox: define('space-in-box', true, 'A box with a mark and a space is no box', USE),
  otherMark: define(
    'other-mark',
    true,
    'Only a space or an x makes a box',
    `Use "[x]" for done, "[ ]" for open, or "[n/a]" with a reason. ${USE}`,
  ),
  noSpaceAfterBox: define(
    'no-space-after-box',
    true,
    'Without a space after it this is no box',
    'Put a space between the box and its text.',
  ),
  noText: define(
    'no-text',
    true,
    'A box without text is not shown as a box',
    'Write what is to be done behind the box, or delete the line.',
  ),
  nonBreakingSpace: define(
    'non-breaking-space',
    true,
    'A non-breaking space beside the brackets keeps this from being a box',
    'Replace it by an ordinary space.',
  ),
  fullWidth: define(
    'full-width-brackets',
    true,
    'Full-width brackets are no box',
    'Use the ASCII brackets "[" and "]".',
  ),
  formatted: define(
    'formatted-box',
    true,
    'A box inside bold, struck or other formatting is no box',
    'Put the box before the formatting.',
  ),
  struck: define(
    'struck-by-html',
    true,
    'HTML above it strikes this box through, or hides it',
    'Close the tag above the list, or mark the item: "N/A: reason".',
  ),
  hiddenField: define(
    'hidden-field',
    true,
    'HTML strikes this field through, or hides some of it',
    'Close the tag, or put it into backquotes.',
  ),
  tooMuchHtml: define(
    'too-many-open-tags',
    true,
    'Too many HTML tags are left open to tell what is shown',
    'Close them, or delete them.',
  ),
  bare: define('no-bullet', true, 'Brackets without a bullet before them are no box', USE),
  secondLine: define(
    'second-line',
    true,
    'A box on a later line of an item is not shown as one everywhere',
    'Begin a list item of its own: "- [ ] text".',
  ),
  lineEndAfterBox: define(
    'line-end-after-box',
    true,
    'In a description or comment a box at the end of its line is none',
    'Put the text on the same line as the box.',
  ),
  inHeading: define(
    'box-in-heading',
    true,
    'A box in a heading is no box',
    `Put it into a list below the heading. ${USE}`,
  ),
  becameLink: define(
    'became-link',
    true,
    'A definition somewhere below turns this tick into a link',
    'Delete the line that begins with "[x]:".',
  ),
  heading: define(
    'became-heading',
    true,
    'The line below turned this item into a heading',
    'Delete the empty bullet or underline below it, or leave a blank line between.',
  ),
  unclosedComment: define(
    'unclosed-comment',
    true,
    'A comment that is never closed hides the rest',
    'Close it with "-->".',
  ),
  unclosedTag: define(
    'unclosed-tag',
    true,
    'A tag that is left open hides the rest',
    'Close its quotes and its ">", and the tag itself.',
  ),
  swallowed: define(
    'swallowed-by-html',
    true,
    'HTML above or before it hides this box on GitHub',
    'Leave a blank line after the HTML, or indent it below the item.',
  ),
  rawItem: define('raw-html-box', true, 'A box written as HTML is not read', 'Write it as a Markdown list item.'),
  numberedAfterCode: define(
    'numbered-after-code',
    true,
    'GitHub may show this as a numbered list that is not read here',
    'Leave a line of text or a comment between the code and the list, or begin the list with 1.',
  ),
  numberedInQuote: define(
    'numbered-in-quote',
    true,
    'GitHub may show this as a numbered list that is not read here',
    'Leave a blank line before the quote, or begin the list with 1.',
  ),
  htmlKind: define(
    'html-block-differs',
    true,
    'This HTML line hides or shows boxes differently on GitHub',
    'Leave a blank line before and after the HTML line.',
  ),
  oddSpace: define(
    'odd-white-space',
    true,
    'A form feed or vertical tab makes a tag or a table of this on GitHub',
    'Delete that character.',
  ),
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
  tooLong: define(
    'too-long',
    false,
    'Text over 4,096 characters is read without formatting and cut',
    'Shorten it, or move the detail elsewhere.',
  ),
} as const satisfies Record<string, NearMissKind>;
