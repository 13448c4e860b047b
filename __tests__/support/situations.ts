import type { GitHub } from './github/server.ts';

/** What people do with pull requests and issues, for shells that must all come to the same verdict. */
export interface Situation {
  name: string;
  /** Without its version. Those without a policy come first, since it stays on the default branch. */
  policy?: string;
  /** Of the default branch, besides it. */
  files?: Record<string, string>;
  body: string;
  /** Default: a pull request. */
  kind?: 'issue';
  labels?: string[];
  /** Options of the pull request. */
  options?: Parameters<GitHub['openPullRequest']>[2];
  changes?: Record<string, string>;
  /** What happens after it was opened. */
  after?: (github: GitHub, about: { number: number; sha: string }) => Promise<unknown>;
  /** The status of the verdict. */
  status: 'passed' | 'pending' | 'failed' | 'skipped';
}

const TEMPLATE = '## Release\n\n- [ ] backup taken\n- [ ] team told\n\n## After\n\n- [ ] dashboards watched\n';
const DONE = TEMPLATE.replaceAll('[ ]', '[x]');
const TEMPLATES = { '.github/CHECKS.md': TEMPLATE };
const SIGNED = 'gates: [{gate: sign-offs, roles: {Lead: {by: [lead, sre], via: VIA}}, distinct: true}]';
const PHASES = `default-phase: before
phases:
  before: [{gate: items, in: Release}]
  after: {after: before, gates: [{gate: items, in: After}]}`;
const SEVERAL = `checklists:
  docs: {applies-to: {paths: ['docs/**']}, gates: [{gate: items, in: After}]}
  code: {applies-to: {labels: [code]}, gates: [{gate: items, in: Release}]}`;

