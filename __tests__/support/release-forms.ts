import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLE } from './release-story.ts';

/** A release checklist with its policy, and what people have to do at each station. Headings with their marks. */
export interface ReleaseForm {
  name: string;
  text: string;
  policy: string;
  before: { fields: Record<string, string>; sections: string[] };
  /** Who signs, in the order of the form. */
  roles: string[];
  /** Sections that are done while the new version is rolled out. */
  during: string;
  after: string[];
  kept: string;
  withdrawn: string;
  /** Done on both ways out. */
  closing: string[];
  record: Record<string, string>;
  /** Boxes that must stay empty. */
  triggers: string;
  /** What shows that the second release is bad: the numbers, at once, or somebody who ticks a trigger later. */
  shownBy: 'numbers' | 'people';
  /** What the output `tripped` names then. */
  tripped: string;
}

/** The form of the example. */
export const OWN: ReleaseForm = {
  name: 'the example',
  text: readFileSync(join(EXAMPLE, 'checklist.md'), 'utf8'),
  policy: readFileSync(join(EXAMPLE, 'release-policy.yml'), 'utf8'),
  before: {
    fields: {
      'Planned date': '2026-03-14',
      'Planned time': '14:00 UTC',
      Reviewer: '@lead',
      'Change ticket': 'OPS-417',
      'On-call engineer': '+1 555 0100',
      'Head of operations': '+1 555 0101',
      'Security desk': '+1 555 0102',
    },
    sections: ['## Before the Release', '## Platform Condition', '## Dress Rehearsal'],
  },
  roles: ['Change Author', 'Quality Lead', 'Platform Engineer', 'Product Owner', 'Security Officer'],
  during: '## Release Window',
  after: ['## After the Release'],
  kept: '### 21. Release Kept',
  withdrawn: '### 22. Release Withdrawn',
  closing: ['## Record and Communication'],
  record: { 'Released by': '@sre', 'Released on': '2026-03-14', 'Started at': '14:05', Duration: '50 min' },
  triggers: '## Rollback Triggers',
  shownBy: 'numbers',
  tripped: 'More than 4 percent of requests fail',
};

/** One more form, at a path. Its sections are chosen by their headings alone. */
export const SEED = (path: string): ReleaseForm => ({
  name: 'one more checklist',
  text: readFileSync(path, 'utf8'),
  policy: `version: 1
template: .github/RELEASE_CHECKLIST.md
default-phase: pre-deployment
phases:
  pre-deployment:
    - gate: fields
      in: Deployment Information
      required:
        Date: date
        Time: time
        Deployer: login
        Reviewer: {type: login, not: Deployer}
        Deployment ID: text
        Version/Tag: semver
    - {gate: items, in: Pre-Deployment Phase}
    - {gate: items, in: Infrastructure Readiness}
    - {gate: items, in: Pre-Deployment Validation}
    - {gate: value, name: validation-score, at-least: 80}
    - {gate: tag, name: {field: Version/Tag}, at: {value: sha}}
    - {gate: check-run, name: unit-tests, at: {value: sha}}
    - {gate: deployment, environment: staging, at: {value: sha}}
    - gate: sign-offs
      in: Deployment Approvals
      distinct: true
      not: {field: Deployer}
      roles:
        Developer: {by: {permission: write}, via: [comment, tick]}
        Tech Lead: {by: {permission: write}, via: [comment, tick]}
        DevOps Engineer: {by: {permission: write}, via: [comment, tick]}
        Product Manager: {by: {permission: write}, via: [comment, tick]}
        Site Reliability: {by: {permission: maintain}, via: [comment, tick]}
  execution:
    after: pre-deployment
    gates:
      - {gate: items, in: /Deployment Execution}
      - {gate: value, name: rollout-error-rate, below: 1 %}
      - {gate: value, name: rollout-p99, below: 500 ms}
      - {gate: items, in: Rollback Criteria, require: none, title: No criterion}
      - title: No criterion in numbers
        require: none
        gates: [{gate: value, name: rollout-error-rate, above: 5 %, title: Error rate}]
  post-deployment:
    after: execution
    gates:
      - {gate: items, in: Post-Deployment Verification}
      - {gate: value, name: verification-score, at-least: 80}
      - title: No criterion in numbers afterwards
        require: none
        gates:
          - {gate: value, name: error-rate, above: 5 %, title: Error rate afterwards}
          - {gate: value, name: p95, above: 3x baseline-p95, title: Response time afterwards}
      - {gate: items, in: Normal Completion}
      - {gate: items, in: Documentation and Communication}
      - {gate: deployment, environment: production, at: {value: sha}}
      - {gate: fields, in: Sign-Off > Deployment Execution, required: {Deployed By: login, Outcome: {values: [Success]}}}
  rollback:
    after: pre-deployment
    gates:
      - {gate: items, in: Rollback Criteria, require: any}
      - {gate: items, in: Rollback Completion}
      - {gate: value, name: restored-error-rate, below: 1 %}
      - {gate: items, in: Documentation and Communication}
      - {gate: fields, in: Sign-Off > Deployment Execution, required: {Deployed By: login, Outcome: {values: [Rollback]}}}
`,
  before: {
    fields: { Time: '14:00', Reviewer: '@lead', 'Deployment ID': 'OPS-417' },
    sections: ['## Pre-Deployment Phase', '## Infrastructure Readiness', '## Pre-Deployment Validation'],
  },
  roles: ['Developer', 'Tech Lead', 'DevOps Engineer', 'Product Manager', 'Site Reliability'],
  during: '## Deployment Execution',
  after: ['## Post-Deployment Verification'],
  kept: '### 21. Normal Completion',
  withdrawn: '### 22. Rollback Completion',
  closing: ['## Documentation and Communication'],
  record: { 'Deployed By': '@sre' },
  triggers: '## Rollback Criteria',
  shownBy: 'people',
  tripped: 'No criterion',
});
