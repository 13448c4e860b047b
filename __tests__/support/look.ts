import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from './browser.ts';

export interface Viewing {
  width?: number;
  scheme?: 'light' | 'dark';
  /** Behind the address. */
  hash?: string;
}

/** A page in one file, opened as somebody does who has downloaded it. */
export interface Look extends Page {
  /** Addresses that it asked for, besides its own. */
  elsewhere: () => string[];
}

const folder = mkdtempSync(join(tmpdir(), 'checklist-gate-pages-'));
let files = 0;

/** Opens HTML from a file. */
export async function lookAt(
  browser: Browser,
  html: string,
  { width = 1024, scheme = 'light', hash = '' }: Viewing = {},
): Promise<Look> {
  const file = join(folder, `${++files}.html`);
  writeFileSync(file, html);
  const address = pathToFileURL(file).href;
  const page = await browser.open();
  await page.look(width, 900, scheme);
  await page.goto(`${address}${hash}`);
  return { ...page, elsewhere: () => page.requests.filter((url) => !url.startsWith(address)) };
}

/** Marks that stand in less than 3 to 1 on what is behind them (WCAG 2.2, 1.4.11): each as `selector property`, with its contrast. */
export function faintMarks(
  { evaluate }: Page,
  marks: readonly (readonly [selector: string, property: string, pseudo?: string])[],
): Promise<string[]> {
  return evaluate(`(() => {
    const channels = (color) => color.match(/[\\d.]+/g).map(Number);
    const luminance = (color) => channels(color).slice(0, 3)
      .map((each) => each / 255)
      .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
      .reduce((sum, each, index) => sum + each * [0.2126, 0.7152, 0.0722][index], 0);
    const behind = (element) => {
      const color = element === null ? 'rgb(255, 255, 255)' : getComputedStyle(element).backgroundColor;
      return channels(color)[3] === 0 ? behind(element.parentElement) : color;
    };
    return ${JSON.stringify(marks)}.flatMap(([selector, property, pseudo]) => {
      const all = [...document.querySelectorAll(selector)];
      if (all.length === 0) return [selector + ' is not there'];
      return all.flatMap((element) => {
        const [a, b] = [luminance(getComputedStyle(element, pseudo)[property]), luminance(behind(element))];
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        return contrast >= 3 ? [] : [selector + ' ' + property + ' ' + contrast.toFixed(2)];
      });
    });
  })()`);
}

/** The rules of accessibility, a script for the page. */
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What breaks the rules of WCAG 2.2, levels A and AA, contrast among them: each as rule and element. */
export async function violationsIn({ evaluate }: Page): Promise<string[]> {
  await evaluate(`${readFileSync(AXE, 'utf8')}\n0`);
  return evaluate(
    `axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
      .then(({violations}) => violations.flatMap(({id, nodes}) => nodes.map(({html}) => id + ': ' + html)))`,
  );
}
