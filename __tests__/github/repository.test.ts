import { expect, test } from '@jest/globals';
import { isNamed, repositoryName, repositoryNamed } from '../../src/github/repository.ts';

test('a repository has an owner and a name', () => {
  expect(repositoryNamed('octo-cat/hello.world')).toEqual({ owner: 'octo-cat', repo: 'hello.world' });
  expect(repositoryName({ owner: 'octo-cat', repo: 'hello.world' })).toBe('octo-cat/hello.world');
});

test.each([undefined, '', 'octocat', 'octocat/', '/hello', 'a/b/c', 'a b/c', 'a/../c'])('%j names none', (name) => {
  expect(repositoryNamed(name)).toBeUndefined();
});

test('capitals make no other repository', () => {
  expect(isNamed({ owner: 'Acme', repo: 'Shop' }, 'acme/shop')).toBe(true);
  expect(isNamed({ owner: 'acme', repo: 'shop' }, 'acme/shop-2')).toBe(false);
});
