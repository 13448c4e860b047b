import { commandsIn, mayHold, whyUnread, type Command } from '../../checklist/command.ts';
import type { Comment } from '../../evidence/people.ts';
import type { Context } from './evidence.ts';

/** The commands of a text, or why it is not read. */
export type Said = { commands: readonly Command[] } | { unread: string };

// Facts are the same objects in every round of asking: each text is read once.
const known = new WeakMap<Comment, Map<string, Said>>();

/**
 * What a comment tells the gate, by its present text or an earlier one. Reading takes of the time of whoever wrote that
 * text. `names`: the commands that are looked for.
 */
export function saidIn(comment: Comment, text: string, names: readonly string[], context: Context): Said {
  if (!mayHold(text, names)) return NOTHING;
  const before = known.get(comment) ?? new Map<string, Said>();
  known.set(comment, before);
  const said = before.get(text) ?? read(comment, text, context);
  before.set(text, said);
  return said;
}

const NOTHING: Said = { commands: [] };

function read({ author, edits }: Comment, text: string, { inTime }: Context): Said {
  const unread = whyUnread(text);
  if (unread !== undefined) return { unread };
  const writer = edits?.revisions.find(({ body }) => body === text)?.editor ?? author;
  const commands = inTime(`person ${writer?.id}`, () => commandsIn(text));
  return commands === undefined ? { unread: 'it takes too long' } : { commands };
}
