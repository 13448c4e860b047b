import { describe, expect, test } from '@jest/globals';
import type { Field } from '../../src/checklist/model.ts';
import { Facts, type RecordedFact } from '../../src/evidence/facts.ts';
import type { Permission } from '../../src/evidence/people.ts';
import type { Origin, Question } from '../../src/evidence/question.ts';
import { judgeCondition, type ConditionInput } from '../../src/policy/judge/condition.ts';
import type { Truth } from '../../src/policy/judge/truth.ts';
import type { Condition } from '../../src/policy/file/condition-schema.ts';

const LABELS: Question = { kind: 'labels' };
const ORIGIN: Question = { kind: 'origin' };
const FILES: Question = { kind: 'changed-files' };

const place = { document: 'body.md', line: 1, column: 1, offset: 0 };
const field = (key: string, value: string, blank = false): Field => ({ key, name: key, value, blank, place });
const labels = (...value: string[]): RecordedFact => ({ question: LABELS, fact: { status: 'known', value } });
const origin = (value: Origin): RecordedFact => ({ question: ORIGIN, fact: { status: 'known', value } });
const permission = (login: string): Question => ({ kind: 'permission', login });
const access = (login: string, level: Permission): RecordedFact => ({
  question: permission(login),
  fact: { status: 'known', value: { level } },
});
const files = (complete: boolean, ...list: { path: string; previous?: string }[]): RecordedFact => ({
  question: FILES,
  fact: { status: 'known', value: { files: list, complete } },
});
const unavailable = (question: Question): RecordedFact => ({
  question,
  fact: { status: 'unavailable', reason: 'the token may not read it' },
});

interface Around {
  facts?: RecordedFact[];
  fields?: Field[];
  phase?: string;
  statuses?: Record<string, 'passed' | 'failed' | 'pending' | 'skipped'>;
}

function judged(condition: Condition, { facts = [], fields = [], phase, statuses = {} }: Around = {}): Truth {
  const input: ConditionInput = {
    facts: new Facts(facts),
    fields: (key) => fields.filter((each) => each.key === key),
    phase,
    statusOf: (title) => statuses[title],
    matchesGlob: (globs, text) => globs.some((glob) => text === glob || text.startsWith(glob.replace('**', '/'))),
  };
  return judgeCondition(condition, input);
}

const yes: Truth = { value: 'yes' };
const no = (because: string): Truth => ({ value: 'no', because });
const unknown = (because: string, ...asks: Question[]): Truth => ({
  value: 'unknown',
  because,
  ...(asks.length === 0 ? {} : { asks }),
});

