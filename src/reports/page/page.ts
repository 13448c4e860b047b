import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { sanitiseLine } from '../sanitise.ts';
import { PAGE_SCRIPT, PAGE_SCRIPT_HASH } from './script.ts';
import { PAGE_STYLE, PAGE_STYLE_HASH } from './style.ts';

/** One row of a page. */
export interface PageRow {
  tone: 'bad' | 'open' | 'good' | 'plain';
  /** What it is filtered by: the values for each list, in their order. */
  values: string[][];
  content: ElementContent[];
}

interface HtmlPage {
  title: string;
  /** Below the title. */
  intro: ElementContent[];
  /** Lists to filter by: their names in the address, and their labels. */
  filters: { name: string; label: string }[];
  rows: PageRow[];
  footer: string;
}

/** Only what stands in the page runs, and nothing is fetched or sent. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${PAGE_STYLE_HASH}'`,
  `script-src 'sha256-${PAGE_SCRIPT_HASH}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** A page in one file. The tree escapes all text in it. */
export function pageHtml({ title, intro, filters, rows, footer }: HtmlPage): string {
  return `${toHtml({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
          h('link', { rel: 'icon', href: 'data:,' }),
          h('title', title),
          h('style', PAGE_STYLE),
        ]),
        h('body', [
          h('header', [h('h1', title), ...intro, filterForm(filters, rows)]),
          h(
            'main',
            h(
              'ol',
              rows.map(({ tone, values, content }) =>
                h('li', { class: tone, dataRow: JSON.stringify(values) }, content),
              ),
            ),
          ),
          h('footer', footer),
          h('script', PAGE_SCRIPT),
        ]),
      ]),
    ],
  })}\n`;
}

/** Hidden until the script has come: without it the lists would do nothing. */
function filterForm(filters: HtmlPage['filters'], rows: readonly PageRow[]): Element {
  const lists = filters.map(({ name, label }, index) => {
    const own = rows.flatMap(({ values }) => values.filter((_, at) => at === index).flat());
    const values = [...new Set(own)].toSorted();
    return h('label', [
      label,
      h('select', { name }, [
        h('option', { value: '' }, 'all'),
        ...values.map((value) => h('option', { value }, value)),
      ]),
    ]);
  });
  const rest = [h('button', { type: 'button' }, 'Show all'), h('output', { ariaLive: 'polite' })];
  return h('form', { hidden: true, ariaLabel: 'Filter', autoComplete: 'off' }, [...lists, ...rest]);
}

/** A link, or only its content where the address is none of the web. */
export function webLink(url: string | undefined, content: (ElementContent | string)[]): Element {
  return url === undefined || !/^https?:\/\//i.test(url) ? h('span', content) : h('a', { href: url }, content);
}

/** Document text on one line, without characters that nobody sees. */
export function shownText(text: string, maxLength = 300): string {
  return sanitiseLine(text, maxLength);
}

/** A bar with its words. */
export function measure(words: ElementContent | string, numbers: string, done: number, total: number): Element {
  return h('div', { class: 'measure' }, [
    h('span', words),
    h('span', { class: 'muted' }, numbers),
    h('progress', { value: String(done), max: String(Math.max(1, total)), ariaLabel: numbers }),
  ]);
}
