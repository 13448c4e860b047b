import { MAX_COMMENT_WITH_COMMANDS } from '../../../checklist/reading/command.ts';
import type { Comment, Person } from '../../../evidence/people.ts';
import { linesSaid, namesCommit } from './said.ts';
import type { Context } from './evidence.ts';
import { commandOf, COMMANDS, nearRole, saidBehind, speaksAgainst } from './roles-said.ts';

/** Something that somebody who may sign has written without signing anything. */
export interface Unheard {
  person: Person;
  /** ISO 8601, UTC. */
  at: string;
  url?: string;
  /** The words themselves: document text. */
  actual: string;
  reason: string;
  /** Key of the role that was probably meant. */
  role?: string;
  /** Set if the words do not name that role, but something like it. */
  isGuess?: true;
  /** Set for a word of approval. Of several, only the last is reported. */
  isApproval?: true;
}

/** The most characters that are shown of a quoted text. */
const MOST_SHOWN = 60;

/** The person, time and address of something in a comment. */
export function unheardIn({ createdAt, url }: Comment, person: Person): Pick<Unheard, 'person' | 'at' | 'url'> {
  return { person, at: createdAt, ...(url === undefined ? {} : { url }) };
}

/** The roles that the words behind `/sign-off` sign for, or why they sign for none. */
export function signedBy(
  rest: string,
  roles: readonly string[],
  context: Context,
): { roles: string[]; sha?: string; why?: Pick<Unheard, 'actual' | 'reason' | 'role' | 'isGuess'> } {
  const { roles: named, sha, note = '', more, goesOn } = saidBehind(rest, roles);
  const actual = `/sign-off ${rest}`.trim().slice(0, MOST_SHOWN);
  const [first] = named;
  if (first === undefined) {
    const near = nearRole(rest, roles);
    const reason = rest === '' ? 'it names no role' : 'it names no role of the policy';
    return { roles: [], why: { actual, reason, ...(near === undefined ? {} : { role: near, isGuess: true }) } };
  }
  const role = first;
  if (more !== undefined)
    return { roles: [], why: { actual, role, reason: 'other words follow the role without a separator' } };
  if (speaksAgainst(note))
    return { roles: [], why: { actual, role, reason: 'the note after the role takes it back, or sets a condition' } };
  const [word = ''] = note.split(/[\s,;:.)]+/, 1);
  const commit = sha ?? (namesCommit(word, context) ? word.toLowerCase() : undefined);
  const other = goesOn === true ? nearRole(note, roles) : undefined;
  return {
    roles: named,
    ...(commit === undefined ? {} : { sha: commit }),
    ...(other === undefined || named.includes(other)
      ? {}
      : { why: { actual, reason: 'its second name is no role of the policy', role: other, isGuess: true } }),
  };
}

// What people write to approve. With other tools, some of these are commands.
const WORDS = [
  String.raw`[/／\\]\s?(?:lgtm|approved?|ok|ship-?it|sign[\p{L}_-]*)`,
  String.raw`lgtm|sgtm|\+1|👍|✅|:(?:\+1|thumbsup|shipit|white_check_mark|ship):`,
  String.raw`ship ?it|(?:i )?approved?|(?:looks?|all) good(?: to me)?|sign(?:ed)?[ -]?off`,
  '(?:ist )?(?:genehmigt|freigegeben)|approuvée?|aprobado|aprovado|approvato|одобрено|承認(?:します)?|批准|同意',
];
const APPROVING = `(?:${WORDS.join('|')})(?![\\p{L}\\p{N}-])`;
const COMMAND = String.raw`[/／](?:${COMMANDS.join('|')})(?![\p{L}\p{N}-])`;

const APPROVAL = new RegExp(`^${APPROVING}`, 'iu');
const STRAY = new RegExp(`^${COMMAND}`, 'iu');
// Behind the marks of lists, headings and emphasis.
const MAY_APPROVE = new RegExp(`^[\\s*_~\`#.\\d-]*(?:${APPROVING}|${COMMAND})`, 'imu');

/** Whether a comment may hold a word of approval, or a command where none is read. Cheap, unlike reading it. */
export function mayApprove({ body, minimized }: Comment): boolean {
  return !minimized && body.length <= MAX_COMMENT_WITH_COMMANDS && MAY_APPROVE.test(body);
}

const SLASH = /^[/／\\]/;
const NO_COMMAND = 'it is no command that signs';
const NO_ROLE = 'it is a word of approval, and names no role';

/** A longer line is talk. */
const LONGEST_APPROVAL = 80;

/**
 * Words of approval at the start of a line of a comment, and commands where they do not count: in bold, in code, in a
 * list. Quotes are somebody else's words.
 */
export function approvalsIn(comment: Comment, person: Person, context: Context): Unheard[] {
  if (!mayApprove(comment)) return [];
  const lines = linesSaid(comment, comment.body, context);
  return (lines.ok ? lines.value : []).flatMap(({ text, plain, command }): Unheard[] => {
    if (command !== undefined && commandOf(command) !== undefined) return [];
    const base = { ...unheardIn(comment, person), actual: text.slice(0, MOST_SHOWN) };
    if (!plain) return STRAY.test(text) ? [{ ...base, reason: 'a command counts as plain text, first on a line' }] : [];
    return text.length <= LONGEST_APPROVAL && APPROVAL.test(text)
      ? [{ ...base, reason: SLASH.test(text) ? NO_COMMAND : NO_ROLE, isApproval: true }]
      : [];
  });
}
