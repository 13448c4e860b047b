import { isMarkAlone } from '../../checklist/reading/na-words.ts';
import { normalize, normalizeTitle, visible } from '../../checklist/text.ts';
import type { Checklist, Place, Section } from '../../checklist/model.ts';
import { fieldsIn, fieldsNamed, fieldsOn, isOpen, linesBelow } from '../../checklist/named.ts';
import { nearestLabel } from '../../template/match.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { Scope } from '../kit/locate.ts';

/** Why a field has no answer: what stands there says nothing, or is not read. */

// What is still to come. `isBlank` knows the words that stand in forms; these may be answers elsewhere.
const TO_COME =
  /^(?:pending(?: (?:review|approval|confirmation|decision|release|merge|qa))?|(?:a?waiting (?:for|on)|awaiting)\b.*|in progress|wip|to (?:come|follow)|(?:will )?follows?(?: (?:later|soon))?|(?:coming )?soon|asap|not (?:known|decided|sure) yet|folgt|steht noch aus|in arbeit|ausstehend)[.!…]*$/;

// A field that says how far something is may say that it is not done.
const OF_STATE = /\b(?:status|state|stage|progress|stand)\b/;

// The kind of thing that belongs there, instead of the thing.
const KIND =
  /^(?:(?:the|a|an|your|some|my) )?(?:link|url|name|number|id|text|value|ticket|answer|lorem ipsum)(?: (?:goes )?here)?[.!…]*$/;

const ARTICLE = /^(?:the|a|an|your|some|my|der|die|das) /;

// "Data type: text" says which.
const OF_KIND = /\b(?:type|kind|format|by|art)$/;

// "Approved: approved" says that it is.
const IS_ANSWER = /^(?:\w{3,}(?<!ne)ed|given|taken|written|open|frozen|done|gone|none|ready|go|ok)$/;

/** Whether a text puts the answer off, names the kind of thing that is asked for, or repeats the name of its field. */
export function saysNothing(name: string, value: string): boolean {
  const said = normalizeTitle(visible(value)).replace(ARTICLE, '');
  const key = normalizeTitle(name);
  if (TO_COME.test(said)) return !OF_STATE.test(key);
  if (KIND.test(said)) return !OF_KIND.test(key);
  // "Staging/Production: production" chooses.
  const isChoice = /[/,|&]|\bor\b|\boder\b/.test(key);
  return !isChoice && !IS_ANSWER.test(said) && (said === key || key.endsWith(` ${said}`));
}

/** Whether a text is N/A and nothing else. */
export function isNotApplicable(value: string): boolean {
  return isMarkAlone(visible(value));
}

/**
 * Why a field that a reader would find is not read, with its line; undefined where nothing of its name is there. Good for
 * telling people, never for counting. `asked`: whether a key is that of a field that is asked for too.
 */
export function unreadField(
  name: string,
  { section }: Scope,
  checklist: Checklist,
  asked: (key: string) => boolean,
): Partial<Finding> | undefined {
  const key = normalizeTitle(name);
  const behindBox = linesBelow(section).find(
    (line) => isOpen(line) && fieldsOn(line, (each) => each === key).length > 0,
  );
  if (behindBox !== undefined)
    return {
      message: 'Field stands after a box that is not ticked',
      actual: behindBox.text,
      place: behindBox.place,
      help: 'Tick the box, or write the field on a line of its own.',
    };
  const [elsewhere] = fieldsNamed(checklist.root, key);
  if (elsewhere !== undefined)
    return {
      message: 'Field is missing in this section, and stands in another',
      place: elsewhere.place,
      help: `Move the line of ${name} into the section.`,
    };
  const like = checklist.documents.flatMap(({ id, markdown }) => likeField(id, markdown, name)).at(0);
  if (like !== undefined)
    return {
      message: 'Field is there in a form that the gate does not read',
      ...like,
      help: `Write it on a line of its own: "- **${name}**: …".`,
    };
  const named = namesIn(section).filter((each) => !asked(each.key));
  const near = nearestLabel(key, named, (each) => each.key, named.length);
  return near === undefined
    ? undefined
    : {
        message: 'Field is missing, and another has nearly its name',
        actual: near.name,
        place: near.place,
        help: `If it is meant, call it ${name}.`,
      };
}

function namesIn(section: Section): { name: string; key: string; place: Place }[] {
  const onLines = linesBelow(section).flatMap(({ text, place }) => {
    const name = /^([^:：]{1,60})[:：]/.exec(text)?.[1];
    return name === undefined ? [] : [{ name, key: normalizeTitle(name), place }];
  });
  return [...fieldsIn(section), ...onLines];
}

// Marks of lists, quotes, headings, tables and emphasis that stand before words.
const BEFORE = /^(?:[\s>|#*_~`+•"'“„«‹「(-]|\d+[.)]\s|\[.?\]\s?|<[^>]*>)*/;

/** A longer line is prose. */
const LONGEST = 300;

function likeField(document: string, markdown: string, name: string): { actual: string; place: Place }[] {
  const wanted = normalize(name);
  let offset = 0;
  return shown(markdown)
    .split(/(?<=\n|\r(?!\n))/)
    .flatMap((whole, index) => {
      const start = offset;
      offset += whole.length;
      const line = whole.trimEnd();
      const column = (BEFORE.exec(line.slice(0, LONGEST)) as RegExpExecArray)[0].length;
      const words = normalize(line.slice(column, LONGEST).replace(/[*_`~|]+/g, ' '));
      if (!isLike(words, wanted)) return [];
      const place = { document, line: index + 1, column: column + 1, offset: start + column };
      return [{ actual: line.trim().slice(0, 200), place }];
    });
}

// At the start, or behind what parts it from another field on the line.
function isLike(words: string, wanted: string): boolean {
  if (words.startsWith(wanted)) return isValue(words.slice(wanted.length));
  return words.split(/[,;|·] /).some((part) => part.startsWith(wanted) && /^ ?[:=]/.test(part.slice(wanted.length)));
}

// Behind a name stand a sign, nothing, or a word or two; a sentence that begins with it is prose.
function isValue(rest: string): boolean {
  return (
    /^ ?(?:$|[:=<>({[\u2010-\u2015\u2192-]|[^\p{L}\p{N}\s]|\S+(?: \S+)?$)/u.test(rest) && !/^[\p{L}\p{N}]/u.test(rest)
  );
}

// What stands in a comment nobody sees.
function shown(markdown: string): string {
  return markdown.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\r\n]/g, ' '));
}
