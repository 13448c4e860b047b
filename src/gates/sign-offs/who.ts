import * as v from 'valibot';
import { expecting } from '../kit/expected.ts';
import { PERSON } from '../kit/options.ts';

/** Who may sign, and who may not, as a policy says it. */

const TEAM = /^@[A-Za-z\d](?:[A-Za-z\d-]{0,38})\/[\w.-]+$/;

const permission = v.strictObject({
  permission: v.pipe(
    v.picklist(['write', 'maintain', 'admin']),
    v.title('Permission'),
    v.description('Everybody with at least this permission in the repository.'),
  ),
});

const field = v.strictObject({
  field: v.pipe(
    v.string(),
    v.nonEmpty(),
    v.title('Field'),
    v.description('Whoever is named in this field of the checklist.'),
  ),
});

function whoElse(input: string): string {
  const bot = input.endsWith('[bot]') ? ', and no bot, which never signs' : '';
  const expected = `a login, @org/team, author or codeowners${bot}`;
  return expecting(expected, TEAM.test(`@${input}`) ? `"@${input}"` : undefined);
}

const who = v.union(
  [
    v.pipe(
      v.string(),
      v.regex(new RegExp(`${PERSON.source}|${TEAM.source}`), ({ input }) => whoElse(input)),
    ),
    permission,
    field,
  ],
  'expected a login, @org/team, author, codeowners, {permission: …} or {field: …}',
);

export const by = v.pipe(
  v.union([who, v.pipe(v.array(who), v.minLength(1))]),
  v.title('Who may sign'),
  v.description(
    'Logins (octocat, or octocat#583231 for somebody without write access), @org/team, author, codeowners (owners of the changed files), {permission: write, maintain or admin}, {field: name}.',
  ),
  v.metadata({ examples: [['@acme/tech-leads', 'octocat'], 'author', { permission: 'maintain' }] }),
);

export type Who = v.InferOutput<typeof who>;

export const refusedPeople = v.pipe(
  v.union([v.union([v.string(), field]), v.pipe(v.array(v.union([v.string(), field])), v.minLength(1))]),
  v.title('Who may not sign'),
  v.description('author, committers (with co-authors), last-pusher, {field: name}, or a role: whoever signed as that.'),
  v.metadata({ examples: ['author', ['committers', { field: 'Deployer' }]] }),
);
