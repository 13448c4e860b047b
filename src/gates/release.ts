import * as v from 'valibot';
import { isBlank } from '../checklist/reading/field.ts';
import type { ReleaseAnswer } from '../evidence/answers.ts';
import type { Finding } from '../verdict/finding.ts';
import { resolveRef, given, givenWords } from './kit/given.ts';
import { defineEvidenceGate, EVIDENCE_OPTIONS, factOf } from './kit/evidence-item.ts';
import { matchesName } from './kit/matching.ts';
import { and, quotedGiven, type AuthorOf } from './kit/author.ts';

const options = v.strictObject({
  tag: v.pipe(
    given,
    v.title('Tag'),
    v.description('The tag of the release: a text, {field: name} or {value: name}.'),
    v.metadata({ examples: ['v1.4.0', { field: 'Version', prefix: 'v' }] }),
  ),
  draft: v.optional(
    v.pipe(
      v.boolean(),
      v.title('Draft'),
      v.description('false (the default): it must be published. true: it must still be a draft.'),
    ),
  ),
  prerelease: v.optional(
    v.pipe(v.boolean(), v.title('Pre-release'), v.description('Whether it must be marked as one. Left out: either.')),
  ),
  notes: v.optional(
    v.pipe(
      v.boolean(),
      v.title('Notes'),
      v.description('true: its notes must say something: more than headings, comments and placeholders.'),
    ),
  ),
  assets: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.nonEmpty())),
      v.minLength(1),
      v.title('Assets'),
      v.description('Files that must be uploaded and not empty, by name. "*" stands for any text.'),
      v.metadata({ examples: [['app-*.tar.gz', 'SHA256SUMS']] }),
    ),
  ),
  ...EVIDENCE_OPTIONS,
});

type Options = v.InferOutput<typeof options>;
type Release = Extract<ReleaseAnswer, { exists: true }>;

/** Judges a release on GitHub. */
export const release = defineEvidenceGate({
  name: 'release',
  doneBy: 'author',
  description: 'Asks for a release on GitHub: published, with notes, with assets.',
  options,
  asks: ['release', 'value'],
  summary: (chosen) =>
    `Release ${givenWords(chosen.tag)}: ${[
      chosen.draft === true ? 'a draft' : 'published',
      ...(chosen.prerelease === undefined ? [] : [chosen.prerelease ? 'a pre-release' : 'no pre-release']),
      ...(chosen.notes === true ? ['with notes'] : []),
      ...(chosen.assets === undefined ? [] : [`with ${chosen.assets.join(', ')}`]),
    ].join(', ')}`,
  judge: (chosen, input) => {
    const about = givenWords(chosen.tag);
    const resolved = resolveRef(chosen.tag, input);
    if (!resolved.ok) return { findings: [resolved.error] };
    const tag = resolved.value;
    const found = factOf({ kind: 'release', tag }, about, input.facts);
    if (!found.ok) return found.error;
    const actual = about === tag ? {} : { actual: tag };
    const wrong = found.value.exists ? lacks(chosen, found.value) : [NONE];
    const findings = wrong.map(({ against: _, ...each }): Finding => ({
      status: 'pending',
      about,
      ...actual,
      ...each,
    }));
    const against = wrong.find((each) => each.against !== undefined)?.against;
    return { findings, found: tag, ...(against === undefined ? {} : { against }) };
  },
});

/** What a release lacks. `against`: why a tick that claims it is wrong. */
type Lack = Pick<Finding, 'message' | 'help' | 'expected'> & { against?: string };

const NONE: Lack = { message: 'There is no release for this tag', help: 'Create the release.' };

function lacks(chosen: Options, found: Release): Lack[] {
  const draft = chosen.draft ?? false;
  const missing = (chosen.assets ?? []).filter(
    (wanted) =>
      !found.assets.some((asset) => matchesName([wanted], asset.name) && asset.state === 'uploaded' && asset.size > 0),
  );
  const all: (Lack | false)[] = [
    found.draft !== draft &&
      (draft
        ? { message: 'It is published already', help: 'Make it a draft again.', against: 'the release is published' }
        : { message: 'It is a draft', help: 'Publish it.', against: 'the release is a draft' }),
    chosen.prerelease !== undefined &&
      chosen.prerelease !== found.prerelease && {
        message: found.prerelease ? 'It is a pre-release' : 'It is not a pre-release',
        help: 'Change the mark of the release.',
        against: `the release is ${found.prerelease ? 'a' : 'no'} pre-release`,
      },
    chosen.notes === true &&
      !saysSomething(found.notes) && {
        message: 'Its notes are empty',
        help: 'Write the notes.',
        against: 'the notes of the release are empty',
      },
    ...missing.map((expected) => ({
      message: 'An asset is missing',
      expected,
      help: 'Upload it.',
      against: 'an asset of the release is missing',
    })),
  ];
  return all.filter((each) => each !== false);
}

// Headings, comments and empty list items do not count as notes.
function saysSomething(notes: string): boolean {
  const lines = notes.replace(/<!--.*?(?:-->|$)/gs, '').split(/\r?\n/);
  return lines.some((line) => !/^ {0,3}#{1,6}(?:\s|$)/.test(line) && !isBlank(line.replace(/^\s*[-*+](?:\s|$)/, '')));
}

/** What `explain` and `lint` know of it. */
export const releaseAuthor: AuthorOf<typeof release> = {
  sentence: ({ tag, draft = false, prerelease, notes = false, assets }) => {
    const states = [
      draft ? 'a draft' : 'published',
      ...(prerelease === undefined ? [] : [prerelease ? 'a pre-release' : 'no pre-release']),
    ];
    const listed = assets === undefined ? '' : `, with the assets ${and(assets)}`;
    return `The release ${quotedGiven(tag)} is ${and(states)}${notes ? ', with notes' : ''}${listed}`;
  },
};
