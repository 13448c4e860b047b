import type { ExitStatus } from '../run/exit.ts';

/** What a command line program touches: given in, so that it is a function of its surroundings. */
export interface Surroundings {
  stdout: { write: (text: string) => unknown; isTTY?: boolean };
  stderr: { write: (text: string) => unknown; isTTY?: boolean };
  /** Reads all of standard input, as bytes. */
  readStdin: () => Promise<Uint8Array>;
  env: Readonly<Record<string, string | undefined>>;
  /** Now, ISO 8601, UTC. */
  now: () => string;
}

/** A command: its name, one line about it, its help, and what it does. */
export interface Command {
  name: string;
  summary: string;
  help: string;
  run: (args: readonly string[], surroundings: Surroundings) => Promise<ExitStatus>;
}

/** Wrong usage or a file that cannot be read: one clear message, exit status 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
