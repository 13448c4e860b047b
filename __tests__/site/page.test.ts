import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { openTry, SHOWN, wordsOn } from '../../scripts/try-picture.ts';
import { Browser, CHROMIUM, type Page } from '../support/browser.ts';
import { HOSTILE_PIECES } from '../support/hostile.ts';
import { faintMarks, violationsIn } from '../support/look.ts';
import { checkPasted, serveSite } from '../support/site.ts';
import { EXPECTED } from './examples.ts';

if (CHROMIUM === undefined) console.log('skipped: the page in a browser: Chromium is not installed');
const inBrowser = CHROMIUM === undefined ? describe.skip : describe;

const HOSTILE = [
  '<script>window.caught = 1</script>',
  '<img src=x onerror="window.caught = 1">',
  '<svg onload="window.caught = 1"></svg>',
  '[click](javascript:window.caught=1)',
  '</details><iframe srcdoc="<script>parent.caught = 1</script>"></iframe>',
  '<a href="javascript:window.caught=1" autofocus onfocus="window.caught = 1">x</a>',
  '`</code><style>* { display: none }</style>`',
  '![p](https://example.com/pixel.png)',
  '<form action="https://example.com"><button>x</button></form>',
  '<object data="https://example.com/x"></object><embed src="https://example.com/y">',
];

