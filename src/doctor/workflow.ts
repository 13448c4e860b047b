import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import { syntaxWords } from '../policy/syntax.ts';

/** One use of the gate in a workflow file. */
export interface GateUse {
  path: string;
  /** 1-based line of the step. */
  line: number;
  job: string;
  /** What reports the job: its name, or its key. */
  jobName: string;
  /** `owner/checklist-gate@ref`. */
  uses: string;
  /** Events by name; `types` absent where the file names none. */
  events: Map<string, { types?: string[]; filtered: boolean; line: number }>;
  /** Scope to level, `all` for `read-all` and `write-all`; absent where neither job nor workflow says anything. */
  permissions?: Map<string, string>;
  inputs: Map<string, string>;
  /** True where a newer run cancels an older one that is under way. */
  cancels: boolean;
  /** True where an earlier step of the job checks something out. */
  checksOut: boolean;
  /** 1-based line of `on:`. */
  eventsLine: number;
}

/** A workflow file that could not be read. */
export interface Unreadable {
  path: string;
  line: number;
  message: string;
}

const ACTION = /(?:^|\/)checklist-gate@/;

/**
 * The uses of the gate in one workflow file, in order. `own`: also `uses: ./`, in the repository of the action
 * itself. What is no workflow at all gives nothing; a file that is no YAML gives `Unreadable`.
 */
export function gateUses(path: string, text: string, own = false): GateUse[] | Unreadable {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) return { path, line: counter.linePos(error.pos[0]).line, message: syntaxWords(error, text) };
  const root: unknown = document.contents;
  if (!isMap(root)) return [];
  const lineOf = (node: unknown): number => counter.linePos((node as Node | undefined)?.range?.[0] ?? 0).line;
  const { events, line: eventsLine } = eventsOf(root, lineOf);
  const jobs = root.get('jobs', true);
  if (!isMap(jobs)) return [];
  return jobs.items.flatMap(({ key, value: job }): GateUse[] => {
    if (!isMap(job)) return [];
    const steps = job.get('steps', true);
    if (!isSeq(steps)) return [];
    const permissions = permissionsOf(job) ?? permissionsOf(root);
    return steps.items.flatMap((step, index): GateUse[] => {
      if (!isMap(step)) return [];
      const uses = textOf(step.get('uses'));
      if (!ACTION.test(uses) && !(own && uses === './')) return [];
      const before = steps.items.slice(0, index).filter(isMap);
      return [
        {
          path,
          line: lineOf(step),
          job: wordOf(key),
          jobName: textOf(job.get('name')) || wordOf(key),
          uses,
          events,
          ...(permissions === undefined ? {} : { permissions }),
          inputs: pairsOf(step.get('with', true)),
          cancels: [root, job].some((each) => cancelsIn(each.get('concurrency', true))),
          checksOut: before.some((each) => /(?:^|\/)checkout@/.test(textOf(each.get('uses')))),
          eventsLine,
        },
      ];
    });
  });
}

// `on` may be a word, a list or a map; with YAML 1.1 readers it may even be the key `true`.
function eventsOf(root: YAMLMap, lineOf: (node: unknown) => number): { events: GateUse['events']; line: number } {
  const pair = root.items.find(({ key }) => isScalar(key) && (key.value === 'on' || key.value === true));
  const on: unknown = pair?.value;
  const line = lineOf(pair?.key);
  if (isScalar(on)) return { events: new Map([[wordOf(on), { filtered: false, line }]]), line };
  if (isSeq(on)) {
    const names = on.items.map(wordOf);
    return { events: new Map(names.map((name) => [name, { filtered: false, line }])), line };
  }
  if (!isMap(on)) return { events: new Map(), line };
  const events: GateUse['events'] = new Map();
  for (const { key, value } of on.items) {
    const types = isMap(value) ? value.get('types', true) : undefined;
    const filtered = isMap(value) && ['paths', 'paths-ignore'].some((name) => value.has(name));
    events.set(wordOf(key), {
      ...(types === undefined ? {} : { types: wordsOf(types) }),
      filtered,
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

function cancelsIn(concurrency: unknown): boolean {
  return (
    isMap(concurrency) &&
    textOf(concurrency.get('cancel-in-progress')) !== 'false' &&
    concurrency.has('cancel-in-progress')
  );
}

function wordsOf(node: unknown): string[] {
  return isSeq(node) ? node.items.map(wordOf) : [wordOf(node)];
}

/** A scalar as text; empty for everything else. */
function wordOf(node: unknown): string {
  return isScalar(node) ? textOf(node.value) : '';
}

function textOf(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
}
