import * as v from 'valibot';
import type { ChangedFiles, Question } from '../evidence/question.ts';
import { atCommit, atWords, commitOf, resolveRef, given, givenWords, resolveGiven, type Given } from './kit/given.ts';
import { defineEvidenceGate, EVIDENCE_OPTIONS, type Evidence, factOf } from './kit/evidence-item.ts';
import type { GateInput } from './kit/gate.ts';
import { createGlobs, mentions } from './kit/matching.ts';
import { quotedGiven, type AuthorOf } from './kit/author.ts';

const options = v.strictObject({
  path: v.pipe(
    given,
    v.title('Path'),
    v.description('A path in the repository. With must: be-changed or be-unchanged it may be a glob.'),
    v.metadata({ examples: ['CHANGELOG.md', 'docs/**', { field: 'Version', prefix: 'notes/', suffix: '.md' }] }),
  ),
  must: v.optional(
    v.pipe(
      v.picklist(['exist', 'be-absent', 'be-changed', 'be-unchanged']),
      v.title('Must'),
      v.description('exist (the default), be-absent, be-changed (added or changed, and still there) or be-unchanged.'),
    ),
  ),
  contains: v.optional(
    v.pipe(
      given,
      v.title('Contains'),
      v.description('A text that must stand in it: a text, {field: name} or {value: name}.'),
      v.metadata({ examples: [{ field: 'Version' }] }),
    ),
  ),
  at: v.optional(atCommit),
  since: v.optional(
    v.pipe(
      given,
      v.title('Since'),
      v.description(
        'Where the range of changes begins: a branch, tag or SHA. Left out: what the pull request changes.',
      ),
      v.metadata({ examples: ['v1.3.0', { field: 'Previous version', prefix: 'v' }] }),
    ),
  ),
  ...EVIDENCE_OPTIONS,
});

type Options = v.InferOutput<typeof options>;

const WORDS = { exist: 'exists', 'be-absent': 'is absent', 'be-changed': 'is changed', 'be-unchanged': 'is unchanged' };

/** Judges files of the repository: whether they exist, contain a text, or are changed. */
export const file = defineEvidenceGate({
  name: 'file',
  doneBy: 'author',
  description: 'Asks for a file to be there, to contain a text, or to be changed by the pull request or since a tag.',
  options,
  asks: ['commit', 'path', 'file', 'changed-files', 'files-between', 'value'],
  refine: ({ must = 'exist', contains, since, at: where }) => {
    const changes = must === 'be-changed' || must === 'be-unchanged';
    if (contains !== undefined && must !== 'exist') return 'expected "contains" only with must: exist';
    if (since !== undefined && !changes) return 'expected "since" only with must: be-changed or be-unchanged';
    if (where !== undefined && changes && since === undefined) return 'expected "at" beside "since"';
    return undefined;
  },
  summary: ({ path, must = 'exist', contains, since, at: where }) =>
    [
      `${givenWords(path)} ${WORDS[must]}`,
      ...(contains === undefined ? [] : [`and contains ${givenWords(contains)}`]),
      ...(since === undefined ? [] : [`since ${givenWords(since)}`]),
    ].join(' ') + atWords(where),
  judge: (chosen, input) => {
    const about = givenWords(chosen.path);
    const resolved = resolveGiven(chosen.path, input);
    if (!resolved.ok) return { findings: [resolved.error] };
    const path = resolved.value;
    // Only a path written in the policy may be a glob. A glob from a field or value could widen what is asked for.
    const globs = path.own ? path.text : escaped(path.text);
    return chosen.must === 'be-changed' || chosen.must === 'be-unchanged'
      ? judgeChange(chosen, about, globs, input)
      : judgeContent(chosen, about, path.text, input);
  },
});

function escaped(path: string): string {
  return path.replaceAll(/[*?[\]{}()!+@|\\]/g, '\\$&');
}

function judgeContent(chosen: Options, about: string, path: string, input: GateInput): Evidence {
  const commit = commitOf(chosen.at, input);
  if (!commit.ok) return { findings: [commit.error] };
  return chosen.contains === undefined
    ? judgePresence(chosen.must === 'be-absent', about, { path, ref: commit.value }, input)
    : judgeText(chosen.contains, about, { path, ref: commit.value }, input);
}

