import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { OpenLine, OpenSection, Overview, OverviewRow, OverviewState } from '../../overview/overview.ts';
import { timeWords } from '../parts/amounts.ts';
import { measure, pageHtml, shownText, webLink, type PageRow } from '../page.ts';
import {
  badgeWords,
  barWords,
  countOf,
  firstWords,
  overviewHeadline,
  STATE_WORDS,
  titleWords,
  waitsForWords,
} from './text.ts';

const TONES: Record<OverviewState, PageRow['tone']> = {
  'not-judged': 'bad',
  wrong: 'bad',
  left: 'open',
  waiting: 'plain',
  overridden: 'open',
  done: 'good',
  skipped: 'plain',
};

/** Several checklists as one page, worst first: to be filtered by state, person and phase, with a link to each line. */
export function overviewHtml(overview: Overview): string {
  const { rows, repositories, unread, at } = overview;
  const [only, other] = repositories;
  const where =
    only === undefined
      ? ''
      : other === undefined
        ? ` of ${only}`
        : ` of ${countOf(repositories.length, 'repository', 'repositories')}`;
  return pageHtml({
    title: `Checklists${where}`,
    intro: [
      h('p', { class: 'totals' }, `${overviewHeadline(overview)}.`),
      ...unread.map(({ repository, reason }) =>
        h('p', { class: 'bad-text' }, `⚠ ${shownText(repository)} could not be read: ${shownText(reason, 500)}`),
      ),
    ],
    filters: [
      { name: 'state', label: 'State' },
      { name: 'person', label: 'Waits for' },
      { name: 'phase', label: 'Phase' },
    ],
    rows: rows.filter(({ state }) => state !== 'skipped').map(rowOf),
    footer: `As of ${timeWords(at)}. Made by Checklist Gate.`,
  });
}

function rowOf(row: OverviewRow): PageRow {
  const { state, waitingFor, phases } = row;
  const people = waitingFor.flatMap(({ name, people: others }) => [name, ...others]).map((each) => shownText(each));
  return {
    tone: TONES[state],
    values: [[STATE_WORDS[state].words], [...new Set(people)], phases.map((each) => shownText(each))],
    content: [
      h('div', { class: 'head' }, [h('h2', webLink(row.url, [titleWords(row, 300)])), badge(row)]),
      h('p', { class: 'muted' }, aboutWords(row)),
      ...(row.reason === undefined ? [] : [h('p', shownText(row.reason, 1000))]),
      ...waits(row),
      ...firstLine(row),
      ...(row.asked === 0 ? [] : [h('p', measure(...barWords(row), row.asked - row.left, row.asked))]),
      ...sectionsOf(row),
    ],
  };
}

function badge(row: OverviewRow): Element {
  const { glyph } = STATE_WORDS[row.state];
  return h('span', { class: 'badge' }, [h('span', { ariaHidden: 'true' }, `${glyph} `), badgeWords(row)]);
}

function aboutWords({ name, author, phases, title }: OverviewRow): string {
  return [
    ...(title.trim() === '' ? [] : [shownText(name)]),
    ...(author === undefined ? [] : [`by @${shownText(author)}`]),
    ...(phases.length === 0 ? [] : [`phase ${phases.map((each) => shownText(each)).join(', ')}`]),
  ].join(' · ');
}

function waits({ waitingFor }: OverviewRow): Element[] {
  if (waitingFor.length === 0) return [];
  const each = waitingFor.flatMap((one, index): ElementContent[] => [
    { type: 'text', value: index === 0 ? '' : ', ' },
    h('span', { class: 'who' }, shownText(waitsForWords(one))),
    { type: 'text', value: waitingFor.length === 1 || one.kind === 'phase' || one.left === 0 ? '' : ` (${one.left})` },
  ]);
  return [h('p', ['Waits for ', ...each])];
}

function firstLine(row: OverviewRow): Element[] {
  const first = row.first;
  if (first === undefined) return [];
  return [h('p', ['First: ', lineLink({ ...first, text: firstWords(first) })])];
}

function sectionsOf({ sections }: OverviewRow): Element[] {
  if (sections.length === 0) return [];
  return [h('details', [h('summary', 'Section by section'), ...sections.map(sectionOf)])];
}

function sectionOf({ title, boxes, lines }: OpenSection): Element {
  const heading = h(
    'h3',
    title === '' ? (boxes === undefined ? 'In no section' : 'Before the first heading') : shownText(title),
  );
  const numbers = boxes === undefined ? '' : `${boxes.done} of ${countOf(boxes.total, 'box', 'boxes')} done`;
  return h('section', [
    boxes === undefined ? heading : measure(heading, numbers, boxes.done, boxes.total),
    ...(lines.length === 0 ? [] : [h('ul', lines.map(lineOf))]),
  ]);
}

const LINE_MARKS: Record<OpenLine['state'], string> = { wrong: '✗', left: '☐', waiting: '…' };

function lineOf(line: OpenLine): Element {
  const place = line.line === undefined ? '' : `, line ${line.line}`;
  return h('li', [
    h('span', { ariaHidden: 'true' }, `${LINE_MARKS[line.state]} `),
    ...(line.state === 'left' ? [] : [`${line.state}: `]),
    lineLink(line),
    h('span', { class: 'muted' }, ` ${shownText(line.by)}${place}`),
  ]);
}

function lineLink(line: OpenLine): Element {
  return webLink(lineUrl(line), [shownText(line.text)]);
}

/**
 * Where a line stands: files have lines; in descriptions and comments browsers look for its words
 * (https://wicg.github.io/scroll-to-text-fragment/), and show the text as a whole where they do not find them.
 */
function lineUrl({ document, line, quote }: OpenLine): string | undefined {
  const url = document?.url;
  if (url === undefined || line === undefined) return url;
  if (document?.kind === 'file') return `${url}?plain=1#L${line}`;
  const words = quote === undefined ? '' : shownText(quote, 120).replace(/\s+\S*…$/, '');
  if (words === '') return url;
  const found = encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${found}`;
}
