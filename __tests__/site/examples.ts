import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Pasted } from '../../site/engine.ts';

const examples = resolve(import.meta.dirname, '../../examples');
const text = (...path: string[]): string => readFileSync(join(examples, ...path), 'utf8');
const release = (body: string, phase = ''): Pasted => ({
  body,
  template: '',
  policy: text('production-deployment', 'policy.yml'),
  values: '',
  phase,
});
const pullRequest = (policy: string): Pasted => ({
  body: text('pull-request', 'body.md'),
  template: text('pull-request', 'PULL_REQUEST_TEMPLATE.md'),
  policy,
  values: '',
  phase: '',
});
const state = (name: string): string => text('production-deployment', name, 'body.md');

/** What each example of the page holds, in the order of its list. */
export const EXPECTED: readonly Pasted[] = [
  pullRequest(''),
  pullRequest(text('pull-request', 'policy.yml')),
  release(text('production-deployment', 'checklist.md')),
  release(state('half-done'), 'pre-deployment'),
  release(state('complete')),
  release(state('tripped')),
  release(state('withdrawn')),
];
