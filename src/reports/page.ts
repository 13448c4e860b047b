import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { sanitiseLine } from './sanitise.ts';

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

/** The style sheet of every page: light and dark as the reader's system is, and down to a phone. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --page: #ffffff; --card: #f6f8fa; --line: #d1d9e0; --text: #1f2328; --muted: #59636e;
  --link: #0550ae; --bad: #b3121d; --open: #7d4e00; --good: #116329; --bar: #1f883d; }
@media (prefers-color-scheme: dark) { :root { --page: #0d1117; --card: #151b23; --line: #3d444d; --text: #f0f6fc;
  --muted: #9aa4af; --link: #6cb0ff; --bad: #ff7b72; --open: #e3b341; --good: #56d364; --bar: #3fb950; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1rem 4rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
h1 { margin: 0 0 .25rem; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 0; font-size: 1.0625rem; line-height: 1.4; overflow-wrap: anywhere; }
h3 { margin: 0; font-size: .9375rem; overflow-wrap: anywhere; }
p { margin: .25rem 0 0; overflow-wrap: anywhere; }
a { color: var(--link); }
a:focus-visible, select:focus-visible, button:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.muted { color: var(--muted); }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 1.25rem 0 0; }
form[hidden], [data-row][hidden] { display: none; }
label { display: grid; gap: .125rem; font-size: .875rem; color: var(--muted); }
select, button { font: inherit; max-width: 16rem; min-height: 2.5rem; padding: 0 .625rem; color: var(--text); background: var(--page);
  border: 1px solid var(--muted); border-radius: .375rem; }
output { padding: .625rem 0; font-size: .875rem; color: var(--muted); }
ol, ul { margin: 0; padding: 0; list-style: none; }
ol { display: grid; gap: .75rem; margin-top: 1.25rem; }
[data-row] { padding: .875rem 1rem; background: var(--card); border: 1px solid var(--line); border-left: .3125rem solid var(--muted); border-radius: .375rem; }
.bad { border-left-color: var(--bad); }
.open { border-left-color: var(--open); }
.good { border-left-color: var(--good); }
.head { display: flex; gap: .75rem; justify-content: space-between; align-items: start; }
.badge { flex: none; padding: .0625rem .625rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .875rem; font-weight: 600; white-space: nowrap; }
.bad .badge, .bad-text { color: var(--bad); }
.open .badge { color: var(--open); }
.good .badge { color: var(--good); }
.who { font-weight: 600; }
progress { width: 100%; height: .625rem; accent-color: var(--bar); }
.measure { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 .75rem; align-items: center; font-size: .875rem; }
.measure progress { grid-column: 1 / -1; }
details { margin-top: .625rem; }
summary { cursor: pointer; font-size: .9375rem; padding: .25rem 0; }
section { margin: .75rem 0 0; }
section li { padding: .25rem 0 .25rem 1.5rem; text-indent: -1.25rem; font-size: .9375rem; overflow-wrap: anywhere; }
pre { margin: .5rem 0 0; padding: .5rem .625rem; text-indent: 0; font-size: .8125rem; line-height: 1.45; white-space: pre-wrap; overflow-wrap: anywhere;
  background: var(--page); border: 1px solid var(--line); border-radius: .375rem; }
footer { margin-top: 2rem; font-size: .875rem; color: var(--muted); }
@media (max-width: 30rem) { body { padding: 1rem .75rem 3rem; } .head { flex-direction: column-reverse; gap: .375rem; }
  form { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .5rem; } select { width: 100%; padding: 0 .25rem; } output { grid-column: span 2; } }
@media print { form { display: none; } }
`;

/** SHA-256 of the style sheet, in base64, as the page's own policy names it. A test compares them. */
export const PAGE_STYLE_HASH = 'd/B5uBrYO9jdarmIRFoDWXgjPRFQK4xTmHioWeXDBdU=';

/**
 * The script of every page: it shows the rows that the lists above them ask for, and keeps what was chosen in the
 * address. What it reads of the page is only compared.
 */
export const PAGE_SCRIPT = `
const form = document.querySelector('form');
const rows = [...document.querySelectorAll('[data-row]')].map((element) => ({ element, values: JSON.parse(element.dataset.row) }));
const lists = [...form.querySelectorAll('select')];
const output = form.querySelector('output');
const show = () => {
  let shown = 0;
  for (const { element, values } of rows) {
    element.hidden = !lists.every(({ value }, index) => value === '' || values[index].includes(value));
    if (!element.hidden) shown += 1;
  }
  output.textContent = shown + ' of ' + rows.length + ' shown';
};
const keep = () => {
  show();
  const chosen = lists.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]);
  history.replaceState(null, '', '#' + new URLSearchParams(chosen));
};
const read = () => {
  const chosen = new URLSearchParams(location.hash.slice(1));
  for (const list of lists) {
    list.value = chosen.get(list.name) ?? '';
    if (list.selectedIndex < 0) list.value = '';
  }
  show();
};
form.hidden = false;
form.addEventListener('change', keep);
form.addEventListener('submit', (event) => event.preventDefault());
form.querySelector('button').addEventListener('click', () => {
  for (const list of lists) list.value = '';
  keep();
});
addEventListener('hashchange', read);
read();
`;

/** SHA-256 of the script, in base64, as the page's own policy names it. A test compares them. */
export const PAGE_SCRIPT_HASH = 'Aj+Duxgx3q6MBqCIzbh5mk2oifNFdsw44Qtr0mG2xZA=';

/** Only what stands in the page runs, and nothing is fetched or sent. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${PAGE_STYLE_HASH}'`,
  `script-src 'sha256-${PAGE_SCRIPT_HASH}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
