import type { Result } from '../result.ts';
import type { BaseIssue, GenericSchema, InferOutput } from 'valibot';
import { isMap } from 'yaml';
import { schemaErrors } from '../policy/file/errors.ts';
import { checked } from '../policy/file/shared-schema.ts';
import { dataIn, readYaml, type YamlText } from '../policy/file/yaml-text.ts';
import {
  type Find,
  type FindIssue,
  type FindPullRequests,
  either,
  findIssueSchema,
  findPullRequestsSchema,
} from './find.ts';

/** Defaults for values that the text leaves out. */
interface FindDefaults {
  /** The tag that the run is about. */
  tag?: string | undefined;
  /** What would have named the tag, for messages; default: the event. */
  tagBy?: string;
}

const EXPECTED =
  '{label: release, field: Version/Tag, equals: v1.2.3} or {pull-requests: {from: v1.2.2, to: v1.2.3}}, as YAML';

/** Reads the text of `find`. Returns all errors at once, one sentence each: what was found and what was expected. */
export function parseFind(text: string, defaults: FindDefaults): Result<Find, string[]> {
  const yaml = readYaml(text, 'failsafe');
  const data = dataOf(yaml);
  if (data === undefined || !isMap(yaml.contents))
    return { ok: false, error: [`found ${JSON.stringify(text.slice(0, 200))}${reasonOf(yaml)}, expected ${EXPECTED}`] };
  const wrong = (schema: GenericSchema, issues: readonly BaseIssue<unknown>[]): Result<never, string[]> => ({
    ok: false,
    error: schemaErrors(schema, issues, yaml, 'find').map(
      ({ line, column, message }) => `line ${line}, column ${column}: ${message}`,
    ),
  });
  if ('pull-requests' in data) {
    // A key of the other kind is refused as unknown.
    const parsed = checked(findPullRequestsSchema, data);
    return parsed.success
      ? pullRequests(parsed.output['pull-requests'], defaults)
      : wrong(findPullRequestsSchema, parsed.issues);
  }
  const known = checked(either, data);
  if (!known.success) return wrong(either, known.issues);
  const parsed = checked(findIssueSchema, data);
  return parsed.success ? issue(parsed.output, defaults) : wrong(findIssueSchema, parsed.issues);
}

function reasonOf({ errors: [error] }: YamlText): string {
  return error === undefined ? '' : ` (${error.message.split('\n', 1)[0]})`;
}

function dataOf(yaml: YamlText): object | undefined {
  const data = dataIn(yaml);
  if (typeof data !== 'object' || data === null) return undefined;
  // `pull-requests:` without a value is short for all defaults.
  return 'pull-requests' in data && data['pull-requests'] === '' ? { ...data, 'pull-requests': {} } : data;
}

function issue(
  { label = [], state = 'open', field, equals, by = 'write', authors = [] }: InferOutput<typeof findIssueSchema>,
  { tag, tagBy = 'tag in the event' }: FindDefaults,
): Result<FindIssue, string[]> {
  const wanted = equals ?? tag;
  if (wanted === undefined) return { ok: false, error: [`found no \`equals\` and no ${tagBy}, expected \`equals\``] };
  return {
    ok: true,
    value: { kind: 'issue', labels: [label].flat(), state, field, equals: wanted, by, authors: [authors].flat() },
  };
}

function pullRequests(
  written: InferOutput<typeof findPullRequestsSchema>['pull-requests'],
  { tag, tagBy = 'tag in the event' }: FindDefaults,
): Result<FindPullRequests, string[]> {
  const { from, to = tag, into = [], accept = [], 'direct-commits': direct } = written;
  if (to === undefined) return { ok: false, error: [`found no \`to\` and no ${tagBy}, expected \`to\``] };
  return {
    ok: true,
    value: {
      kind: 'pull-requests',
      ...(from === undefined ? {} : { from }),
      to,
      into: [into].flat(),
      accept: [accept].flat().map((number) => Number(number.replace('#', ''))),
      directCommits: { authors: [direct?.authors ?? []].flat(), bots: direct?.['author-type'] === 'bot' },
    },
  };
}
