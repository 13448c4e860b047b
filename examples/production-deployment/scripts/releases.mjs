// The place that the service runs from, DEPLOY_ROOT:
//   releases/TAG/   a copy of the service, with release.json: {"tag", "previous", "at"}
//   current         a link to one of them
//   releases.log    one line for each change of the link
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';

const root = resolve(process.env.DEPLOY_ROOT ?? 'production');

export const folderOf = (tag) => join(root, 'releases', tag);

/** The tag that runs; undefined before the first release. */
export function current() {
  const link = join(root, 'current');
  return existsSync(link) ? basename(readlinkSync(link)) : undefined;
}

/** The tag that ran before a release; undefined for the first one. */
export function previousOf(tag) {
  const path = join(folderOf(tag), 'release.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')).previous ?? undefined) : undefined;
}

/** Copies the service beside the releases that are there, whole or not at all. Not for the release that runs. */
export function store(service, tag) {
  const folder = folderOf(tag);
  const unfinished = `${folder}.unfinished`;
  for (const path of [unfinished, folder]) rmSync(path, { recursive: true, force: true });
  mkdirSync(join(root, 'releases'), { recursive: true });
  cpSync(service, unfinished, { recursive: true });
  const release = { tag, previous: current() ?? null, at: new Date().toISOString() };
  writeFileSync(join(unfinished, 'release.json'), `${JSON.stringify(release, undefined, 2)}\n`);
  renameSync(unfinished, folder);
}

/** Lets a release run. The link changes in one step: there is no moment without a service. */
export function switchTo(tag, why) {
  const next = join(root, 'next');
  rmSync(next, { force: true });
  symlinkSync(join('releases', tag), next);
  renameSync(next, join(root, 'current'));
  appendFileSync(join(root, 'releases.log'), `${new Date().toISOString()} ${why} ${tag}\n`);
}
