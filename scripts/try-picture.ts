import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Browser, CHROMIUM, type Page } from '../__tests__/support/browser.ts';
import { serveSite } from '../__tests__/support/site.ts';

const docs = resolve(import.meta.dirname, '../docs');

/** The page to try it, as it looks: file, width and height in CSS pixels, colours. */
const LOOKS = [
  ['try-light.png', 1200, 720, 'light'],
  ['try-dark.png', 1200, 720, 'dark'],
  ['try-phone.png', 390, 844, 'light'],
] as const;

/** What the pictures show in words: a browser draws letters a little differently on each machine. */
export const SHOWN = join(docs, 'try-pictures.txt');

/** The words on the page once the first example is judged. */
export function wordsOn(page: Page): Promise<string> {
  return page.evaluate(`[...document.querySelectorAll('header, #headline, #comment')]
    .map((each) => each.innerText.trim() + '\\n').join('\\n')`);
}

/** Opens the page with its first example. */
export async function openTry(browser: Browser, url: string): Promise<Page> {
  const page = await browser.open();
  await page.look(1200, 720, 'light');
  await page.goto(url);
  await page.until(`document.body.dataset.state === 'shown'`);
  return page;
}

/**
 * Takes the pictures of the page in a browser, if it shows other words than in the pictures that are there. Needs the
 * built page.
 */
export async function tryPictures(): Promise<void> {
  if (CHROMIUM === undefined) {
    process.stdout.write('skipped: pictures of the page to try it: Chromium is not installed\n');
    return;
  }
  const site = await serveSite();
  const browser = await Browser.start();
  try {
    const page = await openTry(browser, site.url);
    const words = await wordsOn(page);
    const isThere = [SHOWN, ...LOOKS.map(([name]) => join(docs, name))].every((file) => existsSync(file));
    if (isThere && readFileSync(SHOWN, 'utf8') === words) return;
    for (const [name, width, height, scheme] of LOOKS) {
      await page.look(width, height, scheme);
      // The editor measures its lines anew in the next frame.
      await page.evaluate(
        'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))',
      );
      writeFileSync(join(docs, name), await page.picture());
    }
    writeFileSync(SHOWN, words);
  } finally {
    await browser.close();
    await site.close();
  }
}
