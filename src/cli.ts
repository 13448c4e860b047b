import { main } from './cli/main.ts';

void main(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  readStdin: async () => Buffer.concat(await Array.fromAsync(process.stdin as AsyncIterable<Buffer>)),
  env: process.env,
  now: () => new Date().toISOString(),
}).then((status) => {
  process.exitCode = status;
});
