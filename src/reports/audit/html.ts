import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Approval, Audit, AuditRow, LooseCommit, Sample } from '../../audit/model.ts';
import type { Words } from '../../verdict/left/words.ts';
import { lineOf } from '../parts/words.ts';
import { approvalsOf, auditHeadline, commitHelp, flagWords, sampleHeadline, sampleLines, toLookAt } from './text.ts';
import { pageHtml, type PageRow, shownText, webLink } from '../page.ts';
import type { DeploymentAudit, DeploymentRow } from '../../audit/deployments.ts';
import type { DeploymentState } from './deployments.ts';
import {
  DEPLOYMENT_MARKS,
  deploymentName,
  deploymentRemarks,
  deploymentsHeadline,
  deploymentsInOrder,
  populationWords,
  sampledDeployments,
} from './deployments.ts';

/** What stands at the badge of a row; the order of the rows. */
const STATES = ['to look at', 'no pull request', 'overridden', 'fine'] as const;

type State = (typeof STATES)[number];

const TONES: Record<State, PageRow['tone']> = {
  'to look at': 'bad',
  'no pull request': 'bad',
  overridden: 'open',
  fine: 'good',
};

const GLYPHS: Record<State, string> = { 'to look at': '✗', 'no pull request': '✗', overridden: '!', fine: '✓' };

/** An audit as one page: first what somebody should look at, then what was overridden, then the rest. */
export function auditHtml(audit: Audit): string {
  const { repository, rows, commits, complete, since, until, sample } = audit;
  const { looked, overridden } = toLookAt(rows);
  const stateOf = (row: AuditRow): State =>
    looked.includes(row) ? 'to look at' : overridden.includes(row) ? 'overridden' : 'fine';
  const shown = [
    ...rows.map((row) => ({ state: stateOf(row), row: subjectRow(row, stateOf(row)) })),
    ...commits.map((commit) => ({ state: 'no pull request' as const, row: commitRow(commit) })),
  ].toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
  return pageHtml({
    title: `Audit of ${shownText(repository)}`,
    intro: [
      h('p', `${auditHeadline(audit)}.`),
      ...(sample === undefined ? [] : [sampleOnPage(sample, sampleLines(sample, rows, commits))]),
      ...(complete ? [] : [h('p', { class: 'bad-text' }, '⚠ It ended early: the rest is not judged.')]),
    ],
    filters: [
      { name: 'state', label: 'State' },
      { name: 'verdict', label: 'Verdict' },
      { name: 'person', label: 'Person' },
    ],
    rows: shown.map(({ row }) => row),
    footer: `From ${since} until ${until}, judged${audit.at === undefined ? '' : ` at ${audit.at}`}. Made by Checklist Gate.`,
  });
}

function subjectRow(row: AuditRow, state: State): PageRow {
  const { kind, number, url, author, at, mergedBy, status, override, flags, reason, policy } = row;
  const approvals = approvalsOf(row);
  // Who overrode it says so.
  const said = flags.filter((flag) => flag !== 'overridden' || override === undefined);
  const remarks = said.map((flag) => flagWords(flag, row));
  const people = [author, mergedBy, override?.by, ...approvals.map(({ login }) => login)].flatMap((each) => each ?? []);
  const done = kind === 'issue' ? 'closed' : `merged${mergedBy == null ? '' : ` by @${shownText(mergedBy)}`}`;
  return {
    tone: TONES[state],
    values: [[state], [status], distinct(people)],
    content: [
      rowHead(webLink(url, [`#${number}: ${status}`]), GLYPHS[state], state),
      h(
        'p',
        { class: 'muted' },
        `${at.slice(0, 10)} · by ${author === null ? 'unknown' : `@${shownText(author)}`} · ${done}`,
      ),
      ...(override === undefined
        ? []
        : [
            h('p', [
              'Overridden by ',
              h('span', { class: 'who' }, `@${shownText(override.by)}`),
              `: ${shownText(override.reason, 1000)}`,
            ]),
          ]),
      ...(remarks.length === 0 ? [] : [h('p', capital(remarks.join('; ')))]),
      ...(reason === undefined ? [] : [h('p', shownText(reason, 1000))]),
      ...(approvals.length === 0 ? [] : [h('p', ['Approved by ', ...approvals.flatMap(approvedBy)])]),
      h('p', { class: 'muted' }, `Policy ${shownText(policy)}`),
    ],
  };
}

