import { expect, test } from '@jest/globals';
import { parse } from 'parse5';
import { appMadePage, appSetUpPage } from '../../src/reports/app-set-up.ts';

interface Node {
  tagName?: string;
  attrs?: { value: string }[];
  childNodes?: Node[];
}

function elementsOf(html: string): { names: string[]; values: string[] } {
  const all = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(all)];
  const nodes = all(parse(html) as Node);
  return {
    names: nodes.flatMap(({ tagName }) => tagName ?? []),
    values: nodes.flatMap(({ attrs = [] }) => attrs.map(({ value }) => value)),
  };
}

test('text of the operator stays text', () => {
  const page = appSetUpPage({
    action: 'https://github.com/"><script>',
    manifest: '{"name":"</form><b>"}',
    permissions: [{ name: '<i>', level: 'read', why: '&' }],
    events: ['<u>'],
  });
  const { names, values } = elementsOf(page);
  for (const name of ['script', 'b', 'i', 'u']) expect(names).not.toContain(name);
  expect(values).toEqual(expect.arrayContaining(['https://github.com/"><script>', '{"name":"</form><b>"}', 'post']));
});

test('an App that is told of nothing says so', () => {
  const page = appSetUpPage({ action: 'https://github.com', manifest: '{}', permissions: [], events: [] });
  expect(page).toContain('It is told of nothing: it has no server.');
});

test('the made App is linked, where its address is one of the web', () => {
  expect(appMadePage('https://github.com/apps/gate')).toContain(
    'href="https://github.com/apps/gate/installations/new"',
  );
  expect(appMadePage('javascript:alert(1)')).not.toContain('href');
});
