import { h } from 'hastscript';
import type { DeploymentAudit, DeploymentRow } from '../../audit/deployments.ts';
import { lineOf } from '../parts/words.ts';
import { pageHtml, shownText, webLink, type PageRow } from '../page.ts';
import {
  DEPLOYMENT_MARKS,
  deploymentName,
  deploymentRemarks,
  deploymentsHeadline,
  deploymentsInOrder,
  populationWords,
  sampledDeployments,
  type DeploymentState,
} from './deployments.ts';
import { approvedBy, rowHead, sampleOnPage } from './html.ts';
import { approvalsOf } from './text.ts';

const TONES: Record<DeploymentState, PageRow['tone']> = { 'not-proven': 'bad', overridden: 'open', passed: 'good' };

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
    tone: TONES[outcome],
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
