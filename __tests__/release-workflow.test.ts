/** Our own release workflow: its scripts run as they stand, against a repository of git and a stand-in for `gh`. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

const FILE = resolve(import.meta.dirname, '../.github/workflows/release.yml');

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  needs?: string | string[];
  permissions: Record<string, string>;
  env?: Record<string, string>;
  steps: Step[];
}
const { jobs } = parse(readFileSync(FILE, 'utf8')) as {
  jobs: Record<'verify' | 'attest' | 'publish' | 'npm', Job>;
};

/** What the stand-in knows, and what it was asked to write. */
interface State {
  /** Tag to commit. */
  tags: Record<string, string>;
  /** Tag to whether its release is a draft. */
  releases: Record<string, boolean>;
  /** Somebody moves a tag right before a call that begins so. */
  moves?: { before: string; tag: string; to: string };
  /** A call that begins so does not work. */
  fails?: string;
  written: string[];
  /** What a draft got before it was published, as tag and name of the file. */
  uploaded?: string[];
}

const GH = `
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const file = process.env.STATE;
const state = JSON.parse(readFileSync(file, 'utf8'));
const args = process.argv.slice(2).filter((each) => each !== '--paginate');
const said = args.join(' ');
const end = (text, code = 0) => {
  writeFileSync(file, JSON.stringify(state));
  if (text !== '') console.log(text);
  process.exit(code);
};
if (state.moves && said.startsWith(state.moves.before)) {
  state.tags[state.moves.tag] = state.moves.to;
  delete state.moves;
}
if (state.fails && said.startsWith(state.fails)) end('HTTP 502', 1);
const at = (rest) => 'repos/acme/tool/' + rest;
if (args[0] === 'run') {
  if (said !== 'run download 7 --name package --dir package') end('unexpected ' + said, 1);
  mkdirSync('package', { recursive: true });
  writeFileSync('package/checklist-gate-1.2.3.tgz', '');
  end('');
}
if (args[0] === 'release' && args[1] === 'upload') {
  if (state.releases[args[2]] !== true) end('the release is immutable', 1);
  state.uploaded = [...(state.uploaded ?? []), args[2] + ' ' + args[3]];
  end('');
}
if (args[0] === 'release') {
  const [, verb, tag, ...flags] = args;
  const known = state.releases[tag];
  if (verb === 'view') end(String(known ?? 'release not found'), known === undefined ? 1 : 0);
  if (!flags.includes('--verify-tag') || state.tags[tag] === undefined) end('unexpected ' + said, 1);
  if (verb === 'create') state.releases[tag] = flags.includes('--draft');
  else if (verb === 'edit' && known !== undefined && flags.includes('--draft=false')) state.releases[tag] = false;
  else end('unexpected ' + said, 1);
  if (verb === 'create') state.written.push('made ' + [tag, ...flags.filter((each) => each === '--prerelease')].join(' '));
  if (!state.releases[tag]) state.written.push('published ' + tag + ' of ' + state.tags[tag]);
  end('https://example.com');
}
if (args[1] === '--method') {
  const fields = Object.fromEntries(args.slice(4).filter((each) => each.includes('=')).map((each) => each.split('=')));
  const name = args[2] === 'PATCH' ? args[3].replace(at('git/refs/tags/'), '') : fields.ref.replace('refs/tags/', '');
  state.tags[name] = fields.sha;
  state.written.push('tag ' + name + ' at ' + fields.sha);
  end('{}');
}
const [, path] = args;
if (path.startsWith(at('commits/tags/'))) {
  const sha = state.tags[path.slice(at('commits/tags/').length)];
  end(sha ?? 'Not Found', sha === undefined ? 1 : 0);
}
if (path.startsWith(at('git/matching-refs/tags/'))) {
  const start = path.slice(at('git/matching-refs/tags/').length);
  end(Object.keys(state.tags).filter((each) => each.startsWith(start)).join('\\n'));
}
if (path.startsWith(at('git/ref/tags/'))) end('', state.tags[path.slice(at('git/ref/tags/').length)] === undefined ? 1 : 0);
end('unexpected ' + said, 1);
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const PATH = (bin: string): string => [bin, dirname(process.execPath), process.env['PATH']].join(delimiter);

/** As the runner does it where no shell is named. */
function bash(script: string, cwd: string, env: Record<string, string>): { ok: boolean; log: string } {
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-e', '-c', script], {
    cwd,
    encoding: 'utf8',
    env,
  });
  return { ok: status === 0, log: stdout + stderr };
}

const VERIFIED = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);

interface Ran {
  ok: boolean;
  log: string;
}

/** Runs the steps of the job "publish". Actions among them would have no place here. */
function publish(tag: string, given: Partial<State>): Pick<State, 'tags' | 'written' | 'uploaded'> & Ran {
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const state = join(folder, 'state.json');
  writeFileSync(join(bin, 'gh.mjs'), GH);
  writeFileSync(join(bin, 'gh'), '#!/bin/sh\nexec node "$(dirname "$0")/gh.mjs" "$@"\n');
  chmodSync(join(bin, 'gh'), 0o755);
  writeFileSync(state, JSON.stringify({ tags: { [tag]: VERIFIED }, releases: {}, written: [], ...given }));
  const env = {
    PATH: PATH(bin),
    STATE: state,
    GITHUB_SHA: VERIFIED,
    GITHUB_RUN_ID: '7',
    GH_REPO: 'acme/tool',
    TAG: tag,
  };
  let log = '';
  const ok = jobs.publish.steps.every(({ run }) => {
    if (run === undefined) throw new Error('expected a script: no code of the repository runs in this job');
    const ran = bash(run, folder, env);
    log += ran.log;
    return ran.ok;
  });
  const { tags, written, uploaded = [] } = JSON.parse(readFileSync(state, 'utf8')) as State;
  return { ok, log, tags, written, uploaded };
}

describe('publish', () => {
  test('a first release makes the major tag, on the commit that was verified', () => {
    const { ok, written } = publish('v0.1.0', {});
    expect({ ok, written }).toEqual({
      ok: true,
      written: ['made v0.1.0', `published v0.1.0 of ${VERIFIED}`, `tag v0 at ${VERIFIED}`],
    });
  });

  test('a later one moves it', () => {
    const tags = { 'v2.0.9': OTHER, 'v2.0.10': VERIFIED, 'v2.1.0-rc.1': OTHER, v2: OTHER };
    expect(publish('v2.0.10', { tags }).tags['v2']).toBe(VERIFIED);
  });

  test('an older one leaves it where it is', () => {
    const tags = { 'v2.0.9': VERIFIED, 'v2.0.10': OTHER, v2: OTHER };
    expect(publish('v2.0.9', { tags })).toMatchObject({ ok: true, tags });
  });

  test('a prerelease too', () => {
    expect(publish('v3.0.0-rc.1', {})).toMatchObject({
      ok: true,
      written: ['made v3.0.0-rc.1 --prerelease', `published v3.0.0-rc.1 of ${VERIFIED}`],
    });
  });

  test('a run again finds the release as the first left it: published, or a draft', () => {
    const moved = `tag v1 at ${VERIFIED}`;
    expect(publish('v1.0.0', { releases: { 'v1.0.0': false } })).toMatchObject({ ok: true, written: [moved] });
    expect(publish('v1.0.0', { releases: { 'v1.0.0': true } })).toMatchObject({
      ok: true,
      written: [`published v1.0.0 of ${VERIFIED}`, moved],
    });
  });

  test('the archive goes into the draft, before the release is published and immutable', () => {
    const uploaded = ['v1.2.3 package/checklist-gate-1.2.3.tgz'];
    expect(publish('v1.2.3', {})).toMatchObject({ ok: true, uploaded });
    expect(publish('v1.2.3', { releases: { 'v1.2.3': true } })).toMatchObject({ ok: true, uploaded });
    expect(publish('v1.2.3', { releases: { 'v1.2.3': false } })).toMatchObject({ ok: true, uploaded: [] });
  });

  const MAJOR = 'c'.repeat(40);
  const moves = (before: string): Partial<State> => ({ moves: { before, tag: 'v1.2.3', to: OTHER } });

  test.each<[string, Partial<State>, string[]]>([
    ['between the jobs', { tags: { v1: MAJOR, 'v1.2.3': OTHER } }, []],
    ['by being deleted', { tags: { v1: MAJOR } }, []],
    ['before the release is looked for', moves('release view'), ['made v1.2.3']],
    ['before the release is made', moves('release create'), ['made v1.2.3']],
    ['unseen, as GitHub does not answer', { fails: 'api repos/acme/tool/commits/' }, []],
  ])('a tag that was moved %s stops it: nothing is published, and the major tag stays', (_, given, written) => {
    const run = publish('v1.2.3', { tags: { v1: MAJOR, 'v1.2.3': VERIFIED }, ...given });
    expect(run).toMatchObject({ ok: false, written, tags: { v1: MAJOR } });
    expect(run.log).toContain(`but ${VERIFIED} was verified. Nothing more is published.`);
  });

  test('one that was moved in the very moment of publishing is told of, and the major tag stays', () => {
    const run = publish('v1.2.3', { tags: { v1: MAJOR, 'v1.2.3': VERIFIED }, ...moves('release edit') });
    expect(run).toMatchObject({ ok: false, tags: { v1: MAJOR } });
    expect(run.log).toContain(`v1.2.3 names ${OTHER} now`);
  });

  test('it comes after the check and the attestation, and runs nothing of the repository', () => {
    expect(jobs.publish.needs).toEqual(['verify', 'attest']);
    expect(jobs.publish.steps.filter(({ uses }) => uses !== undefined)).toEqual([]);
    expect(jobs.publish.env?.['TAG']).toBe('${{ github.ref_name }}');
  });
});

describe('attest and npm', () => {
  test('what is attested, released and published is the one archive that "verify" has packed', () => {
    const upload = jobs.verify.steps.at(-1);
    expect(upload?.uses).toMatch(/^actions\/upload-artifact@/);
    expect(upload?.with).toMatchObject({ name: 'package', 'if-no-files-found': 'error' });
    for (const job of ['attest', 'npm'] as const) {
      const download = jobs[job].steps.find(({ uses }) => uses?.startsWith('actions/download-artifact@'));
      expect(download?.with).toEqual({ name: 'package' });
      expect(jobs[job].steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))).toEqual([]);
    }
  });

  test('only what signs gets an identity, and nothing that runs code of the repository', () => {
    const signing = Object.entries(jobs).filter(([, { permissions }]) => permissions['id-token'] === 'write');
    expect(signing.map(([name]) => name)).toEqual(['attest', 'npm']);
    expect(jobs.verify.permissions).toEqual({ contents: 'read' });
    expect([jobs.attest.needs, jobs.npm.needs]).toEqual(['verify', 'publish']);
  });

  const script = jobs.npm.steps.at(-1)?.run ?? '';

  /** Runs the last step with an npm that knows some versions. */
  function npm(tag: string, known: readonly string[]): string {
    const bin = join(folder, 'bin');
    mkdirSync(bin, { recursive: true });
    const versions = known.map((version) => `checklist-gate@${version}`).join('|') || 'none';
    const stand = `#!/bin/sh\n[ "$1" = view ] && { case "$2" in ${versions}) exit 0 ;; esac; exit 1; }\necho "npm $*"\n`;
    writeFileSync(join(bin, 'npm'), stand);
    chmodSync(join(bin, 'npm'), 0o755);
    const { ok, log } = bash(script, folder, { PATH: PATH(bin), TAG: tag });
    expect(ok).toBe(true);
    return log.trim();
  }

  test('npm gets the archive, a prerelease under a tag of its own, and no version twice', () => {
    const published = 'npm publish ./checklist-gate-1.2.3.tgz --ignore-scripts --access public --tag latest';
    expect(npm('v1.2.3', ['1.2.2'])).toBe(published);
    expect(npm('v1.2.3-rc.1', [])).toContain('./checklist-gate-1.2.3-rc.1.tgz');
    expect(npm('v1.2.3-rc.1', [])).toMatch(/ --tag next$/);
    expect(npm('v1.2.3', ['1.2.3'])).toBe('npm has checklist-gate 1.2.3 already.');
  });
});

