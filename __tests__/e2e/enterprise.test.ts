import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { selfSigned, type Certificate } from '../support/certificate.ts';
import { startGitHub, type GitHub } from '../support/github/server.ts';
import { startEnterprise, type EnterpriseServer } from '../support/enterprise.ts';
import { open, type Place } from '../support/place.ts';
import { startProxy, type Proxy } from '../support/proxy.ts';
import { runAction, type ActionResult } from '../support/run-action.ts';
import { everyNth } from '../support/share.ts';

let github: GitHub;
let certificate: Certificate;
let server: EnterpriseServer;
let proxy: Proxy;
let token: string;
let place: Place;

beforeAll(async () => {
  github = await startGitHub();
  certificate = selfSigned();
  server = await startEnterprise(github.url, certificate);
  proxy = await startProxy();
  token = await github.workflowToken({ contents: 'read', pull_requests: 'write', issues: 'write' });
  place = await open(github, 'issue', '- [x] a');
});

beforeEach(() => {
  server.seen.length = 0;
  proxy.seen.length = 0;
});

afterAll(async () => {
  await proxy.close();
  await server.close();
  await github.close();
  certificate.remove();
});

function run(env: Record<string, string>): Promise<ActionResult> {
  const addresses = {
    GITHUB_API_URL: `${server.url}/api/v3`,
    GITHUB_SERVER_URL: server.url,
    GITHUB_GRAPHQL_URL: `${server.url}/api/graphql`,
  };
  return runAction({ event: place.event, apiUrl: server.url, token, env: { ...addresses, ...env } });
}

const trusted = (): Record<string, string> => ({ NODE_EXTRA_CA_CERTS: certificate.file });

test('an Enterprise Server with an authority of its own', async () => {
  const result = await run(trusted());
  expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  expect(result.outputs).toMatchObject({ status: 'passed' });
  expect(await place.comments()).toHaveLength(1);
  expect(server.seen.filter(({ url }) => !url.startsWith('/api/v3/repos/') && url !== '/api/graphql')).toEqual([]);
  // Not every server knows the version that github.com is asked for.
  expect(server.seen.filter(({ version }) => version !== undefined)).toEqual([]);
  expect(proxy.seen).toEqual([]);
});

test.each(everyNth(2, ['https_proxy', 'HTTPS_PROXY']))('everything goes through the proxy in %s', async (name) => {
  const result = await run({ ...trusted(), [name]: proxy.url });
  expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  expect(new Set(proxy.seen)).toEqual(new Set([`CONNECT ${new URL(server.url).host}`]));
});

test('but for the hosts in no_proxy', async () => {
  const result = await run({ ...trusted(), https_proxy: proxy.url, NO_PROXY: '127.0.0.1' });
  expect(result.exitCode).toBe(0);
  expect(proxy.seen).toEqual([]);
});

test('a server without TLS goes through the proxy in http_proxy, with whole addresses', async () => {
  const env = { GITHUB_API_URL: github.url, GITHUB_GRAPHQL_URL: `${github.url}/graphql`, http_proxy: proxy.url };
  const result = await run(env);
  expect(result).toMatchObject({ exitCode: 0, stderr: '' });
  expect(proxy.seen).toContain(`POST ${github.url}/graphql`);
});

test('a certificate that nobody knows is refused, with a word on what to do', async () => {
  const result = await run({});
  expect(result.exitCode).toBe(3);
  expect(result.stdout).toMatch(
    /^::error::Could not judge: .*GET \/api\/v3\/repos\/.*: no answer \(DEPTH_ZERO_SELF_SIGNED_CERT: name the certificate of its authority in NODE_EXTRA_CA_CERTS\)\.$/m,
  );
});

test('a proxy that is not there is a fault, not a way around', async () => {
  const result = await run({ ...trusted(), https_proxy: 'http://127.0.0.1:9' });
  expect(result.exitCode).toBe(3);
  expect(result.stdout).toContain('no answer (connect ECONNREFUSED 127.0.0.1:9');
  expect(server.seen).toEqual([]);
});
