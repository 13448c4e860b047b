import manifest from '../../package.json' with { type: 'json' };
import { GitHubError } from '../github/transport/error.ts';
import { expecting } from '../gates/kit/expected.ts';
import { nearest } from '../policy/nearest.ts';
import { sanitiseLine, sanitiseLines } from '../reports/sanitise.ts';
import type { ExitStatus } from '../run/exit.ts';
import { appCommand } from './commands/app.ts';
import { auditCommand } from './commands/audit.ts';
import { checkCommand } from './commands/check.ts';
import { doctorCommand } from './commands/doctor.ts';
import { explainCommand } from './commands/explain.ts';
import { initCommand } from './commands/init.ts';
import { lintCommand } from './commands/lint.ts';
import { openCommand } from './commands/open.ts';
import { outlineCommand } from './commands/outline.ts';
import { overviewCommand } from './commands/overview.ts';
import { replayCommand } from './commands/replay.ts';
import { schemaCommand } from './commands/schema.ts';
import { trialCommand } from './commands/trial.ts';
import { UsageError, type CliCommand, type Surroundings } from './program.ts';

const COMMANDS: readonly CliCommand[] = [
  checkCommand,
  outlineCommand,
  initCommand,
  lintCommand,
  explainCommand,
  trialCommand,
  doctorCommand,
  openCommand,
  overviewCommand,
  auditCommand,
  replayCommand,
  schemaCommand,
  appCommand,
];

const HELP = `checklist-gate: turns checklists into gates

Usage: checklist-gate COMMAND [FILE…] [options]

${COMMANDS.map((command) => `  ${command.name.padEnd(10)} ${command.summary}`).join('\n')}

  --help       show this text; after a command, its options
  --version    show the version

Examples:
  checklist-gate check release.md
  checklist-gate outline release.md

Exit status: 0 passed · 1 failed · 2 wrong usage or policy · 3 could not judge · 4 pending
`;

/** The command line: a function of its arguments and surroundings. Gives the exit status; never throws. */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  // What goes wrong is told with words of files, policies and arguments, whoever wrote them.
  const stderr = { write: (text: string) => surroundings.stderr.write(sanitiseLines(text)) };
  try {
    return await dispatch(args, { ...surroundings, stderr });
  } catch (error) {
    if (error instanceof GitHubError) {
      stderr.write(`checklist-gate: ${sanitiseLine(error.message, 600)}\n`);
      return 3;
    }
    const usage = error instanceof UsageError;
    const message = error instanceof Error ? error.message : String(error);
    stderr.write(`checklist-gate: ${usage ? '' : 'internal error: '}${message}\n`);
    return usage ? 2 : 3;
  }
}

async function dispatch([name, ...rest]: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { stdout, stderr } = surroundings;
  if (name === '--version' || name === '-V') {
    stdout.write(`${manifest.version}\n`);
    return 0;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? stderr : stdout).write(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) {
    const names = COMMANDS.map((each) => each.name);
    const instead = /\.md$|^https?:\/\/|^-$/i.test(name) ? `"check ${name}"` : nearest(name, names);
    throw new UsageError(`found the command "${name}", ${expecting(names.join(', '), instead)}`);
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    stdout.write(command.help);
    return 0;
  }
  return command.run(rest, surroundings);
}