/** A sample, folded. */
function sampleOnPage(sample: Sample, lines: readonly Words[]): Element {
  const items = lines.map((words) => h('li', lineOf(words)));
  return h('details', [h('summary', sampleHeadline(sample)), h('ul', items)]);
}

/** One of several who approved. */
function approvedBy({ login, role, url }: Approval, index: number): ElementContent[] {
  return [
    { type: 'text', value: index === 0 ? '' : ', ' },
    webLink(url, [`@${shownText(login)}`]),
    { type: 'text', value: role === undefined ? '' : ` as ${shownText(role)}` },
  ];
}

function commitRow(commit: LooseCommit): PageRow {
  const { sha, url, headline, author, at } = commit;
  const state = 'no pull request';
  return {
    tone: TONES[state],
    values: [[state], [], distinct(author === null ? [] : [author])],
    content: [
      rowHead(webLink(url, [`${sha.slice(0, 7)}: ${shownText(headline)}`]), GLYPHS[state], state),
      h('p', { class: 'muted' }, `${at.slice(0, 10)} · by ${author === null ? 'unknown' : shownText(author)}`),
      h('p', commitHelp(commit)),
    ],
  };
}

/** The head of a row, with its badge. */
function rowHead(title: Element, glyph: string, state: string): Element {
  const badge = h('span', { class: 'badge' }, [h('span', { ariaHidden: 'true' }, `${glyph} `), state]);
  return h('div', { class: 'head' }, [h('h2', title), badge]);
}

function distinct(people: readonly string[]): string[] {
  return [...new Set(people.map((login) => `@${shownText(login)}`))];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const DEPLOYMENT_TONES: Record<DeploymentState, PageRow['tone']> = {
  'not-proven': 'bad',
  overridden: 'open',
  passed: 'good',
};

/** Deployments as one page, what somebody should look at first. */
export function deploymentsHtml(audit: DeploymentAudit): string {
  const { repository, environment, since, until, at, complete, sample } = audit;
  const words = populationWords(audit);
  return pageHtml({
    title: `Deployments of ${shownText(repository)} to ${shownText(environment)}`,
    intro: [
      h('p', `${deploymentsHeadline(audit)}.`),
      ...(words.length === 0 ? [] : [h('p', lineOf(words))]),
      ...(sample === undefined ? [] : [sampleOnPage(sample, sampledDeployments(audit))]),
      ...(complete ? [] : [h('p', { class: 'bad-text' }, '⚠ It ended early: the rest is not judged.')]),
    ],
    filters: [
      { name: 'state', label: 'State' },
      { name: 'person', label: 'Person' },
    ],
    rows: deploymentsInOrder(audit).map(pageRow),
    footer: `From ${since} until ${until}, judged at ${at}. Made by Checklist Gate.`,
  });
}

function pageRow(row: DeploymentRow): PageRow {
  const { url, at, by, checklist, outcome } = row;
  const state = outcome.replace('-', ' ');
  const approvals = checklist === undefined ? [] : approvalsOf(checklist);
  const people = [by, ...approvals.map(({ login }) => login)].flatMap((login) => login ?? []);
  const remarks = deploymentRemarks(row).map(lineOf);
  return {
    tone: DEPLOYMENT_TONES[outcome],
    values: [[state], [...new Set(people.map((login) => `@${shownText(login)}`))]],
    content: [
      rowHead(webLink(url, [deploymentName(row)]), DEPLOYMENT_MARKS[outcome], state),
      h('p', { class: 'muted' }, `${at} · by ${by === null ? 'unknown' : `@${shownText(by)}`}`),
      ...(checklist === undefined ? [] : [h('p', ['Checklist ', webLink(checklist.url, [`#${checklist.number}`])])]),
      ...(remarks.length === 0 ? [] : [h('p', remarks.join('; '))]),
      ...(approvals.length === 0 ? [] : [h('p', ['Approved by ', ...approvals.flatMap(approvedBy)])]),
      ...(checklist === undefined ? [] : [h('p', { class: 'muted' }, `Policy ${shownText(checklist.policy)}`)]),
    ],
  };
}
