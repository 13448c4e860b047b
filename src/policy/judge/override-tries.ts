import { likeCommands, mayHold, type Command } from '../../checklist/reading/command.ts';
import type { Comment, Person } from '../../evidence/people.ts';
import { isBefore } from '../../gates/kit/time.ts';
import { namesCommit, saidIn } from '../../gates/sign-offs/evidence/said.ts';
import { writtenBy } from '../../gates/sign-offs/evidence/comments.ts';
import type { Context, SignOffEvidence } from '../../gates/sign-offs/evidence/evidence.ts';
import { lapse } from '../../gates/sign-offs/fresh.ts';
import type { RefusedOverride } from '../../verdict/override.ts';

/** The command that gives the reason for an override by label. */
const REASON = 'reason';

/** An attempt to override, before it is weighed. */
export interface Try {
  evidence: SignOffEvidence;
  reason: string;
  via: RefusedOverride['via'];
}

function comments({ ask }: Context): readonly Comment[] {
  const told = ask.about({ kind: 'comments' });
  return told.known ? told.value : [];
}

/**
 * Attempts by comment, oldest first. Only comments of people who `may` override are read in full, because reading
 * takes time. Of everybody else, the last attempt is kept to report it.
 */
export function commentTries(command: string, may: (person: Person) => boolean, context: Context): Try[] {
  const name = command.slice(1);
  // Keyed by account for people who may not override, so that only their last attempt stays.
  const tries = new Map<string, Try>();
  for (const [index, comment] of comments(context).entries()) {
    const { author, body } = comment;
    if (!mayHold(body, [name])) continue;
    if (author !== null && author.type === 'User' && may(author))
      triesIn(comment, name, context).forEach((each, at) => tries.set(`${index} ${at}`, each));
    else
      for (const like of likeCommands(body, [name]))
        tries.set(`@${author?.id}`, tryOf(comment, like, { at: comment.createdAt }, context));
  }
  return [...tries.values()];
}

function triesIn(comment: Comment, name: string, context: Context): Try[] {
  const said = saidIn(comment, comment.body, [name], context);
  if (said.ok)
    return said.value
      .filter((each) => each.name === name)
      .map((each) => tryOf(comment, each, writtenBy(comment, each, context), context));
  const written = { at: comment.createdAt, refused: `the comment is not read: ${said.error}` };
  return likeCommands(comment.body, [name]).map((like) => tryOf(comment, like, written, context));
}

function tryOf(
  { author, url }: Comment,
  { rest }: Command,
  written: { at: string; refused?: string },
  context: Context,
): Try {
  const [first = ''] = rest.split(' ', 1);
  // People write `4f1c0a7:`, `(4f1c0a7)` and `@4f1c0a7,`.
  const word = first.replace(/^[^\p{L}\p{N}#]+|[^\p{L}\p{N}]+$/gu, '');
  const sha = namesCommit(word, context) ? word : undefined;
  const evidence: SignOffEvidence = {
    via: 'comment',
    person: author,
    ...written,
    ...(sha === undefined ? {} : { sha: sha.toLowerCase() }),
    ...(url === undefined ? {} : { url }),
  };
  return { evidence, reason: sha === undefined ? rest : rest.slice(first.length).trim(), via: 'comment' };
}

/** The attempt that a label makes, with the reason that whoever set it gives in a comment; empty if it is not set. */
export function labelTries(label: string, ends: string, context: Context): Try[] {
  const set = context.ask.about({ kind: 'label-set', label });
  if (!set.known || set.value === null) return [];
  const { by, at, app } = set.value;
  const refused = app === undefined ? {} : { refused: `the app ${app} set the label, not a person` };
  const evidence: SignOffEvidence = { via: 'comment', person: by, at, ...refused };
  return [{ evidence, reason: by === null ? '' : reasonBy(by, ends, context), via: 'label' }];
}

// The latest reason by that person. One that is too old for an override is ignored: it belonged to an earlier one.
function reasonBy(person: Person, ends: string, context: Context): string {
  const reasons = comments(context)
    .filter(({ author }) => author?.id === person.id)
    .flatMap((comment) => {
      const said = saidIn(comment, comment.body, [REASON], context);
      return (said.ok ? said.value : [])
        .filter(({ name }) => name === REASON)
        .map((command) => ({ rest: command.rest, ...writtenBy(comment, command, context) }))
        .filter(({ refused }) => refused === undefined);
    })
    .filter(({ at }) => lapse({ via: 'comment', person, at }, ends, context) === undefined);
  return reasons.reduce((last, each) => (isBefore(each.at, last.at) ? last : each), { rest: '', at: '' }).rest;
}
