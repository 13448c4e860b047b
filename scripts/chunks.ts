/**
 * Which files the built program falls into, beside those that the bundler makes by itself: it makes one for each set
 * of users, and finding and opening one takes as long as reading 5 KB more.
 */

/** Files of ours in a folder; without names the whole folder. The first chunk that matches has the file. */
function ours(folder: string, names = '.*'): string {
  return String.raw`/src/${folder}/(?:${names.trim().split(/\s+/).join('|')})\.ts$`;
}

/** Files of packages. */
function packages(names: string): string {
  return String.raw`/node_modules/(?:${names.trim().split(/\s+/).join('|')})/`;
}

function any(...patterns: string[]): RegExp {
  return new RegExp(patterns.join('|'));
}

/** What most runs do without: loaded at the first use, not where it is imported. */
export const LATE: Record<string, RegExp> = {
  // What writing Markdown shares with its parser stays outside.
  parser: any(
    ours('checklist', 'parser'),
    packages('remark-parse mdast-util-from-markdown decode-named-character-reference character-entities'),
    packages('micromark(?!-util-(?:character|classify-character|symbol|html-tag-name)/)[^/]*'),
  ),
  // A tree of HTML, only where a document holds raw HTML.
  browser: any(ours('checklist', 'browser'), packages('parse5 entities')),
  paths: any(ours('gates', 'path-glob'), packages('picomatch')),
  // Who may sign and who has signed, and whether the glass was broken.
  signing: any(
    ours(
      'gates/sign-offs',
      'ask access evidence comments said commit-named named codeowners owners eligible fresh assign separation conclude',
    ),
    ours('gates/sign-offs', 'lines reviews roles flipped ticks weigh'),
    ours('policy', 'override override-tries'),
    ours('checklist', 'command'),
    packages('ignore'),
  ),
  // What is wrong with a policy, in words.
  mistakes: any(ours('policy', 'errors error-words meant nearest')),
  // YAML is written by `init` alone.
  emitting: any(packages('yaml/browser/dist/stringify(?!/stringifyNumber)')),
};

/** What is loaded together, by nearly everybody who loads any of it. */
export const TOGETHER: Record<string, RegExp> = {
  client: any(
    ours(
      'github',
      'client connection subject pulls-at place source own-reports fault answered api-version conditional fetch lists pauses',
    ),
    ours('github', 'permissions translate undici'),
    packages('@actions/github @octokit/(?!plugin-(?:retry|throttling)/)[^/]+ universal-user-agent before-after-hook'),
    packages('content-type json-with-bigint'),
  ),
  answers: any(
    ours(
      'github',
      'answer default-template answers/file answers/file-entry answers/changed-files answers/file-revisions',
    ),
  ),
  verdict: any(ours('verdict'), ours('evidence', 'account facts question people as-of'), ours('run', 'exit')),
  reading: any(ours('checklist')),
  judge: any(
    ours('template', 'match directives places entries align sections similar unmatched compare front-matter'),
    ours(
      'gates',
      'gate options instant locate base-branch pattern field-types field-requirement fields item-matcher items count',
    ),
    ours('gates', 'applicability template review unanswered evidence-item commit given'),
    ours(
      'policy',
      'default decide condition group-status evaluate-rules settle evaluate content field-values conclude',
    ),
    ours('policy', 'directives marker draft'),
    ours('run', 'judge documents comments parsing in-time templates trusted bounded sources'),
    ours('values', 'answer'),
    packages('valibot fastest-levenshtein'),
  ),
  // Only where there is a policy file: the default policy needs no other gates.
  policy: any(
    ours('gates'),
    ours(
      'policy',
      'load syntax schema account-schema break-glass-schema condition-schema source-schema bind consistency',
    ),
  ),
  text: any(
    ours('reports', 'text icons tree override blocks regression sign-offs progress palette list-part json nodes'),
  ),
  markdown: any(
    ours('reports', 'markdown annotations fit links lists overview writer'),
    packages('remark-stringify mdast-util-to-markdown mdast-util-gfm-t[^/]+ markdown-table zwitch longest-streak'),
  ),
};