inBrowser('the page to try it', () => {
  let site: Awaited<ReturnType<typeof serveSite>>;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = await serveSite();
    browser = await Browser.start();
    page = await browser.open();
    await page.goto(site.url);
    await shown();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  /** What this test wrote last, by editor. */
  const written = new Map<string, string>();

  const shown = (): Promise<void> => page.until(`document.body.dataset.state === 'shown'`);
  const textOf = (id: string): Promise<string> => page.evaluate(`document.getElementById('${id}').textContent`);
  /** Puts a text into an editor as a person does: select all, delete, type. */
  const write = async (name: string, text: string): Promise<void> => {
    // The same text again changes nothing, and nothing would be judged.
    if (written.get(name) === text) return;
    written.set(name, text);
    await page.evaluate(`document.getElementById('tab-${name}').click()`);
    await page.evaluate(`document.getElementById('${name}').shadowRoot.querySelector('.cm-content').focus()`);
    await page.press('a', 65, true);
    await page.press('Delete', 46);
    await page.evaluate(`document.body.dataset.state = 'typing'`);
    await page.type(text);
    await shown();
  };

  test.each(EXPECTED.map((pasted, index) => [index, pasted] as const))(
    'example %i gives the verdict of the command line',
    async (index, pasted) => {
      await page.evaluate(`{
        document.body.dataset.state = 'choosing';
        const list = document.getElementById('example');
        list.value = '${index}';
        list.dispatchEvent(new Event('change'));
      }`);
      written.clear();
      await shown();
      const json = await textOf('json');
      const { at } = JSON.parse(json) as { at: string };
      const { stdout } = checkPasted(pasted, 'json');
      expect(json).toBe(stdout.replace(/^ {2}"at": ".*"/m, `  "at": "${at}"`));
      expect(await textOf('terminal')).toBe(checkPasted(pasted, 'text').stdout);
    },
  );

  test('an emoji is shown as a mark, so that no font lacks it', async () => {
    expect(await page.evaluate(`document.querySelector('#comment h3').firstChild.dataset.mark`)).toMatch(/^[a-z]+$/);
    const rest = await page.evaluate<string>(`[...document.querySelectorAll('#comment')].map((each) => {
      const copy = each.cloneNode(true);
      for (const mark of copy.querySelectorAll('[data-mark]')) mark.remove();
      return copy.textContent;
    }).join()`);
    expect(rest).not.toMatch(/\p{Emoji_Presentation}/u);
  });

  test('its pictures in the docs show the words that it shows', async () => {
    const other = await openTry(browser, site.url);
    expect(await wordsOn(other)).toBe(readFileSync(SHOWN, 'utf8'));
    await other.close();
  });

  test('judges again while somebody types', async () => {
    await write('template', ' ');
    await write('policy', ' ');
    await write('body', '- [ ] Read the change');
    expect(await textOf('headline')).toContain('PENDING');
    await write('body', '- [x] Read the change');
    expect(await textOf('headline')).toContain('PASSED');
  });

  test('a shared link brings everything back', async () => {
    await write('body', '- [x] Shared with somebody');
    await page.until(`location.hash.startsWith('#v1.')`);
    const link = await page.evaluate<string>('location.href');
    const other = await browser.open();
    await other.goto(link);
    await other.until(`document.body.dataset.state === 'shown'`);
    expect(await other.evaluate(`document.getElementById('json').textContent`)).toContain('Shared with somebody');
    await other.close();
  });

  test('a link that holds something else opens the first example', async () => {
    const other = await browser.open();
    await other.goto(`${site.url}#v1.AAAA`);
    await other.until(`document.body.dataset.state === 'shown'`);
    expect(await other.evaluate(`document.getElementById('example').value`)).toBe('0');
    await other.close();
  });

  test.each(HOSTILE)('%s stays a text', async (text) => {
    await write('policy', ' ');
    await write('body', `## ${text}\n\n- [ ] ${text}\n- [x] ${text}\n- [ ] ~~${text}~~ N/A: ${text}\n`);
    expect(
      await page.evaluate(`document.querySelectorAll(
        '#comment :is(script, img, svg, iframe, style, form, object, embed, [onerror], [onload], [onfocus], a[href^="javascript:"])',
      ).length`),
    ).toBe(0);
    expect(await page.evaluate('window.caught')).toBeUndefined();
  });

  test('every hostile piece of the report tests stays a text', async () => {
    const lines = HOSTILE_PIECES.flatMap((piece) => [`- [ ] a ${piece} b`, `- [x] ${piece}`, '', `## ${piece}`, '']);
    await write('body', lines.join('\n'));
    const active = `document.querySelectorAll(
      '#comment :is(script, img, svg, iframe, style, form, object, embed, [onerror], [onload], a[href^="javascript:"])',
    ).length`;
    expect(await page.evaluate(active)).toBe(0);
    expect(await textOf('comment')).toContain('zqzq');
  });

  test.each([
    ['light', 1200],
    ['dark', 1200],
    ['light', 390],
    ['dark', 390],
  ] as const)('keeps the rules of accessibility, %s, %i px', async (scheme, width) => {
    const other = await openTry(browser, site.url);
    await other.look(width, 844, scheme);
    expect(await violationsIn(other)).toEqual([]);
    expect(await faintMarks(other, [['#comment [data-mark]', 'color', '::before']])).toEqual([]);
    await other.close();
  });

  test.each([390, 360])('fits a phone of %i px', async (width) => {
    const other = await openTry(browser, site.url);
    await other.look(width, 844, 'light');
    await other.until(`document.documentElement.clientWidth === ${width}`);
    expect(await other.evaluate<number>('document.documentElement.scrollWidth')).toBe(width);
    await other.close();
  });

  test('a policy that is wrong is said with its line, and marked there', async () => {
    await write('policy', 'version: 1\ngates:\n  - {gate: item}\n');
    expect(await textOf('headline')).toContain('the policy is wrong');
    expect(await textOf('findings')).toContain('policy.yml:3');
    await page.until(`document.getElementById('policy').shadowRoot.querySelector('.cm-lint-marker-error') !== null`);
    await write('policy', ' ');
  });

  test('the proposed policy can be taken over', async () => {
    await write('template', '## Kind\n\nCheck one:\n\n- [ ] Fix\n- [ ] Feature\n');
    const proposal = await textOf('proposal');
    await page.evaluate(`document.body.dataset.state = 'taking'; document.getElementById('use').click()`);
    await shown();
    expect(
      await page.evaluate(`JSON.parse(document.getElementById('json').textContent || '{"policy":{}}').policy.path`),
    ).toBe('policy.yml');
    expect(proposal).toContain('require: one');
    written.delete('policy');
    await write('policy', ' ');
    await write('template', ' ');
  });

  test('keys of a policy are completed from its schema', async () => {
    await write('policy', 'version: 1\nnot-app');
    await page.until(`document.getElementById('policy').shadowRoot.querySelector('.cm-tooltip-autocomplete') !== null`);
    expect(
      await page.evaluate(
        `document.getElementById('policy').shadowRoot.querySelector('.cm-tooltip-autocomplete').textContent`,
      ),
    ).toContain('not-applicable');
    await page.press('Escape', 27);
    await write('policy', ' ');
  });

  test('a text that takes too long is stopped, and the page goes on', async () => {
    const line = '- [ ] **a** _b_ [c](d) `e` ~~f~~ <b>g</b>\\n';
    await page.evaluate(`(async () => {
      document.body.dataset.state = 'opening';
      const bytes = new TextEncoder().encode(JSON.stringify({ body: '${line}'.repeat(30_000) }));
      const packed = new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer());
      location.hash = '#v1.' + btoa(String.fromCharCode(...packed)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
    })()`);
    await shown();
    written.clear();
    expect(await textOf('headline')).toContain('could not judge');
    await write('body', '- [x] Small again');
    expect(await textOf('headline')).toContain('PASSED');
  });

  test('nothing leaves the page, and nothing goes wrong in it', () => {
    expect(page.requests.filter((url) => !url.startsWith(site.url) && !url.startsWith('data:'))).toEqual([]);
    expect(page.errors).toEqual([]);
  });
});
