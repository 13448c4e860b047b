import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import type { Result } from '../result.ts';
import { syntaxWords } from '../policy/file/error-words.ts';

/** The parts of a workflow file that the doctor looks at. */
export interface WorkflowFile {
  path: string;
  /** The name that GitHub shows: its `name`, or its path if it has none. */
  name: string;
  /** By name. */
  events: Map<string, WorkflowEvent>;
  /** 1-based line of `on:`. */
  eventsLine: number;
  /** Defaults of its inputs, for calls that leave them out (`workflow_call`). */
  defaults: Map<string, string>;
  jobs: WorkflowJob[];
}

/** One event below `on:`. */
export interface WorkflowEvent {
  /** Absent if the file names none. */
  types?: string[];
  /** Keys that exclude some of the events, such as `paths` or `branches-ignore`. */
  filters: string[];
  /** For `workflow_run`: the workflows whose runs start this one, as patterns. */
  workflows?: string[];
  /** 1-based. */
  line: number;
}

export interface WorkflowJob {
  key: string;
  /** The name of the job's check: its `name`, or its key. */
  name: string;
  /** The workflow that the job calls; empty if it calls none. */
  uses: string;
  /** The inputs that it passes to that workflow. */
  inputs: Map<string, string>;
  /** 1-based. */
  line: number;
  /** Scope to level, `all` for `read-all` and `write-all`; absent if neither job nor workflow sets any. */
  permissions?: Map<string, string>;
  /** The concurrency groups of the workflow and of the job, as written. */
  groups: string[];
  steps: WorkflowStep[];
}

interface WorkflowStep {
  /** The action; empty if the step uses none. */
  uses: string;
  inputs: Map<string, string>;
  /** 1-based. */
  line: number;
}

/** A workflow file that could not be read. */
export interface Unreadable {
  path: string;
  line: number;
  message: string;
}

const FILTERS = ['paths', 'paths-ignore', 'branches', 'branches-ignore'];

/** Reads a workflow file. Undefined if it is not a workflow; an error if it is not YAML. */
export function readWorkflow(path: string, text: string): Result<WorkflowFile | undefined, Unreadable> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line } = counter.linePos(error.pos[0]);
    return { ok: false, error: { path, line, message: syntaxWords(error, text) } };
  }
  const root: unknown = document.contents;
  if (!isMap(root)) return { ok: true, value: undefined };
  const lineOf = (node: unknown): number => counter.linePos((node as Node | undefined)?.range?.[0] ?? 0).line;
  const { events, line: eventsLine } = eventsOf(root, lineOf);
  const name = textOf(root.get('name')) || path;
  const jobs = jobsOf(root, lineOf);
  return { ok: true, value: { path, name, events, eventsLine, defaults: defaultsOf(root), jobs } };
}

/** The workflow in a file; undefined if it is none, or is not YAML. */
export function workflowIn(path: string, text: string): WorkflowFile | undefined {
  const file = readWorkflow(path, text);
  return file.ok ? file.value : undefined;
}

/** The workflows among some files; other files, and those that are not YAML, are left out. */
export function readWorkflows(files: readonly { path: string; text: string }[]): WorkflowFile[] {
  return files.flatMap(({ path, text }) => workflowIn(path, text) ?? []);
}

type LineOf = (node: unknown) => number;

function jobsOf(root: YAMLMap, lineOf: LineOf): WorkflowJob[] {
  const jobs = root.get('jobs', true);
  if (!isMap(jobs)) return [];
  return jobs.items.flatMap(({ key, value: job }): WorkflowJob[] => {
    if (!isMap(job)) return [];
    const steps = job.get('steps', true);
    const permissions = permissionsOf(job) ?? permissionsOf(root);
    return [
      {
        key: wordOf(key),
        name: textOf(job.get('name')) || wordOf(key),
        uses: textOf(job.get('uses')),
        inputs: pairsOf(job.get('with', true)),
        line: lineOf(key),
        ...(permissions === undefined ? {} : { permissions }),
        groups: [root, job].flatMap((each) => groupOf(each.get('concurrency', true))),
        steps: (isSeq(steps) ? steps.items : []).filter(isMap).map((step) => ({
          uses: textOf(step.get('uses')),
          inputs: pairsOf(step.get('with', true)),
          line: lineOf(step),
        })),
      },
    ];
  });
}

// `on` may be a word, a list or a map; readers of YAML 1.1 may even turn the key into `true`.
function onOf(root: YAMLMap): YAMLMap['items'][number] | undefined {
  return root.items.find(({ key }) => isScalar(key) && (key.value === 'on' || key.value === true));
}

function defaultsOf(root: YAMLMap): Map<string, string> {
  const on = onOf(root)?.value;
  const inputs = isMap(on) ? on.getIn(['workflow_call', 'inputs'], true) : undefined;
  if (!isMap(inputs)) return new Map();
  return new Map(inputs.items.map(({ key, value }) => [wordOf(key), isMap(value) ? textOf(value.get('default')) : '']));
}

function eventsOf(root: YAMLMap, lineOf: LineOf): { events: WorkflowFile['events']; line: number } {
  const pair = onOf(root);
  const on: unknown = pair?.value;
  const line = lineOf(pair?.key);
  if (isScalar(on) || isSeq(on))
    return { events: new Map(wordsOf(on).map((name) => [name, { filters: [], line }])), line };
  if (!isMap(on)) return { events: new Map(), line };
  const events: WorkflowFile['events'] = new Map();
  for (const { key, value } of on.items) {
    const list = (name: string): string[] | undefined => {
      const node = isMap(value) ? value.get(name, true) : undefined;
      return node === undefined ? undefined : wordsOf(node);
    };
    const [types, workflows] = [list('types'), list('workflows')];
    events.set(wordOf(key), {
      ...(types === undefined ? {} : { types }),
      filters: isMap(value) ? FILTERS.filter((name) => value.has(name)) : [],
      ...(workflows === undefined ? {} : { workflows: workflows.filter((name) => !/^!?$/.test(name)) }),
      line: lineOf(key),
    });
  }
  return { events, line };
}

function permissionsOf(map: YAMLMap): Map<string, string> | undefined {
  const permissions = map.get('permissions', true);
  if (permissions === undefined) return undefined;
  if (isScalar(permissions)) {
    const [, level] = /^(read|write)-all$/.exec(wordOf(permissions)) ?? [];
    return new Map(level === undefined ? [] : [['all', level]]);
  }
  return pairsOf(permissions);
}

function pairsOf(node: unknown): Map<string, string> {
  if (!isMap(node)) return new Map();
  return new Map(node.items.map(({ key, value }) => [wordOf(key), wordOf(value)]));
}

function groupOf(concurrency: unknown): string[] {
  const group = isMap(concurrency) ? textOf(concurrency.get('group')) : wordOf(concurrency);
  return group === '' ? [] : [group];
}

function wordsOf(node: unknown): string[] {
  return isSeq(node) ? node.items.map(wordOf) : [wordOf(node)];
}

/** A scalar as text; empty for any other node. */
function wordOf(node: unknown): string {
  return isScalar(node) ? textOf(node.value) : '';
}

function textOf(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
