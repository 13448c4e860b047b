import * as v from 'valibot';
import { ACCESS, type DocumentSource } from '../../checklist/model.ts';
import { expectedForm } from '../../gates/kit/expected.ts';
import { dataIn, readYaml } from './yaml-text.ts';
import type { Result } from '../../result.ts';

/** The schema of `source`, which stands beside the gates of a policy and is also an input of the Action. */

const WORDS = ['pull-request-body', 'issue-body', 'comments', 'linked-issues'] as const;

const WRITERS = [...ACCESS, 'author'] as const;

const writer = v.picklist(WRITERS);

const comments = v.strictObject({
  by: v.optional(
    v.pipe(
      v.union(
        [writer, v.pipe(v.array(writer), v.minLength(1))],
        expectedForm(`${WRITERS.join(', ')} or a list of them`, WRITERS),
      ),
      v.title('By'),
      v.description(
        'Whose comments count: the access to the repository that somebody must have, author (whoever opened what is judged, also without access), or a list of both. Default: write.',
      ),
    ),
  ),
  bots: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.nonEmpty())),
      v.title('Bots'),
      v.description('Logins of bots whose comments count too, as "release-bot[bot]". Default: none.'),
    ),
  ),
});

const linkedIssues = v.strictObject({
  repositories: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[\w-]+\/(?:[\w.-]+|\*)$/, 'expected owner/name or owner/*'))),
    v.minLength(1),
    v.title('Repositories'),
    v.description('Other repositories whose issues may be linked: owner/name, or owner/* for all of an owner.'),
  ),
});

/** A path inside the repository. Refuses `..` and everything that a log could read as a workflow command. */
const path = v.pipe(
  v.string(),
  // oxlint-disable-next-line no-control-regex
  v.regex(
    /^(?!\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))(?!.*(?:\/\/|::))[^\u0000-\u001F\u007F-\u009F\\]+$/,
    'expected a path inside the repository',
  ),
  v.title('File'),
  v.description(
    'A path in the repository. The file is what is judged, so it is read at the head, not from the base branch.',
  ),
);

const one = v.union([
  v.picklist(WORDS),
  v.pipe(
    v.strictObject({
      comments: v.optional(v.pipe(comments, v.title('Comments'))),
      'linked-issues': v.optional(v.pipe(linkedIssues, v.title('Linked issues'))),
      file: v.optional(path),
    }),
    v.check((keyed) => Object.keys(keyed).length === 1, 'expected one of the keys comments, linked-issues and file'),
  ),
]);

/** One source, or a list of sources that is read as one checklist. */
export const source = v.pipe(
  v.union([one, v.pipe(v.array(one), v.minLength(1, 'expected at least one source'))]),
  v.title('Source'),
  v.description(
    'Where the checklist is written: pull-request-body, issue-body, comments, linked-issues or {file: path}; a list is read as one checklist. Default: the body.',
  ),
  v.metadata({
    examples: ['linked-issues', { comments: { by: 'maintain' } }, ['pull-request-body', { file: 'RELEASE.md' }]],
  }),
);

type SourceFile = v.InferOutput<typeof source>;

/** The sources with their defaults filled in, in the order given, without duplicates. */
export function bindSource(file: SourceFile): DocumentSource[] {
  const bound = [file].flat().map(bindOne);
  return [...new Map(bound.map((each) => [JSON.stringify(each), each])).values()];
}

function bindOne(each: v.InferOutput<typeof one>): DocumentSource {
  if (each === 'comments') return { kind: each, by: 'write', bots: [] };
  if (each === 'linked-issues') return { kind: each, repositories: [] };
  if (typeof each === 'string') return { kind: each };
  const { comments: by, file, 'linked-issues': linked } = each;
  if (file !== undefined) return { kind: 'file', path: file };
  if (linked !== undefined) return { kind: 'linked-issues', repositories: linked.repositories };
  return { kind: 'comments', by: by?.by ?? 'write', bots: by?.bots ?? [] };
}

const EXPECTED = 'pull-request-body, issue-body, comments, linked-issues, {file: path}, or a list of them';

/** Parses the value of an input or option: YAML, written as `source` is in a policy. */
export function parseSource(text: string): Result<DocumentSource[]> {
  const parsed = v.safeParse(source, dataIn(readYaml(text)));
  if (parsed.success) return { ok: true, value: bindSource(parsed.output) };
  return { ok: false, error: `found ${JSON.stringify(text.slice(0, 200))}, expected ${EXPECTED}` };
}
