/** What people write by mistake, and what they are told: what was found, what was expected, and where it is known, what was meant. */
import { describe, expect, test } from '@jest/globals';
import { loadPolicy } from '../../src/policy/file/load.ts';

async function said(text: string): Promise<string[]> {
  const loaded = await loadPolicy(text, 'p.yml');
  return loaded.ok ? [] : loaded.error.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const TYPES = 'text, date, time, datetime, semver, login, url, email, number, duration';
const MAPPING = 'a mapping with type, not, values, several, pattern, at-least, at-most or unit';
const LIST = 'found a list, expected a mapping: lines of the form "key: value" without "- "';
const COLUMN = 'found a line with another indentation than its neighbours, expected the same for all';

describe('YAML', () => {
  test.each([
    ['a key too far left', 'gates:\n  - gate: items\n   in: A\n', `4:1 ${COLUMN}`],
    ['a key too far right', 'gates:\n  - gate: items\n      in: A\n', `3:11 ${COLUMN}`],
    ['an entry too far left', 'gates:\n    - gate: items\n  - gate: items\n', `4:1 ${COLUMN}`],
    [
      'a key that begins too far right',
      'gates:\n   - gate: items\n     when:\n        draft: true\n       labels: [a]\n',
      `6:1 ${COLUMN}`,
    ],
    ['a tab', 'gates:\n\t- {gate: items}\n', '3:1 found a tab at the start of a line, expected spaces'],
    [
      'no space behind the colon',
      'gates:\n  - gate:items\n    in: A\n',
      '3:5 found a line that is no "key: value", expected a colon followed by a space',
    ],
    [
      'a colon in a text',
      'gates:\n  - gate: items\n    in: A: b\n',
      '4:9 found ": " inside a text, expected the whole text in quotes',
    ],
    [
      'a colon in a text in braces',
      'gates:\n  - {gate: items, in: A: b}\n',
      '3:23 found ": " inside a text, expected the whole text in quotes',
    ],
    [
      'an open brace',
      'gates:\n  - {gate: items\n  - {gate: items}\n',
      '4:3 found no "}" up to here, expected every "{" to be closed',
    ],
    ['an open bracket', 'gates: [\n', '3:1 found no "]" up to here, expected every "[" to be closed'],
    [
      'an open quote',
      'gates:\n  - gate: "items\n',
      '4:1 found a quote that is never closed, expected another one after the text',
    ],
    [
      'text behind a quote',
      'gates:\n  - gate: items\n    in: "A" b\n',
      '4:13 found more text after the value, expected the whole text in quotes',
    ],
    [
      'a reserved character',
      'gates:\n  - gate: items\n    in: @acme/a\n',
      '4:9 found a text that begins with "@", expected it in quotes',
    ],
    [
      'a pattern in double quotes',
      'gates:\n  - {gate: items, only: [{pattern: "\\d"}]}\n',
      '3:37 found "\\d" in double quotes, expected single quotes, in which a backslash is a backslash',
    ],
    [
      'a second document',
      'gates: [{gate: items}]\n---\na: 1\n',
      '3:1 found a second document below "---", expected one',
    ],
  ])('%s', async (_, text, expected) => {
    const [first = ''] = await said(`version: 1\n${text}`);
    expect(first.replace('not valid YAML: ', '')).toBe(expected);
    expect(first).toContain(' not valid YAML: ');
  });

  test('what has no words of its own keeps those of the parser', async () => {
    expect(await said('version: 1\ngates: &a &b [{gate: items}]\n')).toEqual([
      '2:11 not valid YAML: A node can have at most one anchor',
    ]);
  });

  test('a first line too far right', async () => {
    expect(await said(' version: 1\ngates: [{gate: items}]\n')).toEqual([`2:1 not valid YAML: ${COLUMN}`]);
  });

  test('a glob without quotes', async () => {
    expect(await said('version: 1\ngates: [{gate: items, when: {paths: [*.md]}}]\n')).toEqual([
      "2:38 found the alias *.md, expected the value itself, or '*.md' in quotes for a text",
    ]);
  });
});

describe('values', () => {
  test.each([
    [
      'a version in quotes',
      'version: "1"\ngates: [{gate: items}]',
      '1:10 version: found "1", expected 1 without quotes',
    ],
    ['another version', 'version: 2\ngates: [{gate: items}]', '1:10 version: found 2, expected 1'],
    [
      'a number of boxes',
      'items, require: 2',
      'require: found 2, did you mean {at-least: 2}? Expected all, any, none, one or {at-least: n}',
    ],
    [
      'a number of boxes in words',
      'items, require: at-least 2',
      'require: found "at-least 2", did you mean {at-least: 2}? Expected all, any, none, one or {at-least: n}',
    ],
    [
      'capitals',
      'items, require: ALL',
      'require: found "ALL", did you mean "all"? Expected all, any, none, one or {at-least: n}',
    ],
    [
      'a word of the message',
      'items, require: or',
      'require: found "or", expected all, any, none, one or {at-least: n}',
    ],
    [
      'the time of a sign-off in capitals',
      'sign-offs, roles: {QA: {by: author, fresh: Head}}',
      'roles.QA.fresh: found "Head", did you mean "head"? Expected head, always or a span of time such as 24h or 7d',
    ],
    [
      'a count without a number',
      'sign-offs, roles: {QA: {by: author, count: many}}',
      'roles.QA.count: found "many", expected all, any, one, {at-least: n} or {people: n}',
    ],
    [
      'the beginning of a wait in capitals',
      'waited, at-least: 1d, since: Opening',
      'since: found "Opening", did you mean "opening"? Expected opening, {tick: text of a box}, {label: name}, {release: tag} or {deployment: environment}',
    ],
    ['a word for a number', 'items, require: {at-least: two}', 'require.at-least: found "two", expected a number'],
    [
      'a number in quotes',
      'items, require: {at-least: "2"}',
      'require.at-least: found "2", expected a number without quotes: 2',
    ],
    ['yes', 'items, advisory: yes', 'advisory: found "yes", did you mean true? Expected true or false'],
    ['off', 'items, advisory: off', 'advisory: found "off", did you mean false? Expected true or false'],
    ['a word for true', 'items, advisory: maybe', 'advisory: found "maybe", expected true or false'],
    ['a number for a text', 'items, in: 3', 'in: found 3, expected a text in quotes: "3"'],
    ['nothing for a text', 'items, in: }', 'in: found nothing, expected a text'],
    ['one for a list', 'items, only: Backup', 'only: found "Backup", expected a list, such as ["Backup"]'],
    ['a number for a list', 'items, only: 3', 'only: found 3, expected a list'],
    [
      'a mapping for a list',
      'items, only: {pattern: a}',
      'only: found {"pattern":"a"}, expected a list, whose entries begin with "- "',
    ],
    [
      'minutes without a unit',
      'check-run, name: a, within: 30',
      'within: found 30, expected a span of time with its unit, such as "24h", "30 min" or "7 d"',
    ],
    [
      'a number in words',
      'check-run, name: a, within: half an hour',
      'within: found "half an hour", expected a span of time with its unit, such as "24h", "30 min" or "7 d"',
    ],
    [
      'no time at all',
      'check-run, name: a, within: 0 min',
      'within: found "0 min", expected a span of time with its unit, such as "24h", "30 min" or "7 d"',
    ],
    ['no fields', 'fields, required: {}', 'required: found {}, expected at least one field'],
    ['a list of fields', 'fields, required: [A, B]', `required: ${LIST}`],
    ['a number of fields', 'fields, required: 3', 'required: found 3, expected a mapping'],
    [
      'a type of another name',
      'fields, required: {A: version}',
      `required.A: found "version", did you mean "semver"? Expected ${TYPES} or ${MAPPING}`,
    ],
    [
      'a type that needs more',
      'fields, required: {A: one-of}',
      `required.A: found "one-of", did you mean {values: …}? Expected ${TYPES} or ${MAPPING}`,
    ],
    [
      'a pattern that is none',
      'items, only: [{pattern: (}]',
      'only[0].pattern: found "(", expected a regular expression in RE2 syntax (no look-around, no back-references)',
    ],
    ['a list of roles', 'sign-offs, roles: [Lead]', `roles: ${LIST}`],
    [
      'a person for a role',
      'sign-offs, roles: {Lead: octocat}',
      'roles.Lead: found "octocat", expected a mapping with by, via, count, not, fresh, meaning or optional',
    ],
    [
      'nobody to sign',
      'sign-offs, roles: {Lead: {by: octocat, count: none}}',
      'roles.Lead.count: found "none", expected all, any, one, {at-least: n} or {people: n}',
    ],
    [
      'one person where more were meant',
      'sign-offs, roles: {Lead: {by: octocat, count: {people: 1}}}',
      'roles.Lead.count.people: found 1, expected at least 2',
    ],
    [
      'a team without its @',
      'sign-offs, roles: {Lead: {by: acme/leads}}',
      'roles.Lead.by: found "acme/leads", did you mean "@acme/leads"? Expected a login, @org/team, author or codeowners',
    ],
    [
      'two people in one text',
      'sign-offs, roles: {Lead: {by: a and b}}',
      'roles.Lead.by: found "a and b", expected a login, @org/team, author or codeowners',
    ],
    [
      'a permission that does not exist',
      'sign-offs, roles: {Lead: {by: {permission: owner}}}',
      'roles.Lead.by.permission: found "owner", expected write, maintain or admin',
    ],
    [
      'another way',
      'sign-offs, roles: {Lead: {by: octocat, via: email}}',
      'roles.Lead.via: found "email", expected review, comment, tick, signature or a list',
    ],
  ])('%s', async (_, text, expected) => {
    const whole = text.startsWith('version')
      ? text
      : `version: 1\ngates:\n  - {gate: ${text.replace(/\}$|$/, text.endsWith(': }') ? '}' : '$&}')}\n`;
    const [first = '', ...others] = await said(whole);
    expect(first.replace(/^3:\d+ gates\[0\]\./, '')).toBe(expected);
    expect(others).toEqual([]);
  });
});

describe('keys', () => {
  test.each([
    ['a section', 'items, section: A', 'section', 'in'],
    ['a condition', 'items, if: {draft: true}', 'if', 'when'],
    ['a bound', "value, name: a, '>=': 80", '>=', 'at-least'],
    ['a slip', 'items, advisry: true', 'advisry', 'advisory'],
  ])('%s under another name', async (_, text, key, instead) => {
    const errors = await said(`version: 1\ngates: [{gate: ${text}}]\n`);
    expect(errors[0]).toMatch(new RegExp(`unexpected key "${key}", did you mean "${instead}"\\? Expected .*$`));
  });

  test.each([
    ['boxes', 'items'],
    ['Checkbox', 'items'],
    ['approvals', 'sign-offs'],
    ['item', 'items'],
  ])('a gate called %s', async (name, instead) => {
    expect(await said(`version: 1\ngates: [{gate: ${name}}]\n`)).toEqual([
      expect.stringMatching(new RegExp(`found "${name}", did you mean "${instead}"\\? Expected a gate: .*$`)),
    ]);
  });

  test('a text with a comma, in braces', async () => {
    expect(await said('version: 1\ngates: [{gate: items, in: Tests, docs}]\n')).toEqual([
      '2:34 gates[0].docs: unexpected key "docs", expected gate, title, advisory, when, final, in, require, each, at-least, by, below, optional, once-begun, only, except, without, or quotes around a text with a comma',
    ]);
  });

  test('what one way of writing knows, no other refuses', async () => {
    expect(await said('version: 1\ngates: [{gate: sign-offs, roles: {A: {by: {permission: write, x: 1}}}}]\n')).toEqual(
      [expect.stringContaining('by.field: missing key "field"'), expect.stringContaining('by.x: unexpected key "x"')],
    );
  });

  test.each([
    ['skip', 'skip: [a]\ngates: [{gate: items}]', `2:7 skip: ${LIST}`],
    ['phases', 'phases:\n  - a: [{gate: items}]', `3:3 phases: ${LIST}`],
    ['the quantifier', 'gates: [{gate: items, require: [all]}]', `2:32 gates[0].require: ${LIST}`],
  ])('a list for the mapping %s, said once', async (_, text, expected) => {
    expect(await said(`version: 1\n${text}\n`)).toEqual([expected]);
  });

  test('nothing to skip', async () => {
    expect(await said('version: 1\nskip: {}\ngates: [{gate: items}]\n')).toEqual([
      '2:7 skip: found {}, expected authors, author-types, drafts, labels, titles, heads or fields',
    ]);
  });
});
