/**
 * Completes package-lock.json after `npm install`. If the registry does not have the binaries of other platforms, npm
 * leaves them out of the lock, and then `npm ci` refuses the whole lock. An entry with version and platform is enough,
 * because npm never fetches what does not fit the machine.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Entry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const file = resolve(import.meta.dirname, '../package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> };
const PLATFORM = /(?:^|-)(android|darwin|freebsd|linux|openharmony|win32|aix|sunos|netbsd|openbsd|wasm32)(?:-(\w+))?/;

for (const entry of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const [, os = '', cpu] = PLATFORM.exec(name.split('/').at(-1) ?? '') ?? [];
    if (os === '' || lock.packages[`node_modules/${name}`] !== undefined) continue;
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(entry.dev === true ? { dev: true } : {}),
      optional: true,
      ...(os === 'wasm32' ? { cpu: [os] } : { os: [os], ...(cpu === undefined ? {} : { cpu: [cpu] }) }),
      ...(/musl/.test(name) ? { libc: ['musl'] } : /gnu/.test(name) ? { libc: ['glibc'] } : {}),
    };
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
