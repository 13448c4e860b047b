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
