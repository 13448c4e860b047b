import { untold, type Told } from '../../evidence/facts.ts';
import type { Push } from '../../evidence/people.ts';
import { otherBaseAt } from '../kit/given.ts';
import { isBefore, isFresh } from '../kit/time.ts';
import { noCommit } from './evidence/said.ts';
import { short, type Context, type SignOffEvidence } from './evidence/evidence.ts';
import type { Fresh } from './options.ts';
import { changedSince } from './release-values.ts';
import type { Lapse } from './weighed.ts';

/** Digits that identify a commit for certain. With fewer, somebody could make another commit that begins the same. */
const PROOF = 16;

/** Why a sign-off no longer counts; undefined while it does. */
export function lapse(
  evidence: SignOffEvidence,
  fresh: Fresh | undefined,
  context: Context,
  verb: string = word(evidence),
): Lapse | undefined {
  const { subject, at: now } = context.input;
  const fields = typeof fresh === 'object' && 'fields' in fresh ? fresh.fields : undefined;
  const isBound = fields !== undefined || (subject.kind === 'issue' && fresh !== 'always');
  const changed = isBound ? changedSince(evidence, fields, context, verb) : undefined;
  if (changed !== undefined) return changed;
  const rule =
    fresh === undefined || (typeof fresh === 'object' && 'fields' in fresh)
      ? subject.kind === 'pull-request'
        ? 'head'
        : 'always'
      : fresh;
  if (typeof rule === 'string' && rule !== 'head') {
    const within = rule === 'always' || isFresh(evidence.at, rule, now);
    if (!within) return counted(`${verb} at ${evidence.at}, which is more than ${rule} ago`);
    const none = noCommit(evidence, verb, context);
    const reason = none.known ? none.value : none.because;
    return reason === undefined ? undefined : { reason };
  }
  const head = subject.headSha;
  if (head === undefined) return { reason: 'there is no head commit that it could be bound to' };
  const none = noCommit(evidence, verb, context);
  if (none.known && none.value !== undefined) return { reason: none.value };
  const bound = boundTo(evidence, context, verb);
  if (!bound.known) return { reason: bound.because };
  const lapsed = head.startsWith(bound.value)
    ? undefined
    : typeof rule === 'object'
      ? unlessOnly(bound.value, rule['unless-only'], verb, context)
      : stale(bound.value, verb, context);
  return lapsed ?? movedSince(evidence.at, verb, context);
}

// It did count, for an earlier commit, value or time.
function counted(reason: string): Lapse {
  return { reason, lapsed: true };
}

// The same head means something else if it goes into another branch.
function movedSince(at: string, verb: string, { ask }: Context): Lapse | undefined {
  const changes = ask.about({ kind: 'base-changes' });
  if (!changes.known) return { reason: `nothing shows which base branch it is for: ${changes.because}` };
  const base = otherBaseAt(at, changes.value);
  return base === undefined ? undefined : counted(`${verb} while the base branch was ${base}`);
}

function word({ via }: SignOffEvidence): string {
  return { review: 'approved', comment: 'signed', tick: 'ticked', signature: 'signed' }[via];
}

// The commit that was named, else the one that was the head at that time.
function boundTo(evidence: SignOffEvidence, context: Context, verb: string): Told<string> {
  const { sha, at } = evidence;
  if (sha !== undefined && sha.length >= PROOF) return { known: true, value: sha };
  const pushes = context.ask.about({ kind: 'pushes' });
  if (!pushes.known) return untold(`nothing shows which commit it is for: ${pushes.because}`);
  const head = headAt(at, pushes.value);
  if (head === undefined) return untold('nothing shows which commit it is for: the pushes known are all later');
  if (sha !== undefined && !head.sha.startsWith(sha))
    return untold(`${verb} for ${short(sha)}, which was not the head at that time`);
  return { known: true, value: head.sha };
}

// Times have whole seconds. What happened in the second of a push counts for the previous commit.
function headAt(at: string, pushes: readonly Push[]): Push | undefined {
  return pushes.find((push) => isBefore(push.at, at));
}

function stale(sha: string, verb: string, { ask }: Context): Lapse {
  const commits = ask.about({ kind: 'commits' });
  const at = commits.known ? commits.value.findIndex((commit) => commit.sha.startsWith(sha)) : undefined;
  if (at === undefined || !commits.known) return counted(`${verb} at ${short(sha)}, which is not the head`);
  if (at < 0) return counted(`${verb} at ${short(sha)}, which is no longer part of it`);
  const ago = commits.value.length - 1 - at;
  return counted(`${verb} ${ago} commit${ago === 1 ? '' : 's'} ago at ${short(sha)}`);
}

function unlessOnly(sha: string, globs: readonly string[], verb: string, context: Context): Lapse | undefined {
  const since = context.ask.about({ kind: 'changed-since', sha });
  if (!since.known) return { reason: `${verb} at ${short(sha)}; what changed since is not known: ${since.because}` };
  const { files, complete, ahead } = since.value;
  if (ahead === undefined) return counted(`${verb} at ${short(sha)}, which is no longer part of it`);
  if (!complete) return { reason: `${verb} at ${short(sha)}; the list of files changed since is cut` };
  const other = files
    .flatMap(({ path, previous }) => (previous === undefined ? [path] : [path, previous]))
    .find((path) => !context.input.matchesGlob(globs, path));
  return other === undefined
    ? undefined
    : counted(`${verb} ${ahead} commit${ahead === 1 ? '' : 's'} ago at ${short(sha)}; since then ${other} changed`);
}
