import { parse } from 'yaml';

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

/** Splits an issue template into its YAML front matter, without fences, and the rest; undefined if it has none. */
export function splitFrontMatter(text: string): { yaml: string; body: string } | undefined {
  const [whole, content] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n)---[ \t]*(?=\r?\n|$)/.exec(text) ?? [];
  if (whole === undefined || content === undefined || !isYaml(content)) return undefined;
  return { yaml: content, body: text.slice(whole.length) };
}

/** Blanks out the front matter, which GitHub leaves out of the body. Lines keep their numbers. */
export function withoutFrontMatter(text: string): string {
  const parts = splitFrontMatter(text);
  if (parts === undefined) return text;
  return text.slice(0, text.length - parts.body.length).replace(/[^\r\n]+/g, '') + parts.body;
}

// A template may begin with a horizontal rule and have another below. Text with a box between them is no front matter.
function isYaml(content: string): boolean {
  const lines = content.split(/\r?\n/);
  return (
    /^[\w-]+:/.test(lines.find((line) => line !== '' && !line.startsWith('#')) ?? '') &&
    lines.every((line) => /^(?:[\w-]+:.*|[ \t]+.*|#.*|- .*|)$/.test(line) && !/\[[ xX]\]\s/.test(line))
  );
}
