/** The reference has every option and key, each with an example that loads; old addresses lead to it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { remark } from 'remark';
import { parse as parseYaml } from 'yaml';
import { GATES } from '../src/gates/index.ts';
import { loadPolicy } from '../src/policy/file/load.ts';

const DOCS = resolve(import.meta.dirname, '../docs');
const read = (path: string): string => readFileSync(join(DOCS, path), 'utf8');

type Keys = Record<string, unknown>;

/** The rows of the tables of a page whose last column is an example: key to example. */
function rowsOf(path: string): [key: string, example: string][] {
  const tables = read(path)
    .split('\n\n')
    .filter((block) => /^\|.*\| Example \|\n/.test(block));
  const rows = tables.flatMap((table) => table.split('\n').slice(2));
  return rows.flatMap((row) => {
    const [, key, example] = /^\| `([\w-]+)` \|.*\| `([^`]+)` \|$/.exec(row) ?? [];
    return key === undefined || example === undefined ? [] : [[key, example]];
  });
}

async function errorsOf(policy: Keys): Promise<string[]> {
  const loaded = await loadPolicy(JSON.stringify({ version: 1, ...policy }), 'policy.yml');
  return loaded.ok ? [] : loaded.error.map(({ message }) => message);
}

/** The keys that may stand in a place, by the message about one that may not. */
async function keysIn(policy: Keys): Promise<string[]> {
  const messages = (await errorsOf(policy)).join('\n');
  const [, keys] = /unexpected key "nope", (?:did you mean .*\? E|e)xpected (.+)$/m.exec(messages) ?? [];
  expect(keys).toBeDefined();
  return keys?.split(', ') ?? [];
}

describe.each(GATES.map(({ name, options }) => [name, Object.keys(options.entries)] as const))(
  '%s',
  (name, options) => {
    const rows = rowsOf(`reference/gates/${name}.md`);

    test('its page has every option', () => {
      expect(rows.map(([key]) => key)).toEqual(expect.arrayContaining(options));
    });

    // A gate may need other options beside the one that is shown.
    for (const [key, example] of rows)
      test(`the example of ${key} loads: ${example}`, async () => {
        const option = parseYaml(example) as Keys;
        const errors = await errorsOf({ gates: [{ gate: name, ...option }] });
        const own = Object.keys(option).map((each) => `gates[0].${each}`);
        expect(errors.filter((error) => own.some((start) => error.startsWith(start)))).toEqual([]);
      });
  },
);

const gates = [{ gate: 'items', title: 'Tests' }];

/** A policy around keys, by the page that lists them. Some examples begin with the key of the policy itself. */
const PLACES: Readonly<Record<string, (keys: Keys) => Keys>> = {
  'break-glass': (keys) => ({ gates, 'break-glass': { by: ['octocat'], ...keys } }),
  checklists: (keys) => ({ checklists: { code: around(keys) } }),
  conditions: ({ when, ...keys }) => ({
    gates: [
      { gate: 'items', title: 'Kept' },
      { gate: 'items', when: when ?? keys },
    ],
  }),
  phases: (keys) =>
    'phases' in keys || 'default-phase' in keys ? around(keys) : { phases: { ...BEFORE, b: { gates, ...keys } } },
  skipping: ({ skip, ...keys }) => ({ gates, skip: skip ?? keys }),
  templates: ({ template, ...keys }) => ({ gates, template: template ?? { path: 'a.md', ...keys } }),
};

const BEFORE = { 'pre-deployment': gates, before: gates };

/** A policy or a checklist with these keys, and with the others that they need. */
function around(keys: Keys): Keys {
  if ('phases' in keys || 'checklists' in keys) return keys;
  const template = 'open-conditional' in keys ? { template: 'a.md' } : {};
  return { ...('default-phase' in keys ? { phases: BEFORE } : { gates }), ...template, ...keys };
}

describe.each(Object.entries(PLACES))('policy/%s', (page, place) => {
  const rows = rowsOf(`reference/policy/${page}.md`);

  test('the page has every key', async () => {
    expect(rows.map(([key]) => key)).toEqual(expect.arrayContaining(await keysIn(place({ nope: 1 }))));
  });

  for (const [key, example] of rows)
    test(`the example of ${key} loads: ${example}`, async () => {
      expect(await errorsOf(place(parseYaml(example) as Keys))).toEqual([]);
    });
});

describe('policy', () => {
  const rows = rowsOf('reference/policy/README.md');
  const ofRules = ['title', 'advisory', 'when', 'final'];

  test('the page has every key, of the policy and of a rule', async () => {
    const keys = [...(await keysIn({ nope: 1 })), ...(await keysIn({ gates: [{ gates, nope: 1 }] }))];
    expect(rows.map(([key]) => key)).toEqual(expect.arrayContaining(keys.filter((key) => key !== 'require')));
  });

  for (const [key, example] of rows)
    test(`the example of ${key} loads: ${example}`, async () => {
      const keys = parseYaml(example) as Keys;
      const policy = ofRules.includes(key) ? { gates: [{ gate: 'items', ...keys }] } : around(keys);
      // The other repository is not at hand.
      const errors = (await errorsOf(policy)).filter((error) => !error.includes('which was not read'));
      expect(errors).toEqual([]);
    });
});

/** Keys below a key, by the page that lists them. */
const BELOW: [page: string, policy: Keys][] = [
  ['gates/sign-offs', { gates: [{ gate: 'sign-offs', roles: { QA: { by: 'octocat', nope: 1 } } }] }],
  ['gates/fields', { gates: [{ gate: 'fields', required: { Version: { nope: 1 } } }] }],
  ['gates/evidence-and-boxes', { gates: [{ gate: 'label', name: 'ready', item: { text: 'Ready', nope: 1 } }] }],
  ['policy/sources', { gates, source: { comments: { nope: 1 } } }],
  ['policy/sources', { gates, source: { 'linked-issues': { repositories: ['acme/a'], nope: 1 } } }],
];

test.each(BELOW)('docs/reference/%s.md has the keys below a key', async (page, policy) => {
  expect(rowsOf(`reference/${page}.md`).map(([key]) => key)).toEqual(expect.arrayContaining(await keysIn(policy)));
});

const pages = readdirSync(DOCS, { encoding: 'utf8', recursive: true }).filter((name) => name.endsWith('.md'));

/** Reports that need more than a checklist and a policy: the options, and the paragraph before the example. */
const withOptions = pages.flatMap((page) => {
  const markdown = read(page);
  const nodes = remark().parse(markdown).children;
  return nodes.flatMap((node, index) => {
    if (node.type !== 'code' || node.lang !== 'text' || typeof node.meta !== 'string') return [];
    const before = nodes.slice(0, index).findLast(({ type }) => type !== 'code')?.position;
    return [[page, node.meta, markdown.slice(before?.start.offset, before?.end.offset)] as const];
  });
});

test.each(withOptions)('docs/%s says what an example runs with: %s', (_, options, before) => {
  for (const [option] of options.matchAll(/--(?:phase|evidence) \S+/g)) expect(before).toContain(option);
  if (options.includes('--fact ')) expect(before).toContain('GitHub says');
});

// The page is run by docs.test.ts, so that its help is that of the command.
test('every command has a page that shows its help', () => {
  const commands = readdirSync(resolve(DOCS, '../src/cli/commands')).map((name) => name.replace(/\.ts$/, ''));
  const shown = commands.filter((name) =>
    read(`reference/cli/${name}.md`).includes(`$ node dist/cli.cjs ${name} --help\n`),
  );
  expect(shown).toEqual(commands);
});

/** Each index with the folder whose pages it leads to. */
const INDEXES = {
  'reference/policy/README.md': 'reference/policy',
  'reference/gates/README.md': 'reference/gates',
  'reference/cli/README.md': 'reference/cli',
  'recipes.md': 'how-to',
  'security.md': 'background',
  'templates.md': 'reference/templates',
  'boxes.md': 'reference/boxes',
  'events.md': 'reference/events',
  'performance.md': 'background/performance',
};

test.each(Object.entries(INDEXES))('docs/%s leads to every page of docs/%s', (index, folder) => {
  const text = read(index);
  const names = pages.filter((page) => dirname(page) === folder && page !== index);
  const missing = names.filter((page) => !text.includes(`](${relative(dirname(index), page)}`));
  expect(missing).toEqual([]);
});

/** What chapters of a page were called, when it was one long page. Links from elsewhere still lead there. */
const OLD: Readonly<Record<string, string>> = {
  'policy.md':
    'keys four-statuses sections how-many-require gates copies-of-one-list items part-by-part fields section sign-offs what-a-tick-signs a-sign-off-on-an-issue logins-in-a-policy spellings template value evidence-gates evidence-and-boxes groups phases when-a-rule-applies conditions-on-fields agents skipping drafts break-glass several-checklists source directives-in-the-template not-applicable what-is-nearly-a-box when-the-policy-is-wrong',
  'security.md':
    'who-can-do-what-on-github what-each-kind-of-evidence-proves what-a-malicious-writer-can-still-do the-set-up-that-stops-it what-the-gate-never-does what-stays-outside',
  'cli.md':
    'init what-is-guessed lint explain trial replay doctor when-github-starts-nothing open overview audit schema',
  'reference/command-line.md': 'check outline exit-statuses',
  'recipes.md':
    'pull-requests one-workflow reviews comments hardened merge-queue several-checklists-by-path sweep overview waiting trusted-authors issue-checklist opening-the-issue release-gate release-by-tag what-a-release-is-made-of keeping-the-record enterprise-server doctor lint what-it-costs',
  'templates.md':
    'how-many-boxes check-one steps-below-an-option at-least-one those-that-apply optional what-the-change-does lists-for-some-cases leave-unchecked kinds-of-change platforms yes-or-no go-or-no-go opposites groups-without-a-heading plain-labels bullets-as-questions questions-that-ask-to-pick one-of-several-lists boxes-of-other-people what-may-be-left-out remove-lines remove-a-section remove-the-others marks-without-reasons what-holds-in-some-cases blanks placeholders example-headings languages',
  'boxes.md': 'not-applicable what-is-nearly-a-box',
  'gates.md': GATES.map(({ name }) => name).join(' '),
  'events.md':
    'two-workflows-or-one what-two-workflows-do-not-see first-time-contributors merge-conflicts skip-ci a-changed-marker a-deleted-marker branches-without-the-marker what-neither-form-sees no-concurrency-group how-workflow_run-works',
  'performance.md':
    'what-is-measured how-it-is-measured numbers where-the-time-goes edit-histories reading-by-size the-app-under-load limits',
};

test.each(Object.entries(OLD))('old links into docs/%s lead on', (page, anchors) => {
  const lines = read(page).split('\n');
  const led = anchors
    .split(' ')
    .filter((anchor) => lines.some((line) => line.includes(`<a id="${anchor}"></a>`) && /\]\([\w/-]+\.md/.test(line)));
  expect(led).toEqual(anchors.split(' '));
});
