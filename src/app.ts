import { runApp } from './app/server.ts';

// What is written is waited for, idle connections to GitHub are not.
void runApp(process.env, (line) => process.stdout.write(line)).then((status) =>
  process.stdout.write('', () => process.exit(status)),
);
