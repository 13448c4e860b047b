import checklist from '../examples/production-deployment/checklist.md?text';
import complete from '../examples/production-deployment/complete/body.md?text';
import halfDone from '../examples/production-deployment/half-done/body.md?text';
import productionPolicy from '../examples/production-deployment/policy.yml?text';
import tripped from '../examples/production-deployment/tripped/body.md?text';
import withdrawn from '../examples/production-deployment/withdrawn/body.md?text';
import pullRequestBody from '../examples/pull-request/body.md?text';
import pullRequestPolicy from '../examples/pull-request/policy.yml?text';
import pullRequestTemplate from '../examples/pull-request/PULL_REQUEST_TEMPLATE.md?text';
import type { Pasted } from './engine.ts';

const release = (body: string, phase = ''): Pasted => ({
  body,
  template: '',
  policy: productionPolicy,
  values: '',
  phase,
});

/** What the page can be filled with, in the order of the list. The files are those of the folder `examples`. */
export const EXAMPLES: readonly { name: string; pasted: Pasted }[] = [
  {
    name: 'Pull request, by its template alone',
    pasted: { body: pullRequestBody, template: pullRequestTemplate, policy: '', values: '', phase: '' },
  },
  {
    name: 'Pull request, with a policy',
    pasted: { body: pullRequestBody, template: pullRequestTemplate, policy: pullRequestPolicy, values: '', phase: '' },
  },
  { name: 'Production release: nothing done', pasted: release(checklist) },
  { name: 'Production release: half done', pasted: release(halfDone, 'pre-deployment') },
  { name: 'Production release: complete', pasted: release(complete) },
  { name: 'Production release: a rollback criterion tripped', pasted: release(tripped) },
  { name: 'Production release: rolled back by the book', pasted: release(withdrawn) },
];