const rules: [rule: string, condition: Condition, around: Around, truth: Truth][] = [
  ['nothing asked holds', {}, {}, yes],
  ['a key without a value asks nothing', { labels: undefined }, {}, yes],

  ['a label counts without case', { labels: ['Risky'] }, { facts: [labels('risky')] }, yes],
  ['one label of several is enough', { labels: ['a', 'b'] }, { facts: [labels('b')] }, yes],
  ['no label', { labels: ['a', 'b'] }, { facts: [labels('c')] }, no('it has no label a or b')],
  ['labels not yet asked for', { labels: ['a'] }, {}, unknown('labels are not known yet', LABELS)],
  [
    'labels that cannot be read are unknown and not asked again',
    { labels: ['a'] },
    { facts: [unavailable(LABELS)] },
    unknown('the token may not read it'),
  ],

  ['a changed path', { paths: ['db/a.sql'] }, { facts: [files(true, { path: 'db/a.sql' })] }, yes],
  [
    'the name before a rename',
    { paths: ['db/a.sql'] },
    { facts: [files(true, { path: 'x', previous: 'db/a.sql' })] },
    yes,
  ],
  [
    'no such path, by either name',
    { paths: ['db/a', 'db/b'] },
    { facts: [files(true, { path: 'x' }, { path: 'y', previous: 'z' })] },
    no('no changed file matches db/a, db/b'),
  ],
  [
    'a cut list may hide a match',
    { paths: ['db/a'] },
    { facts: [files(false, { path: 'x' })] },
    unknown('the list of changed files is cut'),
  ],
  ['a match in a cut list is a match', { paths: ['x'] }, { facts: [files(false, { path: 'x' })] }, yes],

  ['the base branch', { branches: ['main'] }, { facts: [origin({ baseBranch: 'main' })] }, yes],
  [
    'another base branch',
    { branches: ['main', 'rel/**'] },
    { facts: [origin({ baseBranch: 'dev' })] },
    no('the base branch does not match main, rel/**'),
  ],
  ['an issue has no base branch', { branches: ['main'] }, { facts: [origin({})] }, unknown('there is no base branch')],

  [
    'an author with write access, with @ and in any case',
    { authors: ['@OctoCat'] },
    { facts: [origin({ author: 'octocat', authorId: 1, authorType: 'User' }), access('octocat', 'write')] },
    yes,
  ],
  [
    'an author in capitals',
    { authors: ['octocat'] },
    { facts: [origin({ author: 'OctoCat', authorId: 1, authorType: 'User' }), access('OctoCat', 'admin')] },
    yes,
  ],
  [
    'an author whose permission was not asked for yet',
    { authors: ['octocat'] },
    { facts: [origin({ author: 'octocat', authorId: 1, authorType: 'User' })] },
    unknown('permission are not known yet', permission('octocat')),
  ],
  [
    'a stranger who has taken the login',
    { authors: ['octocat'] },
    { facts: [origin({ author: 'octocat', authorId: 9, authorType: 'User' }), access('octocat', 'read')] },
    unknown('@octocat has no write access, and only people with write access count'),
  ],
  [
    'an author by login whose type nobody tells',
    { authors: ['octocat'] },
    { facts: [origin({ author: 'octocat' })] },
    unknown('the account of the author is not known'),
  ],
  [
    'an account that an import has left',
    { authors: ['octocat'] },
    { facts: [origin({ author: 'octocat', authorId: 9, authorType: 'Mannequin' })] },
    no('the author is not octocat'),
  ],
  [
    'an author by number, whatever the login is now',
    { authors: ['octocat#1'] },
    { facts: [origin({ author: 'tentacle', authorId: 1, authorType: 'User' })] },
    yes,
  ],
  [
    'another number behind the same login',
    { authors: ['octocat#1'] },
    { facts: [origin({ author: 'octocat', authorId: 9, authorType: 'User' })] },
    no('the author is not octocat#1'),
  ],
  [
    'an author by number whose number nobody tells',
    { authors: ['octocat#1'] },
    { facts: [origin({ author: 'octocat', authorType: 'User' })] },
    unknown('the account of the author is not known'),
  ],
  [
    'a bot by type and name, without its suffix too',
    { authors: ['helper[bot]'] },
    { facts: [origin({ author: 'helper', authorId: 5, authorType: 'Bot' })] },
    yes,
  ],
  [
    'a person with the name of a bot',
    { authors: ['helper[bot]'] },
    { facts: [origin({ author: 'helper', authorId: 9, authorType: 'User' })] },
    no('the author is not helper[bot]'),
  ],
  [
    'a bot with the login of a person',
    { authors: ['octocat'] },
    { facts: [origin({ author: 'octocat[bot]', authorId: 9, authorType: 'Bot' })] },
    no('the author is not octocat'),
  ],
  [
    'another author',
    { authors: ['a', 'b'] },
    { facts: [origin({ author: 'octocat' })] },
    no('the author is not a or b'),
  ],
  ['an author who is gone', { authors: ['a'] }, { facts: [origin({})] }, unknown('the author is not known')],

  ['an author type', { 'author-type': 'bot' }, { facts: [origin({ authorType: 'Bot' })] }, yes],
  ['one of several author types', { 'author-type': ['user', 'bot'] }, { facts: [origin({ authorType: 'Bot' })] }, yes],
  [
    'another author type',
    { 'author-type': ['bot'] },
    { facts: [origin({ authorType: 'User' })] },
    no('the author type is not bot'),
  ],
  ['no author type', { 'author-type': 'bot' }, { facts: [origin({})] }, unknown('the author type is not known')],

  ['a draft', { draft: true }, { facts: [origin({ draft: true })] }, yes],
  ['no draft, as wanted', { draft: false }, { facts: [origin({ draft: false })] }, yes],
  ['a draft, not wanted', { draft: false }, { facts: [origin({ draft: true })] }, no('it is a draft')],
  ['no draft, though wanted', { draft: true }, { facts: [origin({ draft: false })] }, no('it is no draft')],
  [
    'nobody says whether it is a draft',
    { draft: true },
    { facts: [origin({})] },
    unknown('nothing says whether it is a draft'),
  ],

  ['a field', { field: { Environment: 'production' } }, { fields: [field('environment', 'Production')] }, yes],
  ['a field that is a number', { field: { Nodes: 3 } }, { fields: [field('nodes', '3')] }, yes],
  ['a field that is true or false', { field: { Ready: true } }, { fields: [field('ready', 'True')] }, yes],
  [
    'a field with another value',
    { field: { Environment: ['EU', 'US'] } },
    { fields: [field('environment', 'Staging')] },
    no('Environment is not EU or US'),
  ],
  [
    'a field that is a picture',
    { field: { Environment: 'EU' } },
    { fields: [field('environment', '\u{1F680}')] },
    no('Environment is not EU'),
  ],
  [
    'a field that says a part of the words',
    { field: { Environment: 'EU west' } },
    { fields: [field('environment', 'EU, or west of it')] },
    no('Environment is not EU west'),
  ],
  ['no field', { field: { Environment: 'EU' } }, {}, unknown('the field Environment does not say')],
  [
    'a blank field decides nothing',
    { field: { Environment: 'EU' } },
    { fields: [field('environment', '____', true)] },
    unknown('the field Environment does not say'),
  ],
  [
    'a field given twice with different values decides nothing',
    { field: { Environment: 'EU' } },
    { fields: [field('environment', 'EU'), field('environment', 'US')] },
    unknown('the field Environment does not say'),
  ],
  [
    'of two fields both must agree',
    { field: { A: 'x', B: 'y' } },
    { fields: [field('a', 'x'), field('b', 'z')] },
    no('B is not y'),
  ],

  ['the phase', { phase: 'deploy' }, { phase: 'deploy' }, yes],
  ['one of several phases', { phase: ['plan', 'deploy'] }, { phase: 'deploy' }, yes],
  ['another phase', { phase: ['plan'] }, { phase: 'deploy' }, no('the phase is not plan')],
  ['no phase was asked for', { phase: 'plan' }, {}, unknown('the phase is not known')],

  ['another gate', { gate: { Criteria: 'failed' } }, { statuses: { Criteria: 'failed' } }, yes],
  [
    'another gate with one of some statuses',
    { gate: { Criteria: ['failed', 'pending'] } },
    { statuses: { Criteria: 'pending' } },
    yes,
  ],
  [
    'another gate in another status',
    { gate: { Criteria: ['failed', 'pending'] } },
    { statuses: { Criteria: 'passed' } },
    no('"Criteria" is not failed or pending'),
  ],
  ['a gate that was not judged', { gate: { Criteria: 'failed' } }, {}, unknown('"Criteria" is not known')],

  ['not, of what holds', { not: { labels: ['hotfix'] } }, { facts: [labels('hotfix')] }, no('the exception holds')],
  ['not, of what does not hold', { not: { labels: ['hotfix'] } }, { facts: [labels()] }, yes],
  [
    'not, of what is unknown, stays unknown with its question',
    { not: { labels: ['hotfix'] } },
    {},
    unknown('labels are not known yet', LABELS),
  ],

  [
    'any: one that holds is enough beside an unknown one',
    { any: [{ labels: ['a'] }, { draft: true }] },
    { facts: [origin({ draft: true })] },
    yes,
  ],
  [
    'any: an unknown one outweighs one that does not hold',
    { any: [{ draft: true }, { labels: ['a'] }] },
    { facts: [origin({ draft: false })] },
    unknown('labels are not known yet', LABELS),
  ],
  [
    'any: none holds, with every reason',
    { any: [{ draft: true }, { labels: ['a'] }] },
    { facts: [origin({ draft: false }), labels()] },
    no('it is no draft, and it has no label a'),
  ],

  [
    'all keys: one that does not hold outweighs an unknown one',
    { labels: ['a'], draft: true },
    { facts: [origin({ draft: false })] },
    no('it is no draft'),
  ],
  [
    'all keys: what is open is asked in one go',
    { labels: ['a'], paths: ['x'], draft: true },
    {},
    unknown('labels are not known yet', LABELS, FILES, ORIGIN),
  ],
  [
    'all keys: an unknown one beside one that holds leaves it unknown',
    { phase: 'deploy', draft: true },
    { facts: [origin({ draft: true })] },
    unknown('the phase is not known'),
  ],
];

describe('conditions', () => {
  test.each(rules)('%s', (_, condition, around, truth) => {
    expect(judged(condition, around)).toEqual(truth);
  });
});
