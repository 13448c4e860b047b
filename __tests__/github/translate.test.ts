import { expect, test } from '@jest/globals';
import { Fault } from '../../src/github/transport/fault.ts';
import { translate } from '../../src/github/transport/translate.ts';

const URL = 'https://api.github.com/repos/a/c%20d';

function words(status: number, message: string, headers: Record<string, string> = {}, data: unknown = {}): string {
  const fault = new Fault(
    message,
    status,
    { method: 'PATCH', url: URL, request: {} },
    {
      response: { url: URL, status, headers, data },
    },
  );
  return translate(fault, { now: 0, maxWait: '2m', enterprise: false }).message.replace('PATCH /repos/a/c%20d: ', '');
}

test.each([
  [500, true],
  [502, true],
  [501, undefined],
  [404, undefined],
  [418, undefined],
])('whether %i is a fault of GitHub is data', (status, isFault) => {
  const request = { method: 'GET', url: URL, request: {} };
  const about = { now: 0, maxWait: '2m', enterprise: false };
  const response = { url: URL, status, headers: {}, data: {} };
  expect(translate(new Fault('GitHub answered 502 (x).', status, request, { response }), about).isFault).toBe(isFault);
  expect(translate(new Fault('reset', 500, request), about)).toMatchObject({ status: 0, isFault: true });
});

const accepted = (value: string): Record<string, string> => ({ 'x-accepted-github-permissions': value });

test.each<[number, string, Record<string, string>, string]>([
  [
    401,
    'Bad credentials',
    {},
    'GitHub refused the token (401). Check the input `token`: it may be wrong, expired or revoked.',
  ],
  [
    403,
    'No',
    {},
    'the token may not do this (403: No). Check the `permissions:` of the job. On pull requests from forks the token only reads.',
  ],
  [
    403,
    'Resource not accessible by integration',
    accepted('statuses=write'),
    'the token may not do this (403). Add `statuses: write` to the `permissions:` of the job. On pull requests from forks the token only reads.',
  ],
  [
    403,
    'Resource not accessible by integration',
    accepted('issues=write; pull_requests=write,contents=read'),
    'the token may not do this (403). Add `issues: write` or `pull-requests: write` with `contents: read` to the `permissions:` of the job. On pull requests from forks the token only reads.',
  ],
  [
    403,
    'Resource not accessible by integration',
    accepted('members=read'),
    'the token may not do this (403). It needs `members: read`, which the token of a job cannot have. Use the token of a GitHub App in the input `token`.',
  ],
  [
    403,
    'Unable to create comment because issue is locked',
    accepted('issues=write'),
    'the conversation is locked (403: Unable to create comment because issue is locked). Unlock it, or use the token of somebody who may write there.',
  ],
  [
    403,
    'Repository was archived so is read-only.',
    {},
    'the repository is archived, so the gate cannot write to it (403: Repository was archived so is read-only.).',
  ],
  [
    403,
    'the `octo` organization has an IP allow list enabled',
    {},
    'the organisation allows certain addresses only (403: the `octo` organization has an IP allow list enabled). Use a runner whose address is on its list.',
  ],
  [
    403,
    'Resource protected by organization SAML enforcement.',
    { 'x-github-sso': 'required; url=https://github.com/orgs/octo/sso?authorization_request=AB1' },
    'the organisation asks for single sign-on (403). Authorise the token for it: https://github.com/orgs/octo/sso?authorization_request=AB1',
  ],
  [
    403,
    'SAML',
    { 'x-github-sso': 'required; url=javascript:x' },
    'the organisation asks for single sign-on (403). Authorise the token for it in its settings',
  ],
  [404, 'Not Found', {}, 'not found (404). It does not exist, or the token may not see it.'],
  [
    404,
    'Not Found',
    accepted('contents=read'),
    'not found (404). It does not exist, or the token may not see it (that takes `contents: read`).',
  ],
  [406, 'Not Acceptable', {}, 'this server does not offer it (406: Not Acceptable).'],
  [
    410,
    'Issues are disabled for this repo',
    {},
    'issues are switched off in this repository (410). Switch them on in its settings under Features, or judge a pull request.',
  ],
  [
    410,
    'This issue was deleted',
    {},
    'it is gone (410: This issue was deleted): deleted, or this part of the repository is switched off.',
  ],
  [422, 'Said\n::error::this ##[error]', {}, 'GitHub refused the content (422: Said error this error]).'],
  [418, 'Teapot', {}, 'GitHub answered 418 (Teapot).'],
])('%i %s %o', (status, message, headers, expected) => {
  expect(words(status, message, headers)).toBe(expected);
});

test.each<[unknown, string]>([
  [
    {
      message: 'Validation Failed',
      errors: [
        {
          resource: 'IssueComment',
          code: 'unprocessable',
          field: 'data',
          message: 'Body is too long (maximum is 65536 characters)',
        },
      ],
    },
    'Validation Failed: IssueComment.data: Body is too long (maximum is 65536 characters)',
  ],
  [
    {
      message: 'Validation Failed',
      errors: [{ resource: 'Issue', field: 'title', code: 'missing_field' }, 'and a sentence', {}],
    },
    'Validation Failed: Issue.title: missing field; and a sentence; refused',
  ],
  [
    { errors: Array.from({ length: 7 }, () => ({ field: 'a', code: 'invalid' })) },
    'a: invalid; a: invalid; a: invalid; a: invalid; a: invalid and 2 more',
  ],
  [{ message: 'No', errors: [] }, 'octokit'],
])('422 names the fields: %j', (data, expected) => {
  expect(words(422, 'octokit', {}, data)).toBe(`GitHub refused the content (422: ${expected}).`);
});

test('an Enterprise Server may be too old', () => {
  const fault = new Fault(
    'Not Found',
    404,
    { method: 'GET', url: URL, request: {} },
    {
      response: { url: URL, status: 404, headers: {}, data: {} },
    },
  );
  expect(translate(fault, { now: 0, maxWait: '2m', enterprise: true }).message).toContain(
    'An older GitHub Enterprise Server',
  );
});

test('the permission is the first of several ways that a job can be given', () => {
  const fault = new Fault(
    'No',
    403,
    { method: 'GET', url: URL, request: {} },
    {
      response: {
        url: URL,
        status: 403,
        headers: accepted('administration=read; pull_requests=write; issues=write'),
        data: {},
      },
    },
  );
  expect(translate(fault, { now: 0, maxWait: '2m', enterprise: false })).toMatchObject({
    permission: 'pull-requests: write',
  });
});