describe('verify', () => {
  const script = jobs.verify.steps.find(({ name }) => name?.startsWith('The tag is on main'))?.run ?? '';

  /** A repository with one commit on main and one beside it, as they are checked out. */
  function repository(): { main: string; beside: string; check: (sha: string, tag?: string) => string | undefined } {
    const env = {
      PATH: PATH(folder),
      HOME: folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@example.com',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@example.com',
    };
    const git = (...args: string[]): string =>
      spawnSync('git', args, { cwd: folder, encoding: 'utf8', env }).stdout.trim();
    writeFileSync(join(folder, 'package.json'), '{"version": "1.2.3"}');
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', 'package.json');
    git('commit', '--quiet', '--message', 'a');
    const main = git('rev-parse', 'HEAD');
    git('update-ref', 'refs/remotes/origin/main', main);
    git('commit', '--quiet', '--allow-empty', '--message', 'b');
    const beside = git('rev-parse', 'HEAD');
    const check = (sha: string, tag = 'v1.2.3'): string | undefined => {
      const ran = bash(script, folder, { ...env, GITHUB_SHA: sha, GITHUB_REF_NAME: tag });
      return ran.ok ? undefined : ran.log;
    };
    git('checkout', '--quiet', main);
    return { main, beside, check };
  }

  test('checks the commit of the push out, and looks at no other', () => {
    const { main, beside, check } = repository();
    expect(jobs.verify.steps[0]?.with).toMatchObject({ ref: '${{ github.sha }}' });
    expect(check(main)).toBeUndefined();
    expect(check(beside)).toContain(`Checked out is ${main}, but ${beside} was pushed.`);
  });

  test('refuses a commit that is not on main, and a version of another name', () => {
    const { main, beside, check } = repository();
    expect(check(main, 'v1.2.4')).toContain('The tag is v1.2.4, but package.json says v1.2.3.');
    spawnSync('git', ['checkout', '--quiet', beside], { cwd: folder });
    expect(check(beside)).toContain('The commit of v1.2.3 is not on main.');
  });
});
