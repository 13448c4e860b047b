import { parse } from 'yaml';
import { splitFrontMatter } from './front-matter.ts';

/** The template of an issue as GitHub reads it: the settings in its front matter, and the body. */
export interface IssueTemplate {
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
  const { title, labels, assignees } = parts === undefined ? {} : read(parts.yaml);
  return {
    ...(typeof title === 'string' && title.trim() !== '' ? { title: title.trim() } : {}),
    labels: words(labels),
    assignees: words(assignees),
    body: (parts?.body ?? text).replace(/^(?:[ \t]*\r?\n)+/, ''),
  };
}

function read(yaml: string): { title?: unknown; labels?: unknown; assignees?: unknown } {
  try {
    return Object(parse(yaml, { maxAliasCount: 0 }));
  } catch {
    return {};
  }
}

function words(value: unknown): string[] {
  const list: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return list.flatMap((each) => (typeof each === 'string' && each.trim() !== '' ? [each.trim()] : []));
}
