/** The YAML front matter of an issue template, without its fences, and what stands behind it; undefined without one. */
export function splitFrontMatter(text: string): { yaml: string; body: string } | undefined {
  const [whole, content] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n)---[ \t]*(?=\r?\n|$)/.exec(text) ?? [];
  if (whole === undefined || content === undefined || !isYaml(content)) return undefined;
  return { yaml: content, body: text.slice(whole.length) };
}

/** Without the YAML front matter of an issue template, which GitHub leaves out of the body. Lines keep their numbers. */
export function withoutFrontMatter(text: string): string {
  const parts = splitFrontMatter(text);
  if (parts === undefined) return text;
  return text.slice(0, text.length - parts.body.length).replace(/[^\r\n]+/g, '') + parts.body;
}

// A template may begin with a rule, and have another below some lines: those with a box are never front matter.
function isYaml(content: string): boolean {
  const lines = content.split(/\r?\n/);
  return (
    /^[\w-]+:/.test(lines.find((line) => line !== '' && !line.startsWith('#')) ?? '') &&
    lines.every((line) => /^(?:[\w-]+:.*|[ \t]+.*|#.*|- .*|)$/.test(line) && !/\[[ xX]\]\s/.test(line))
  );
}
