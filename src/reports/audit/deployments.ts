import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { DeploymentAudit, DeploymentFlag, DeploymentRow } from '../../audit/deployments.ts';
import { addressOf, code, item, linked, list, paragraph, phrase, plain, row, table } from '../parts/nodes.ts';
import { palette, type Palette } from '../parts/symbols.ts';
import type { Words } from '../../verdict/left/words.ts';
import { lineOf as lineOfWords } from '../parts/words.ts';
import { write } from '../parts/writer.ts';
import { sanitiseLine } from '../sanitise.ts';
import { approvalsOf, deploymentLine, sampleHeadline } from './text.ts';

export type DeploymentState = DeploymentRow['outcome'];

/** First what somebody should look at. */
const ORDER: readonly DeploymentState[] = ['not-proven', 'overridden', 'passed'];

/** What somebody should look at first, each part newest first. */
export function deploymentsInOrder({ rows }: DeploymentAudit): DeploymentRow[] {
  return rows.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
}

/** The totals in a line: `octocat/hello, production, 2026-01-01 to 2026-02-01: 4 of 5 deployments had passed, 1 not`. */
export function deploymentsHeadline(audit: DeploymentAudit): string {
  const { repository, environment, since, until, population, totals, complete } = audit;
  const { deployments, passed, overridden } = totals;
  const left = deployments - passed - overridden;
  const what = population === 'nothing' ? 'deployments' : population;
  const parts = [
    `${passed} of ${deployments} ${what} had a checklist that had passed`,
    ...(overridden === 0 ? [] : [`${overridden} overridden`]),
    ...(left === 0 ? [] : [`${left} not proven`]),
    ...(complete ? [] : ['not complete']),
  ];
  return `${sanitiseLine(repository)}, ${sanitiseLine(environment)}, ${since.slice(0, 10)} to ${until.slice(0, 10)}: ${parts.join(', ')}`;
}

/** What was looked at, where those are no deployments; empty where they are. */
export function populationWords({ environment, population, environments = [] }: DeploymentAudit): Words {
  if (population === 'deployments') return [];
  const what =
    population === 'nothing'
      ? ', and no release and no tag of a version was found: there is nothing to judge. Is the name of the environment right?'
      : `, so the ${population} stand for deployments.`;
  const names = environments.flatMap((quoted, index) => [...(index === 0 ? [] : [', ']), { quoted }]);
  return [
    'Nothing was ever deployed to ',
    { quoted: environment },
    what,
    ...(names.length === 0 ? [] : [' Deployments there are to: ', ...names, '.']),
  ];
}

/** What went out, in words without Markdown. */
export function deploymentName({ kind, id, sha, versions, ref }: DeploymentRow): string {
  const [version = ref ?? `${kind} ${id}`] = versions;
  return `${sanitiseLine(version, 80)}${sha === null ? '' : ` (${sha.slice(0, 7)})`}`;
}

const WORDS: Record<DeploymentFlag, (row: DeploymentRow) => Words> = {
  'no-checklist': () => ['no checklist names it'],
  'no-version': () => ['no tag leads to its commit, and no checklist names the commit: its version is not known'],
  'opened-later': () => ['its checklist was opened, or named it, only after it went out'],
  'other-commit': () => ['the checklist of its version is for another commit'],
  'several-checklists': () => ['several checklists name it'],
  'not-passed': ({ checklist }) => {
    if (checklist === undefined) return ['its checklist was not judged'];
    const { status, open, reason } = checklist;
    if (status !== 'error') return [`its checklist was ${status} when it went out, ${open} open`];
    return ['its checklist could not be judged', ...(reason === undefined ? [] : [': ', { quoted: reason }])];
  },
  'history-unknown': () => ['the text of then is not known'],
  'edited-after': () => ['its checklist was edited afterwards'],
  overridden: ({ checklist }) => {
    const { by, reason } = checklist?.override ?? { by: 'unknown', reason: '' };
    return ['overridden by ', { quoted: by }, ': ', { quoted: reason }];
  },
  'never-succeeded': ({ state }) => [`it never succeeded (${state ?? 'no status'})`],
  'rolled-back': () => ['it was rolled back'],
  rollback: () => ['it goes back to a commit that was out before'],
  'time-as-written': () => ['its time is what the tag or the commit says'],
};