interface Spot {
  path: string;
  ref: string;
}

// Only asks whether the file exists, so that its text is not fetched.
function judgePresence(isForbidden: boolean, about: string, spot: Spot, { facts }: GateInput): Evidence {
  const found = factOf({ kind: 'path', ...spot }, about, facts);
  if (!found.ok) return found.error;
  const actual = about === spot.path ? {} : { actual: spot.path };
  if (!isForbidden) return found.value.exists ? { findings: [] } : missing(about, actual);
  if (!found.value.exists) return { findings: [] };
  const message = 'File is there, but must not be';
  return {
    findings: [{ status: 'failed', about, message, ...actual, help: 'Delete the file.' }],
    against: `${about} is there`,
  };
}

function judgeText(contains: Given, about: string, spot: Spot, input: GateInput): Evidence {
  const found = factOf({ kind: 'file', ...spot }, about, input.facts);
  if (!found.ok) return found.error;
  const { exists, text } = found.value;
  if (!exists) return missing(about, about === spot.path ? {} : { actual: spot.path });
  const resolved = resolveGiven(contains, input);
  if (!resolved.ok) return { findings: [resolved.error] };
  const wanted = resolved.value;
  if (wanted.own ? text.includes(wanted.text) : mentions(text, wanted.text)) return { findings: [] };
  const message = 'File does not contain what it must';
  const says = wanted.own ? { expected: wanted.text } : { actual: wanted.text };
  return { findings: [{ status: 'pending', about, message, ...says, help: 'Write it into the file.' }] };
}

function missing(about: string, actual: { actual?: string }): Evidence {
  return { findings: [{ status: 'pending', about, message: 'File does not exist', ...actual, help: 'Add the file.' }] };
}

function judgeChange(chosen: Options, about: string, glob: string, input: GateInput): Evidence {
  let question: Question = { kind: 'changed-files' };
  if (chosen.since !== undefined) {
    const base = resolveRef(chosen.since, input);
    if (!base.ok) return { findings: [base.error] };
    const head = commitOf(chosen.at, input);
    if (!head.ok) return { findings: [head.error] };
    question = { kind: 'files-between', base: base.value, head: head.value };
  }
  const found = factOf(question, about, input.facts);
  if (!found.ok) return found.error;
  const cut = { status: 'failed' as const, unknown: true as const, about, message: 'The list of changed files is cut' };
  if (chosen.must === 'be-unchanged') {
    const changed = touched(found.value, glob);
    if (changed.length === 0) return { findings: found.value.complete ? [] : [cut] };
    const message = 'File is changed, but must not be';
    const actual = changed.slice(0, 10).join(', ');
    return {
      findings: [{ status: 'failed', about, message, actual, help: 'Take the change out.' }],
      against: `${about} is changed`,
    };
  }
  const left = kept(found.value, glob);
  if (left.length > 0) return { findings: [], found: left.slice(0, 10).join(', ') };
  if (!found.value.complete) return { findings: [cut] };
  return { findings: [{ status: 'pending', about, message: 'File is not changed', help: 'Change it.' }] };
}

// A rename counts for both the old and the new name.
function touched({ files }: ChangedFiles, glob: string): string[] {
  const matches = createGlobs();
  return files
    .filter(({ path, previous }) => matches([glob], path) || (previous !== undefined && matches([glob], previous)))
    .map(({ path }) => path);
}

// A file that is deleted, or renamed to a path that does not match, does not count as changed.
function kept({ files }: ChangedFiles, glob: string): string[] {
  const matches = createGlobs();
  return files.filter(({ path, removed }) => removed !== true && matches([glob], path)).map(({ path }) => path);
}

/** What `explain` and `lint` know of it. */
export const fileAuthor: AuthorOf<typeof file> = {
  sentence: ({ path, must, contains, since, at }) => {
    const named = `The file ${quotedGiven(path)}`;
    const range = since === undefined ? 'by the pull request' : `since ${givenWords(since)}`;
    if (must === 'be-changed') return `${named} is changed ${range}`;
    if (must === 'be-unchanged') return `${named} is not changed ${range}`;
    if (must === 'be-absent') return `${named} is not there${atWords(at)}`;
    return `${named} is there${atWords(at)}${contains === undefined ? '' : ` and says ${quotedGiven(contains)}`}`;
  },
};
