import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { webLink } from './page.ts';

/** What somebody agrees to who makes the App. */
interface AppToMake {
  /** Where the form goes: the server that makes it. */
  action: string;
  /** The manifest as JSON. */
  manifest: string;
  permissions: readonly { name: string; level: string; why: string }[];
  events: readonly string[];
}

/** The page before the App is made: everything that it may do, and a button. */
export function appSetUpPage({ action, manifest, permissions, events }: AppToMake): string {
  return page('Make the App', [
    h('p', 'GitHub shows this once more and asks you to confirm. The App is yours: nobody else can install it.'),
    h('table', [
      h('tr', [h('th', 'Permission'), h('th', 'Level'), h('th', 'What for')]),
      ...permissions.map(({ name, level, why }) => h('tr', [h('td', name), h('td', level), h('td', why)])),
    ]),
    h('p', events.length === 0 ? 'It is told of nothing: it has no server.' : `It is told of: ${events.join(', ')}.`),
    h('form', { action, method: 'post' }, [
      h('input', { type: 'hidden', name: 'manifest', value: manifest }),
      h('button', { type: 'submit' }, 'Go on to GitHub'),
    ]),
  ]);
}

/** The page after it is made. */
export function appMadePage(url: string): string {
  return page('The App is made', [
    h('p', 'Its key and its secret are on this machine; the terminal says where. You can close this page.'),
    h('p', [webLink(`${url}/installations/new`, ['Install it'])]),
  ]);
}

function page(title: string, content: ElementContent[]): string {
  return `${toHtml({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', title),
        ]),
        h('body', [h('h1', title), ...content]),
      ]),
    ],
  })}\n`;
}
