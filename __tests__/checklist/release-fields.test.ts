import { expect, test } from '@jest/globals';
import { namesRelease, namesVersion } from '../../src/checklist/release-fields.ts';
import { normalizeTitle } from '../../src/checklist/text.ts';

test.each([
  ['Version/Tag', true, true],
  ['Release tag', true, true],
  ['**Tag** / Version', true, true],
  ['Release', true, true],
  ['Environment', false, true],
  ['Target environment', false, true],
  ['Version to deploy', false, true],
  ['Version / Env', false, true],
  ['Previous version', false, false],
  ['Deployed version', false, false],
  ['Checklist Version', false, false],
  ['Deployment date', false, false],
  ['Target', false, false],
  ['★', false, false],
])('%s', (name, version, release) => {
  const key = normalizeTitle(name.replaceAll('*', ''));
  expect([namesVersion(key), namesRelease(key)]).toEqual([version, release]);
});
