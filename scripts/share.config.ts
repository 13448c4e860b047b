import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isWhole } from '../__tests__/support/share.ts';

/**
 * How Jest runs for `npm test`: with a share of the suites that start programs, servers or a browser again and again.
 * `TEST_SHARE=whole` runs all of them; `npm run jest -- FILE` runs any.
 */
const rootDir = resolve(import.meta.dirname, '..');
const { jest } = JSON.parse(readFileSync(resolve(rootDir, 'package.json'), 'utf8')) as { jest: object };

/** The end-to-end suites of the share, without `.test.ts`: both shells, the App, most commands, and the events of one pull request from its template to its merge. */
export const SHARE = [
  'action',
  'app/judging',
  'audit-merges',
  'check-url',
  'cli',
  'cli-mistakes',
  'cli-sources',
  'evidence',
  'explain',
  'init',
  'lint',
  'loading',
  'package',
  'stories/merge-queue',
  'stories/one-workflow-reviews',
  'stories/pull-request',
  'stories/quick-start',
  'trial',
] as const;

export default {
  ...jest,
  rootDir,
  testPathIgnorePatterns: [
    '/node_modules/',
    ...(isWhole ? [] : [`/__tests__/e2e/(?!(?:${SHARE.join('|')})\\.test\\.ts$)`, '/__tests__/site/page\\.test']),
  ],
};
