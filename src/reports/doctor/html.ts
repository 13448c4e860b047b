import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Diagnosis } from '../../doctor/diagnosis.ts';
import { COLUMNS, type RepositoryRow, type RepositoryState, type RepositoryTable } from '../../doctor/table/model.ts';
import { pageHtml, shownText, webLink, type PageRow } from '../page.ts';
import { repositoriesHeadline, REPOSITORY_WORDS, signOf, SIGNS } from './text.ts';

const TONES: Record<RepositoryState, PageRow['tone']> = {
  unread: 'bad',
  wrong: 'bad',
  unchecked: 'open',
  advice: 'open',
  ok: 'good',
};

/** Several repositories as one page, worst first: to be filtered by state, by what is wrong, and by version. */
export function repositoriesHtml(table: RepositoryTable): string {
  const { rows, leftOut, at } = table;
  return pageHtml({
    title: 'Checklist Gate in repositories',
    intro: [
      h('p', { class: 'totals' }, `${repositoriesHeadline(table)}.`),
      ...leftOut.map(({ repository, reason }) =>
        h('p', { class: 'muted' }, `Left out: ${shownText(repository)} (${reason})`),
      ),
    ],
    filters: [
      { name: 'state', label: 'State' },
      { name: 'wrong', label: 'Wrong or not known' },
      { name: 'version', label: 'Version' },
    ],
    rows: rows.map(rowOf),
    footer: `As of ${at}. Made by Checklist Gate.`,
  });
}

function rowOf(row: RepositoryRow): PageRow {
  const { state, cells, repository, url, reason, branch } = row;
  const { glyph, words } = REPOSITORY_WORDS[state];
  const bad = COLUMNS.filter((column) => ['problem', 'unknown'].includes(cells?.[column].state ?? 'none'));
  const version = shownText(cells?.version.words ?? '');
  return {
    tone: TONES[state],
    values: [[words], bad, version === '' ? [] : [version]],
    content: [
      h('div', { class: 'head' }, [
        h('h2', webLink(url, [shownText(repository)])),
        h('span', { class: 'badge' }, [h('span', { ariaHidden: 'true' }, `${glyph} `), words]),
      ]),
      ...(branch === undefined ? [] : [h('p', { class: 'muted' }, `branch ${shownText(branch)}`)]),
      ...(reason === undefined ? [] : [h('p', shownText(reason, 500))]),
      ...cellsOf(row),
      ...openOf(row),
      ...findingsOf(row),
    ],
  };
}

const STATES = { problem: 'wrong', unknown: 'not known', advice: 'advice', ok: 'in order', none: 'none' };
const CELL_STATES = ['problem', 'unknown', 'advice', 'ok', 'none'] as const;

/** What is in which state, on one line, and below it what is there. */
function cellsOf({ cells }: RepositoryRow): Element[] {
  if (cells === undefined) return [];
  const groups = CELL_STATES.flatMap((state) => {
    const columns = COLUMNS.filter((column) => cells[column].state === state);
    if (columns.length === 0) return [];
    const sign = h('span', { ariaHidden: 'true' }, `${signOf({ state, words: '' })} `);
    return [h('span', { class: 'muted' }, [sign, `${STATES[state]}: `]), `${columns.join(', ')}. `];
  });
  const lines = COLUMNS.filter((column) => cells[column].words !== '').map((column) =>
    h('li', [h('span', { class: 'who' }, column), `: ${shownText(cells[column].words)}`]),
  );
  return [
    h('p', groups),
    ...(lines.length === 0 ? [] : [h('details', [h('summary', 'What is there'), h('section', h('ul', lines))])]),
  ];
}

function openOf({ open }: RepositoryRow): Element[] {
  if (open === undefined || open.without.length === 0) return [];
  const links = open.without.map(({ number, url, title }) => h('li', webLink(url, [`#${number} ${shownText(title)}`])));
  return [h('details', [h('summary', 'Open pull requests without a status'), h('section', h('ul', links))])];
}

function findingsOf({ findings, patch }: RepositoryRow): Element[] {
  const told = findings.filter(({ severity }) => severity !== 'ok');
  if (told.length === 0) return [];
  return [
    h('details', [
      h('summary', 'What was found, and what to do'),
      h('section', [h('ul', told.flatMap(findingOf))]),
      ...(patch === undefined ? [] : [h('section', [h('h3', 'As a patch'), linesIn(patch.trimEnd().split('\n'))])]),
    ]),
  ];
}

function findingOf({ severity, subject, path, line, message, help, add = [] }: Diagnosis): Element[] {
  const place = path === undefined ? '' : ` ${shownText(path)}${line === undefined ? '' : `:${line}`}`;
  const item = h('li', [
    h('span', { ariaHidden: 'true' }, `${SIGNS[severity]} `),
    `${STATES[severity]}: `,
    h('span', { class: 'who' }, `${subject}${place}`),
    `: ${shownText(message, 600)}`,
    h('span', { class: 'muted' }, help === undefined ? '' : ` ${shownText(help, 400)}`),
  ]);
  return add.length === 0 ? [item] : [item, h('li', linesIn(add))];
}

// Lines keep their indentation, and nothing that nobody sees.
function linesIn(lines: readonly string[]): Element {
  const shown = lines.map((line) => {
    const text = line.trimStart();
    return ' '.repeat(line.length - text.length) + shownText(text, 400);
  });
  return h('pre', shown.join('\n'));
}
