import { fold, textOf } from './inline.ts';
import { standing, type Part } from './part.ts';
import { showsNothing } from './text.ts';

/** What an item says about not being applicable. */
export interface Applicability {
  notApplicable: boolean;
  reason?: string;
  /** The text without mark and reason: what the item asks for. */
  label: string;
}

const MARK = '(?:n\\/a|not applicable)';
const COMMENT = new RegExp(`^\\s*${MARK}(?:\\s*[:,;–—-]\\s*([\\s\\S]*))?\\s*$`, 'i');
const AT_START = new RegExp(`^${MARK}\\s*(?:[:;,]|[–—-](?=\\s))\\s*(\\S.*)$`, 'i');
const ALONE = new RegExp(`^${MARK}[.!]?$`, 'i');
const IN_BRACKETS = new RegExp(
  `[([]\\s*${MARK}\\s*(?:[:;,–—-]\\s*([^()[\\]]*(?:\\([^()]*\\)[^()[\\]]*)*))?[)\\]]\\s*[.]?$`,
  'i',
);
const AT_END = new RegExp(`(?:\\s[–—-]+|:)\\s*${MARK}(?:\\s*[:;,–—-]\\s*(\\S.*)|[.!:]?)$`, 'i');

/**
 * Reads N/A marks: the whole text struck through, a mark at the start or the end, or a comment.
 * A sentence that only mentions N/A is no mark, and partly struck text is an edit.
 */
export function applicabilityOf(parts: readonly Part[]): Applicability {
  const label = fold(textOf(parts));
  for (const part of parts) {
    const inComment = part.kind === 'comment' ? COMMENT.exec(part.text) : null;
    if (inComment !== null) return marked(markIn(label)?.label ?? label, inComment[1]);
  }
  const mark = markIn(label);
  if (mark !== undefined) return mark;
  const visible = parts.filter((part) => part.kind !== 'comment' && !showsNothing(part.text));
  if (visible.length > 0 && visible.every((part) => part.kind === 'delete')) return marked(label);
  // What is struck is not asked for any more.
  return { notApplicable: false, label: fold(textOf(standing(parts))) };
}

function markIn(text: string): Applicability | undefined {
  if (!/n\/a|not applicable/i.test(text)) return undefined;
  if (ALONE.test(text)) return marked('');
  const behind = AT_START.exec(text)?.[1];
  if (behind !== undefined) return marked(behind);
  const end = IN_BRACKETS.exec(text) ?? AT_END.exec(text);
  return end === null ? undefined : marked(text.slice(0, end.index), end[1]);
}

function marked(label: string, reason?: string): Applicability {
  const why = fold(reason ?? '');
  return { notApplicable: true, label: label.trim(), ...(why === '' ? {} : { reason: why }) };
}

const CONDITION_AT_END = /\(\s*(?:if|when|where|optional)\b(?:[^()]|\([^()]*\))*\)\s*[.:]?$/i;

/** Whether the text itself says that it holds only in some cases. */
export function isConditional(label: string): boolean {
  return CONDITION_AT_END.test(label) || /^if\s/i.test(label);
}
