import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pureFiles } from '../__tests__/support/pure-core.ts';

/**
 * How Jest measures the coverage of the pure core: with all tests that run it in their own process, not with those that
 * start others. Suites with generated documents are left out, because coverage must not depend on chance; so are those
 * that measure time.
 */
const rootDir = resolve(import.meta.dirname, '..');
const { jest } = JSON.parse(readFileSync(resolve(rootDir, 'package.json'), 'utf8')) as { jest: object };

export default {
  ...jest,
  rootDir,
  testPathIgnorePatterns: [
    '/node_modules/',
    '/__tests__/(?:action|e2e|fuzz|github|support-tests)/',
    '/__tests__/(?:architecture|action-yml|example-workflows|own-workflows|release-workflow|site/page)\\.test',
    '/(?:agreement|blocks|properties|hostile|speed)\\.test',
  ],
  collectCoverage: true,
  coverageProvider: 'v8',
  collectCoverageFrom: pureFiles(),
  coverageReporters: [['text', { skipFull: true }]],
  coverageThreshold: { global: { branches: 100, functions: 100, lines: 100, statements: 100 } },
};
