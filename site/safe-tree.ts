import type { Root as Html } from 'hast';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

// What GitHub lets through, without pictures: loading one would tell somebody that the page was opened.
const schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter((name) => name !== 'img' && name !== 'picture' && name !== 'source'),
};

const processor = unified()
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize, schema)
  .freeze();

/** A report as a tree of HTML in which nothing is active: no scripts, styles, handlers, pictures or usable forms. */
export function safeTree(report: Root): Promise<Html> {
  return processor.run(report);
}
