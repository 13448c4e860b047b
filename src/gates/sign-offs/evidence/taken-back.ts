import type { Comment, Person, Revision } from '../../../evidence/people.ts';
import { saidIn } from './commit-named.ts';
import type { Context, Denial, Withdrawal } from './evidence.ts';
import { commandOf, DENY, meantBy, REVOKE } from './roles-said.ts';

/** Who refuses to sign takes back what they have signed. */
type TakenBack = Withdrawal & { denial?: Denial };

/** What may have been taken back: somebody else changed the comment, and what its author wrote is gone or was never known. */
export function lost(comment: Comment, author: Person): Withdrawal[] {
  const { createdAt, editor, lastEditedAt } = comment;
  const own = ownRevision(comment, author);
  const others = lastEditedAt === null ? [] : (comment.edits?.revisions ?? []);
  const isGone = own?.body === null && others.some((revision) => revision.editor?.id !== author.id);
  const isUnknown = own === undefined && lastEditedAt !== null && editor?.id !== author.id;
  const words = 'a later comment has lost its content, which may have taken it back';
  return isGone || isUnknown ? [{ person: author, at: own?.at ?? createdAt, words }] : [];
}

function ownRevision({ edits, lastEditedAt }: Comment, author: Person): Revision | undefined {
  return lastEditedAt === null ? undefined : edits?.revisions.findLast(({ editor }) => editor?.id === author.id);
}

/** What was taken back or refused. It stays so when somebody else edits the comment, or hides it. */
export function takenBackIn(comment: Comment, author: Person, roles: readonly string[], context: Context): TakenBack[] {
  const own = ownRevision(comment, author);
  const texts = [
    { text: comment.body, at: comment.createdAt },
    { text: own?.body ?? '', at: own?.at ?? '' },
  ];
  const { url } = comment;
  return texts.flatMap(({ text, at }): TakenBack[] => {
    const said = saidIn(comment, text, [...REVOKE, ...DENY], context);
    if ('unread' in said)
      return [{ person: author, at, words: 'a later comment is not read, which may have taken it back' }];
    return said.commands.flatMap((command): TakenBack[] => {
      const told = commandOf(command);
      if (told === undefined || told.does === 'sign') return [];
      const { named, reason } = meantBy(told.rest, roles, told.does);
      const each = named.length === 0 ? [{}] : named.map((role) => ({ role }));
      if (told.does === 'revoke')
        return each.map((role) => ({ person: author, at, ...role, words: 'taken back later' }));
      const place = url === undefined ? {} : { url };
      return each.map((role) => ({
        person: author,
        at,
        ...role,
        words: 'refused later',
        denial: { person: author, at, ...role, ...place, reason },
      }));
    });
  });
}
