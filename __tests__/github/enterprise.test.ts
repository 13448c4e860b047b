import { expect, test } from '@jest/globals';
import { isEnterprise } from '../../src/github/transport/fetch.ts';

test.each([
  ['https://api.github.com', false],
  ['https://api.acme.ghe.com', false],
  ['https://ghe.example/api/v3', true],
  ['https://ghe.example/api/v3/', true],
  ['https://ghe.example/api/v3/x', false],
  ['https://api.example/v3', false],
])('%s is an Enterprise Server: %s', (apiUrl, expected) => {
  expect(isEnterprise(apiUrl)).toBe(expected);
});
