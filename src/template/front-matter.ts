/** Without the YAML front matter of an issue template, which GitHub leaves out of the body. Lines keep their numbers. */
export function withoutFrontMatter(text: string): string {
  const match = /^\uFEFF?---[ \t]*\r?\n(?:(?:[\w-]+:.*|[ \t]+.*|#.*|)\r?\n)*?---[ \t]*(?=\r?\n|$)/.exec(text);
  return match === null ? text : match[0].replace(/[^\r\n]+/g, '') + text.slice(match[0].length);
}
