/** Without the YAML front matter of an issue template, which GitHub leaves out of the body. Lines keep their numbers. */
export function withoutFrontMatter(text: string): string {
  const [whole, content] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\n)---[ \t]*(?=\r?\n|$)/.exec(text) ?? [];
  if (whole === undefined || content === undefined || !isYaml(content)) return text;
  return whole.replace(/[^\r\n]+/g, '') + text.slice(whole.length);
}

// A template may begin with a rule, and have another below some lines: those with a box are never front matter.
function isYaml(content: string): boolean {
  const lines = content.split(/\r?\n/);
  return (
    /^[\w-]+:/.test(lines.find((line) => line !== '' && !line.startsWith('#')) ?? '') &&
    lines.every((line) => /^(?:[\w-]+:.*|[ \t]+.*|#.*|- .*|)$/.test(line) && !/\[[ xX]\]\s/.test(line))
  );
}
