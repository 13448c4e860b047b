import { parse } from 'yaml';
import type { Document } from '../checklist/model.ts';
import { namesVersion } from '../checklist/named.ts';
import { normalizeTitle } from '../checklist/text.ts';
import type { Result } from '../result.ts';
import { fill, fieldNames } from './fill.ts';
import { splitFrontMatter } from './front-matter.ts';

/** What a release issue is created from. */
export interface ReleaseIssueRequest {
  /** The path of the template, for messages. */
  path: string;
  text: string;
  /**
   * The title, in which `{version}`, `{date}` and `{Field}` stand for values. Default: the title of the template, else
   * `Release`, followed by the version.
   */
  title?: string | undefined;
  version?: string | undefined;
  /** The day of opening, `YYYY-MM-DD`. */
  date: string;
  /** The login of the person who opens it. */
  deployer?: string | undefined;
  /** Values by name. They override the values that are filled in automatically. */
  fields: ReadonlyMap<string, string>;
  labels: readonly string[];
  assignees: readonly string[];
}

export interface ReleaseIssue {
  title: string;
  body: string;
  labels: string[];
  assignees: string[];
  /** Names of the fields that were filled in. */
  filled: string[];
  /** Why some fields could not be filled in automatically, one sentence each. */
  left: string[];
}

/**
 * Fields that are filled in automatically, if the template has them exactly once and blank. Only what is known when the
 * issue is opened: who deployed, and when, is for whoever does it.
 */
const AUTOMATIC: Record<'version' | 'date' | 'deployer', (key: string) => boolean> = {
  version: namesVersion,
  date: isOneOf('date', 'opened', 'opened on', 'opening date', 'date opened', 'created', 'created on'),
  deployer: isOneOf('deployer', 'release manager', 'release captain', 'release owner', 'opened by', 'created by'),
};

function isOneOf(...keys: string[]): (key: string) => boolean {
  return (key) => keys.includes(key);
}

/** The longest title that GitHub accepts, in characters. */
const MAX_TITLE = 256;

/** Creates the issue of a release from a template, or returns everything that is wrong. */
export function releaseIssue(request: ReleaseIssueRequest): Result<ReleaseIssue, string[]> {
  const { path, version, date, deployer, fields } = request;
  const template = readIssueTemplate(request.text);
  const misfit = misfitOf(path, template.body);
  if (misfit !== undefined) return { ok: false, error: [misfit] };
  const document: Document = { id: path, kind: 'issue-body', markdown: template.body };
  const given = fill(document, fields);
  const known = {
    ...(version === undefined ? {} : { version }),
    date,
    ...(deployer === undefined ? {} : { deployer: `@${deployer}` }),
  };
  const automatic = automaticFields(given.markdown, document, known);
  const own = fill({ ...document, markdown: given.markdown }, automatic);
  const sentence = ({ name, problem }: (typeof given.problems)[number]): string =>
    `Field "${name}" of ${path}: ${problem}.`;
  const errors = given.problems.map(sentence);
  const titled = titleOf(
    request.title ?? patternOf(template.title),
    new Map([...Object.entries(known), ...automatic, ...fields]),
  );
  if (!titled.ok) errors.push(titled.error);
  else if (version !== undefined && !titled.value.includes(oneLine(version)))
    errors.push(
      `The title "${titled.value}" does not tell versions apart: the issue of an earlier one would be taken for that of ${version}. Put {version} into it.`,
    );
  if (!titled.ok || errors.length > 0) return { ok: false, error: errors };
  const value: ReleaseIssue = {
    title: titled.value,
    body: own.markdown,
    labels: [...new Set([...template.labels, ...request.labels])],
    assignees: [...new Set([...template.assignees, ...request.assignees])],
    filled: [...given.filled, ...own.filled],
    left: own.problems.map(sentence),
  };
  return { ok: true, value };
}

// Neither an issue form nor an empty file can become an issue with boxes to tick.
function misfitOf(path: string, body: string): string | undefined {
  if (/\.ya?ml$/i.test(path))
    return `Found ${path}, which is an issue form or another YAML file, expected a Markdown file.`;
  return body.trim() === '' ? `Found nothing in ${path}, expected a checklist.` : undefined;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function automaticFields(
  markdown: string,
  document: Document,
  known: Partial<Record<keyof typeof AUTOMATIC, string>>,
): Map<string, string> {
  const blank = fieldNames({ ...document, markdown });
  const values = new Map<string, string>();
  for (const kind of Object.keys(AUTOMATIC) as (keyof typeof AUTOMATIC)[]) {
    const value = known[kind];
    if (value === undefined) continue;
    const found = blank.filter(({ key }) => AUTOMATIC[kind](key));
    for (const { name } of found.filter(({ times }) => times === 1)) values.set(name, value);
  }
  return values;
}

// Titles of templates are mostly a prefix. Without the version, every release would have the same title.
function patternOf(title = 'Release'): string {
  return /\{[^{}]+\}/.test(title) ? title : `${title} {version}`;
}

// How to set the value, which differs between the action and the command line.
function wayOf(name: string): string {
  return normalizeTitle(name) === 'version'
    ? '`version` (--version-name on the command line)'
    : `\`fields\` (--field "${name}=…" on the command line)`;
}

function titleOf(pattern: string, values: ReadonlyMap<string, string>): Result<string> {
  const byKey = new Map([...values].map(([name, value]) => [normalizeTitle(name), value]));
  const missing: string[] = [];
  const filled = pattern.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = byKey.get(normalizeTitle(name));
    if (value === undefined) missing.push(name);
    return value ?? '';
  });
  const title = oneLine(filled);
  if (missing.length > 0)
    return {
      ok: false,
      error: `The title "${pattern}" needs ${missing.map((name) => `{${name}}`).join(' and ')}, and there is no such value. Give it with ${missing.map(wayOf).join(' and ')}.`,
    };
  if (title === '' || [...title].length > MAX_TITLE)
    return { ok: false, error: `The title has ${[...title].length} characters, expected 1 to ${MAX_TITLE}.` };
  return { ok: true, value: title };
}

/** The template of an issue as GitHub reads it: the settings in its front matter, and the body. */
interface IssueTemplate {
  title?: string;
  labels: string[];
  assignees: string[];
  body: string;
}

/**
 * Reads the template of an issue. `labels` and `assignees` may be a list or a text with commas. If the front matter is
 * not valid YAML, only the body is returned, as on GitHub.
 * Source: "About issue and pull request templates", GitHub Docs.
 */
export function readIssueTemplate(text: string): IssueTemplate {
  const parts = splitFrontMatter(text);
  const { title, labels, assignees } = parts === undefined ? {} : settingsIn(parts.yaml);
  return {
    ...(typeof title === 'string' && title.trim() !== '' ? { title: title.trim() } : {}),
    labels: wordsIn(labels),
    assignees: wordsIn(assignees),
    body: (parts?.body ?? text).replace(/^(?:[ \t]*\r?\n)+/, ''),
  };
}

function settingsIn(yaml: string): { title?: unknown; labels?: unknown; assignees?: unknown } {
  try {
    return Object(parse(yaml, { maxAliasCount: 0 }));
  } catch {
    return {};
  }
}

function wordsIn(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return list.flatMap((each) => (typeof each === 'string' && each.trim() !== '' ? [each.trim()] : []));
}
