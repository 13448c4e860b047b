import { expect, test } from '@jest/globals';
import { previousTag } from '../../src/release/version.ts';

const TAGS = [
  'v1.2.2',
  'v1.10.0',
  'v1.9.9',
  'v2.0.0-rc.1',
  'v2.0.0-rc.2',
  'v2.0.0-rc.10',
  'v2.0.0-beta',
  'nightly',
  // The release of a record.
  'record/v1.0.0/post-deployment-7.1',
];

test.each([
  ['v2.0.0', 'v1.10.0'],
  ['2.0.0', 'v1.10.0'],
  ['v1.10.0', 'v1.9.9'],
  ['v1.9.9', 'v1.2.2'],
  ['v1.2.2', undefined],
  ['v2.0.0-rc.10', 'v2.0.0-rc.2'],
  ['v2.0.0-rc.1', 'v2.0.0-beta'],
  ['v2.0.0-rc', 'v2.0.0-beta'],
  ['v2.0.0-1', 'v1.10.0'],
  ['v2.0.0-rc.2.1', 'v2.0.0-rc.2'],
  ['v2.0.0-rc.x', 'v2.0.0-rc.10'],
  ['v1.10', 'v1.9.9'],
  ['shop/v2.0.0', undefined],
  ['v1.0.1', undefined],
])('before %s comes %s', (to, expected) => {
  expect(previousTag(TAGS, to)).toBe(expected);
});

test('tags with another prefix are of something else', () => {
  expect(previousTag(['shop/v1.0.0', 'v1.5.0', 'shop@1.6.0'], 'shop/v2.0.0')).toBe('shop/v1.0.0');
  expect(previousTag(['shop@1.0.0', 'cart@1.5.0'], 'shop@2.0.0')).toBe('shop@1.0.0');
});

test.each([
  ['v3.0.0-rc.02', ['v3.0.0-rc.01', 'v3.0.0-rc.1', 'v2.9.0'], 'v3.0.0-rc.01'],
  ['v3.0.0-rc.1', ['v3.0.0-rc.0', 'v3.0.0-alpha.9'], 'v3.0.0-rc.0'],
  ['v2.0.0+build.7', ['v1.0.0+build.9', 'v2.0.0+build.6'], 'v1.0.0+build.9'],
  ['v0.20261128.2', ['v0.20261128.1', 'v0.20261127.9'], 'v0.20261128.1'],
  ['v2.0.0', ['v1.99999999999999999999.0', 'v01.2.0', 'v1.1.0'], 'v1.1.0'],
])('before %s of %j comes %s', (to, tags, expected) => {
  expect(previousTag(tags, to)).toBe(expected);
});

test('what is no version has none before it', () => {
  expect(previousTag(TAGS, 'nightly')).toEqual({ no: 'version' });
});

test.each([
  // `v1.2` moves on with every release of 1.2: it may be at the commit of `v1.2.1` already.
  ['v1.2.1', ['v1.2', 'v1.2.0'], 'v1.2.0'],
  ['v1.3.0', ['v1.2.0', 'v1.2', 'v1.1.9'], 'v1.2.0'],
  ['v1.3.0', ['1.2.0', 'v1.2.0'], 'v1.2.0'],
  ['1.3.0', ['v1.2.0', '1.2.0'], '1.2.0'],
  ['1.3.0', ['v1.2.0', '1.2'], 'v1.2.0'],
])('of several tags of one version, before %s of %j it is %s', (to, tags, expected) => {
  expect(previousTag(tags, to)).toBe(expected);
  expect(previousTag(tags.toReversed(), to)).toBe(expected);
});
