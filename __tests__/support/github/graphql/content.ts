import type { GraphQLResolveInfo } from 'graphql';
import type { Json } from '../exchange.ts';
import type { Revision } from '../history.ts';
import { actorOf } from './accounts.ts';
import { connect, type PageArguments } from './connection.ts';
import type { Sources } from './sources.ts';

/** The fields of everything whose text can be edited. `key` as in `EditHistory`. */
export function editable({ world, history }: Sources, key: string): Json {
  const revisions = history.of(key);
  const [newest] = revisions;
  return {
    lastEditedAt: newest?.editedAt ?? null,
    editor: () => actorOf(world, newest?.editor),
    includesCreatedEdit: revisions.length > 0,
    userContentEdits: (args: PageArguments, _: unknown, info: GraphQLResolveInfo) =>
      connect(
        revisions.map((each) => revision({ world }, each)),
        args,
        info,
      ),
  };
}

function revision({ world }: Pick<Sources, 'world'>, each: Revision): Json {
  return {
    ...each,
    __typename: 'UserContentEdit',
    updatedAt: each.deletedAt ?? each.editedAt,
    editor: () => actorOf(world, each.editor),
    deletedBy: () => actorOf(world, each.deletedBy),
  };
}

/** The fields of everything that can be hidden. `reason` in the enum's words; the field gives small letters. */
export function hideable(reason: string | undefined): Json {
  return { isMinimized: reason !== undefined, minimizedReason: reason?.toLowerCase().replace('_', '-') ?? null };
}
