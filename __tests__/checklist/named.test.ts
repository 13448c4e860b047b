import { expect, test } from '@jest/globals';
import { namesEnvironment, namesRelease, namesVersion, wordsOfKey } from '../../src/checklist/named.ts';
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
  ['Image tag', false, true],
  ['Docker image', false, true],
  ['Version number', false, true],
  ['Release candidate', false, true],
  ['Git SHA', false, true],
  ['Environment(s)', false, true],
  ['Application', false, false],
  ['Service name', false, false],
  ['Rollback version', false, false],
  ['Deployment date', false, false],
  ['Target', false, false],
  ['★', false, false],
])('%s', (name, version, release) => {
  const key = normalizeTitle(name.replaceAll('*', ''));
  expect([namesVersion(key), namesRelease(key)]).toEqual([version, release]);
});

test.each([
  ['environment', true],
  ['target env', true],
  ['version / env', false],
  ['target', false],
])('%s names an environment alone: %s', (key, expected) => {
  expect(namesEnvironment(key)).toBe(expected);
});

test('a key has the same words however they are parted', () => {
  expect(wordsOfKey('version/tag')).toBe('version tag');
  expect(wordsOfKey('version – (tag)')).toBe('version tag');
});