/** The remarks on a deployment. */
export function deploymentRemarks(each: DeploymentRow): Words[] {
  return [
    ...each.flags.map((flag) => WORDS[flag](each)),
    ...each.others.map(({ number, why, says }) => [
      `#${number} ${why}`,
      ...(says === undefined ? [] : [' ', { quoted: says }]),
    ]),
  ];
}

/** The deployments of the sample, one line each. */
export function sampledDeployments({ rows, sample }: DeploymentAudit): Words[] {
  return rows.filter(({ id }) => sample?.picked.includes(id)).map(deploymentLine);
}

/** Deployments for a terminal: a line for each. */
export function deploymentsText(audit: DeploymentAudit, { color }: { color: boolean }): string {
  const paint = palette(color);
  const words = populationWords(audit);
  const lines = deploymentsInOrder(audit).flatMap((each) => lineOf(each, paint));
  const { requests, complete, sample } = audit;
  const drawn = sampledDeployments(audit).map((each) => `  ${lineOfWords(each)}`);
  const sampled = sample === undefined ? [] : [paint.bold(sampleHeadline(sample)), ...drawn, ''];
  const end = complete ? [] : ['It ended early: the rest is not judged.'];
  const count = `${requests} ${requests === 1 ? 'request' : 'requests'}`;
  const parts = [deploymentsHeadline(audit), ...(words.length === 0 ? [] : [lineOfWords(words)]), '', ...lines];
  return `${[...parts, ...(lines.length === 0 ? [] : ['']), ...sampled, ...end, count].join('\n')}\n`;
}

export const DEPLOYMENT_MARKS: Record<DeploymentState, string> = { 'not-proven': '✗', overridden: '!', passed: '✓' };

function lineOf(each: DeploymentRow, paint: Palette): string[] {
  const { at, by, checklist, outcome } = each;
  const colour = { 'not-proven': paint.red, overridden: paint.yellow, passed: paint.green }[outcome];
  const who = sanitiseLine(by ?? 'unknown');
  const time = at.slice(0, 16).replace('T', ' ');
  const own = checklist === undefined ? '' : `  #${checklist.number}`;
  const remarks = deploymentRemarks(each);
  return [
    `${colour(DEPLOYMENT_MARKS[outcome])} ${paint.bold(deploymentName(each))} ${time} ${who}${own}`,
    ...remarks.map((remark) => `    ${lineOfWords(remark)}`),
  ];
}

/** Deployments as Markdown: a table, what somebody should look at first. */
export function deploymentsMarkdown(audit: DeploymentAudit): string {
  const words = populationWords(audit);
  const paragraphs: RootContent[] = words.length === 0 ? [] : [paragraph(phrase(words))];
  const head = ['', 'Deployed', 'Went out', 'By', 'Checklist', 'Approved by', 'Remarks'];
  const rows = deploymentsInOrder(audit).map((each) => row(cellsOf(each)));
  const root: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 2, children: [plain(deploymentsHeadline(audit))] },
      ...paragraphs,
      ...(audit.sample === undefined
        ? []
        : [
            paragraph([plain(sampleHeadline(audit.sample))]),
            list(sampledDeployments(audit).map((drawn) => item(phrase(drawn)))),
          ]),
      ...(rows.length === 0
        ? []
        : [
            table(
              head.map(() => null),
              [row(head.map((each) => [plain(each)])), ...rows],
            ),
          ]),
    ],
  };
  return write(root);
}

function cellsOf(each: DeploymentRow): PhrasingContent[][] {
  const { url, at, by, checklist, outcome } = each;
  const approvals = checklist === undefined ? [] : approvalsOf(checklist);
  return [
    [plain(DEPLOYMENT_MARKS[outcome])],
    [linked(addressOf(url), code(deploymentName(each)))],
    [plain(at)],
    [by === null ? plain('unknown') : code(by)],
    checklist === undefined ? [plain('none')] : [linked(addressOf(checklist.url), plain(`#${checklist.number}`))],
    approvals.flatMap(({ login, role }, index) => [
      ...(index === 0 ? [] : [plain(', ')]),
      code(login),
      ...(role === undefined ? [] : [plain(' as '), code(role)]),
    ]),
    deploymentRemarks(each).flatMap((remark, index) => [...(index === 0 ? [] : [plain('; ')]), ...phrase(remark)]),
  ];
}
