import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { endGroup, info, setFailed, startGroup } from '@actions/core';
import { repositoryName, type Repository } from '../github/repository.ts';
import { writeOverviewIssue } from '../github/writes/own-issues.ts';
import { type Overview, isWholly, overviewOf } from '../overview/overview.ts';
import { judgedRow } from '../overview/row.ts';
import { overviewHtml } from '../reports/overview/html.ts';
import { overviewMarkdown } from '../reports/overview/markdown.ts';
import { overviewText } from '../reports/overview/text.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import type { ExitStatus } from '../run/exit.ts';
import { judgeOpen } from '../subject/open.ts';
import type { PolicyPlace } from '../subject/terms.ts';
import { NO_REPOSITORY, workspaceFolder } from './inputs.ts';
import { filledLines, type OverviewInput } from './overview-input.ts';
import type { ActionRun } from './request.ts';

/** An issue takes 65,536 characters, a summary 1 MiB; in UTF-8 bytes. */
const MAX_ISSUE = 60_000;
const MAX_SUMMARY = 900_000;

/**
 * Tells everything open of some repositories: in the log, in the summary, and as an issue or a page. Judges nothing that
 * a status hangs on. 0 all told, 3 something could not be read, judged or written. Throws `GitHubError`.
 */
export async function tellOverview(run: ActionRun, asked: OverviewInput): Promise<ExitStatus> {
  const { client, context, inputs, terms, now } = run;
  const own = context.repository;
  if (own === undefined) {
    setFailed(NO_REPOSITORY);
    return 3;
  }
  const repositories = asked.repositories ?? [own];
  const at = now().toISOString();
  const { found, unread } = await judgeOpen(client, repositories, terms, policiesOf(run), at);
  const rows = found.map(({ subject, title, judged }) => judgedRow(subject, title, judged));
  const all = overviewOf(rows, { at, repositories: repositories.map(repositoryName), unread });
  startGroup('Checklist Gate: overview');
  info(overviewText(all, { color: (process.env['NO_COLOR'] ?? '') === '' }).trimEnd());
  endGroup();
  if (!inputs.dryRun) {
    const file = process.env['GITHUB_STEP_SUMMARY'] ?? '';
    if (inputs.summary && file !== '')
      appendFileSync(file, overviewMarkdown(all, { maxLength: MAX_SUMMARY, dated: true }));
    for (const path of asked.paths) writePage(path, all);
    if (asked.issue) await writeIssue(run, own, all);
  }
  if (isWholly(all)) return 0;
  setFailed('Some checklists could not be read or judged. The overview says which.');
  return 3;
}

/** One policy a line: such as one for pull requests and one for release issues. */
function policiesOf({ inputs, terms }: ActionRun): PolicyPlace[] {
  if (terms.policy.kind === 'given') return [terms.policy];
  const { path, named } = inputs.policy;
  return filledLines(path).map((each) => ({ kind: 'repository', path: each, named }));
}

function writePage(path: string, all: Overview): void {
  const file = resolve(workspaceFolder(), path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, overviewHtml(all));
  info(`Page written: ${sanitiseLine(path)}`);
}

// Without a time, so that an unchanged overview gives an unchanged issue.
async function writeIssue({ client }: ActionRun, where: Repository, all: Overview): Promise<void> {
  const body = `${overviewMarkdown(all, { maxLength: MAX_ISSUE })}\n*Kept up to date by Checklist Gate. Changes to this text are lost.*\n`;
  const { result, url } = await writeOverviewIssue(client, where, { title: 'Open checklists', body });
  info(`Issue ${result}: ${url}`);
}
