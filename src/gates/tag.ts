import * as v from 'valibot';
import { atCommit, atWords, commitOf, resolveRef, given, givenWords } from './kit/given.ts';
import { defineEvidenceGate, EVIDENCE_OPTIONS, factOf } from './kit/evidence-item.ts';
import { quotedGiven, type AuthorOf } from './kit/author.ts';

const options = v.strictObject({
  name: v.pipe(
    given,
    v.title('Name'),
    v.description('The tag: a text, {field: name} or {value: name}.'),
    v.metadata({ examples: ['v1.4.0', { field: 'Version', prefix: 'v' }] }),
  ),
  at: v.optional(
    v.pipe(
      atCommit,
      v.description('The commit that the tag must lead to: "head", a branch or SHA, {field: name} or {value: name}.'),
    ),
  ),
  ...EVIDENCE_OPTIONS,
});

/** Judges whether a tag exists, and whether it leads to a given commit. */
export const tag = defineEvidenceGate({
  name: 'tag',
  doneBy: 'author',
  description: 'Asks for a tag, and where "at" is given, that it leads to that commit.',
  options,
  asks: ['tag', 'commit', 'value'],
  summary: (chosen) => `Tag ${givenWords(chosen.name)}${chosen.at === 'head' ? ' at head' : atWords(chosen.at)}`,
  judge: (chosen, input) => {
    const about = givenWords(chosen.name);
    const resolved = resolveRef(chosen.name, input);
    if (!resolved.ok) return { findings: [resolved.error] };
    const name = resolved.value;
    const found = factOf({ kind: 'tag', name }, about, input.facts);
    if (!found.ok) return found.error;
    const actual = about === name ? {} : { actual: name };
    if (!found.value.exists)
      return {
        findings: [{ status: 'pending', about, message: 'Tag does not exist', ...actual, help: 'Push the tag.' }],
      };
    const { sha } = found.value;
    if (chosen.at === undefined) return { findings: [], found: sha };
    const commit = commitOf(chosen.at, input);
    if (!commit.ok) return { findings: [commit.error], found: sha };
    if (commit.value === sha) return { findings: [], found: sha };
    const expected = short(commit.value);
    const message = `Tag leads to another commit, ${short(sha)}`;
    const help = 'Move the tag, or judge the commit that it leads to.';
    return {
      findings: [{ status: 'failed', about, message, ...actual, expected, help }],
      found: sha,
      against: 'the tag leads to another commit',
    };
  },
});

// A SHA is hexadecimal. Anything else is not repeated in a message.
function short(sha: string): string {
  return /^[\da-f]+$/.test(sha) ? sha.slice(0, 7) : 'unknown';
}

/** What `explain` and `lint` know of it. */
export const tagAuthor: AuthorOf<typeof tag> = {
  sentence: ({ name, at }) => {
    const target = at === undefined ? '' : ` and leads to ${at === 'head' ? 'the head' : givenWords(at)}`;
    return `The tag ${quotedGiven(name)} is there${target}`;
  },
};
