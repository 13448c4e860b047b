// Stands in for the command line of GitHub, `gh`, as far as the example workflows use it: it asks the emulator over REST,
// with the token of the job. What it does not know is an error, so that nothing is passed over.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const { GH_TOKEN = '', GH_REPO = '', GITHUB_API_URL = '' } = process.env;
const [group, command, tag, ...rest] = process.argv.slice(2);

const FLAGS = {
  release: { create: ['draft', 'title', 'notes'], upload: [], edit: ['draft', 'latest'] },
  issue: { view: ['json', 'jq'], reopen: ['comment'] },
}[group];
const SWITCHES = ['draft', 'latest'];

const flags = {};
const files = [];
for (let index = 0; index < rest.length; index++) {
  const [, name, given] = /^--([\w-]+)(?:=(.*))?$/s.exec(rest[index]) ?? [];
  if (name === undefined) files.push(rest[index]);
  else if (FLAGS?.[command]?.includes(name) !== true) fail(`unknown flag: --${name}`);
  else if (SWITCHES.includes(name)) flags[name] = given ?? 'true';
  else flags[name] = given ?? rest[++index];
}

async function call(method, path, body, type = 'application/json') {
  const response = await fetch(`${GITHUB_API_URL}/repos/${GH_REPO}${path}`, {
    method,
    headers: { authorization: `token ${GH_TOKEN}`, 'user-agent': 'GitHub CLI', 'content-type': type },
    ...(body === undefined ? {} : { body }),
  });
  const answer = await response.json();
  if (!response.ok) fail(`HTTP ${response.status}: ${answer.message} ${JSON.stringify(answer.errors ?? [])}`);
  return answer;
}

// Drafts have no tag yet, and are found in the list alone.
async function releaseOf() {
  const found = (await call('GET', '/releases?per_page=100')).filter(({ tag_name: name }) => name === tag);
  if (found.length !== 1) fail(found.length === 0 ? 'release not found' : `found ${found.length} releases of ${tag}`);
  return found[0];
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (FLAGS?.[command] === undefined || tag === undefined) fail(`unknown command: ${group} ${command}`);
if (command === 'view') {
  if (flags.json !== 'state' || flags.jq !== '.state') fail('expected --json state --jq .state');
  console.log((await call('GET', `/issues/${tag}`)).state.toUpperCase());
} else if (command === 'reopen') {
  if (flags.comment !== undefined)
    await call('POST', `/issues/${tag}/comments`, JSON.stringify({ body: flags.comment }));
  await call('PATCH', `/issues/${tag}`, JSON.stringify({ state: 'open' }));
} else if (command === 'create') {
  const body = { tag_name: tag, name: flags.title, body: flags.notes, draft: flags.draft === 'true' };
  console.log((await call('POST', '/releases', JSON.stringify(body))).html_url);
} else if (command === 'upload') {
  const { id } = await releaseOf();
  if (files.length === 0) fail('no files');
  for (const file of files)
    await call('POST', `/releases/${id}/assets?name=${basename(file)}`, readFileSync(file), 'application/octet-stream');
} else {
  const { id } = await releaseOf();
  const body = {
    ...(flags.draft === undefined ? {} : { draft: flags.draft === 'true' }),
    ...(flags.latest === undefined ? {} : { make_latest: flags.latest }),
  };
  console.log((await call('PATCH', `/releases/${id}`, JSON.stringify(body))).html_url);
}