export const SITUATIONS: readonly Situation[] = [
  {
    name: 'a template is the policy',
    files: { '.github/pull_request_template.md': TEMPLATE },
    body: TEMPLATE,
    status: 'pending',
  },
  { name: 'everything of the template is done', body: DONE, status: 'passed' },
  { name: 'an item of the template is gone', body: DONE.replace('- [x] team told\n', ''), status: 'pending' },
  { name: 'a box that is nearly one', body: `${DONE}\n- [] nearly a box\n`, status: 'pending' },
  { name: 'an empty body', body: '', status: 'pending' },
  {
    name: 'a template that the policy names, reworded by a condition',
    policy: 'template: .github/CHECKS.md\ngates: [{gate: items}]',
    files: TEMPLATES,
    body: DONE.replace('backup taken', 'backup not taken'),
    status: 'failed',
  },
  {
    name: 'a role signs by a comment',
    policy: SIGNED.replace('VIA', 'comment'),
    body: DONE,
    after: (github, { number, sha }) => github.comment(number, `/sign-off Lead ${sha}`, github.personToken('lead')),
    status: 'passed',
  },
  {
    name: 'somebody signs who may not',
    policy: SIGNED.replace('VIA', 'comment'),
    body: DONE,
    after: (github, { number, sha }) => github.comment(number, `/sign-off Lead ${sha}`, github.personToken('reader')),
    status: 'pending',
  },
  {
    name: 'a role signs by a review',
    policy: SIGNED.replace('VIA', 'review'),
    body: DONE,
    after: (github, { number }) => github.review(number, 'APPROVE', github.personToken('sre')),
    status: 'passed',
  },
  {
    name: 'a role signs by a tick',
    policy: SIGNED.replace('VIA', 'tick').replace('distinct: true', 'fresh: always'),
    body: '- [ ] Lead\n',
    after: (github, { number }) => github.editBody(number, '- [x] Lead\n', github.personToken('lead')),
    status: 'passed',
  },
  {
    name: 'an approval that was dismissed',
    policy: 'gates: [{gate: review}]',
    body: DONE,
    async after(github, { number }) {
      const { id } = await github.review(number, 'APPROVE', github.personToken('lead'));
      await github.dismissReview(number, id, 'Look again.', github.personToken('maintainer'));
    },
    status: 'pending',
  },
  { name: 'the phase that is asked for', policy: PHASES, body: DONE.replace('[x] dash', '[ ] dash'), status: 'passed' },
  {
    name: 'a phase before it is open',
    policy: PHASES.replace(': before\n', ': after\n'),
    body: TEMPLATE,
    status: 'pending',
  },
  {
    name: 'one of several checklists, by a path',
    policy: SEVERAL,
    changes: { 'docs/a.md': 'A.\n' },
    body: TEMPLATE,
    status: 'pending',
  },
  { name: 'another of them, by a label', policy: SEVERAL, labels: ['code'], body: DONE, status: 'passed' },
  {
    name: 'skipped by a label',
    policy: 'skip: {labels: [small]}\ngates: [{gate: items}]',
    labels: ['small'],
    body: TEMPLATE,
    status: 'skipped',
  },
  {
    name: 'a draft that is skipped',
    policy: 'skip: {drafts: true}\ngates: [{gate: items}]',
    options: { draft: true },
    body: DONE,
    status: 'pending',
  },
  {
    name: 'the glass is broken',
    policy: 'break-glass: {by: [sre], via: {comment: /override}, reason: required}\ngates: [{gate: items}]',
    body: TEMPLATE,
    after: (github, { number }) => github.comment(number, '/override The shop is down.', github.personToken('sre')),
    status: 'pending',
  },
  {
    name: 'a checklist in comments',
    policy: 'source: comments\ngates: [{gate: items}]',
    body: 'See below.',
    after: (github, { number }) => github.comment(number, '- [x] a\n- [ ] b\n', github.personToken('author')),
    status: 'pending',
  },
  {
    name: 'a checklist in the issue that it links',
    policy: 'source: linked-issues\ngates: [{gate: items}]',
    body: 'Closes an issue.',
    async after(github, { number }) {
      const issue = await github.openIssue('- [x] a\n');
      await github.editBody(number, `Checklist: #${issue.number}\n`);
    },
    status: 'passed',
  },
  {
    name: 'a checklist in a file',
    policy: 'source: {file: RELEASE.md}\ngates: [{gate: items}]',
    changes: { 'RELEASE.md': '- [x] a\n- [ ] b\n' },
    body: '',
    status: 'pending',
  },
  {
    name: 'from a fork',
    policy: 'gates: [{gate: items}]',
    options: { fork: 'outsider' },
    body: DONE,
    status: 'passed',
  },
  {
    name: 'what must not be ticked is',
    policy: 'gates: [{gate: items, in: Release, require: none}]',
    body: DONE,
    status: 'failed',
  },
  { name: 'nothing blocks', policy: 'mode: report\ngates: [{gate: items}]', body: TEMPLATE, status: 'pending' },
  {
    name: 'evidence of a status and of a milestone',
    policy: 'gates: [{gate: status, name: unit}, {gate: milestone, name: "1.0"}, {gate: items}]',
    body: DONE,
    async after(github, { number, sha }) {
      const status = { state: 'success', context: 'unit' };
      await github.api('POST', `/repos/octocat/hello-world/statuses/${sha}`, status);
      await github.milestone('1.0', [number]);
    },
    status: 'passed',
  },
  {
    name: 'the issue of a release',
    kind: 'issue',
    policy: 'source: issue-body\ngates: [{gate: items}, {gate: fields, required: {Version: semver}}]',
    labels: ['release'],
    body: `- **Version**: 1.2.0\n\n${DONE}`,
    status: 'passed',
  },
  {
    name: 'an issue that is signed by a comment',
    kind: 'issue',
    policy: `source: issue-body\n${SIGNED.replace('VIA', 'comment')}`,
    body: `- **Version**: 1.2.0\n\n${DONE}`,
    after: (github, { number }) => github.comment(number, '/sign-off Lead', github.personToken('lead')),
    status: 'passed',
  },
];
