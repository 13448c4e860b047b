import { main } from './cli/main.ts';
import { readAll } from './cli/program.ts';

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));

void main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  readStdin: () => readAll(process.stdin),
  env: process.env,
  now: () => new Date().toISOString(),
}).then((status) => (process.exitCode = status));
