import { describe, expect, test } from '@jest/globals';
import { helpLine } from '../../src/tell/texts.ts';

const ACTION = { GITHUB_ACTION_REPOSITORY: 'acme/checklist-gate', GITHUB_ACTION_REF: 'v0' };

describe('the line below a comment that blocks', () => {
  test('leads to the page for contributors, in the version that runs', () => {
    expect(helpLine(ACTION)).toBe(
      '\n[Why is this blocked, and what do I do?](https://github.com/acme/checklist-gate/blob/v0/docs/blocked.md)\n',
    );
    expect(helpLine({ ...ACTION, GITHUB_SERVER_URL: 'https://git.example.com' })).toContain(
      '(https://git.example.com/acme/',
    );
  });

  test.each([
    ['no repository, as for an action of the workspace', { ...ACTION, GITHUB_ACTION_REPOSITORY: '' }],
    ['nothing at all', {}],
    ['a ref that is no path', { ...ACTION, GITHUB_ACTION_REF: 'v0)[x](y' }],
  ])('is not there with %s', (_, environment) => {
    expect(helpLine(environment)).toBe('');
  });
});
