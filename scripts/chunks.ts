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
    ours('checklist/markdown', 'parser'),
    packages('remark-parse mdast-util-from-markdown decode-named-character-reference character-entities'),
    packages('micromark(?!-util-(?:character|classify-character|symbol|html-tag-name)/)[^/]*'),
  ),
  // A tree of HTML, only where a document holds raw HTML.
  browser: any(ours('checklist/page', 'browser'), packages('parse5 entities')),
  paths: any(ours('gates/kit', 'path-glob'), packages('picomatch')),
  // Who may sign and who has signed, and whether the glass was broken.
  signing: any(
    ours('gates/sign-offs', 'ask codeowners eligible fresh separation conclude'),
    ours('gates/sign-offs/evidence', 'evidence comments commit-named'),
    ours('gates/sign-offs/evidence', 'lines reviews ticks'),
    ours('gates/sign-offs', 'weigh'),
    ours('policy/judge', 'override override-tries'),
    ours('checklist/reading', 'command'),
    packages('ignore'),
  ),
  // What is wrong with a policy, in words.
  mistakes: any(ours('policy/file', 'errors error-words'), ours('policy', 'nearest')),
  // YAML is written by `init` alone.
  emitting: any(packages('yaml/browser/dist/stringify(?!/stringifyNumber)')),
};

/** What is loaded together, by nearly everybody who loads any of it. */
export const TOGETHER: Record<string, RegExp> = {
  client: any(
    ours('github/transport', 'client fault answered api-version conditional fetch lists pauses'),
    ours('github', 'subject'),
    ours('github/events', 'pulls-at'),
    ours('github/writes', 'own-reports'),
    ours('github/transport', 'translate undici'),
    packages('@actions/github @octokit/(?!plugin-(?:retry|throttling)/)[^/]+ universal-user-agent before-after-hook'),
    packages('content-type json-with-bigint'),
  ),
  answers: any(ours('github/answers', 'answer file changed-files'), ours('github', 'default-template')),
  verdict: any(ours('verdict'), ours('evidence', 'facts question people quantity'), ours('run', 'exit')),
  reading: any(ours('checklist')),
  judge: any(
    ours('template', 'match directives entries align sections compare comparison front-matter'),
    ours('gates/kit', 'gate options instant locate matching item-matcher count'),
    ours('gates/fields', 'types fields'),
    ours('gates', 'items'),
    ours('gates/kit', 'evidence-item commit given'),
    ours('gates', 'template review'),
    ours('policy', 'default'),
    ours('policy/judge', 'decide condition evaluate-rules settle evaluate content'),
    ours('policy/judge', 'conclude'),
    ours('policy/judge', 'directives marker draft'),
    ours('run', 'judge documents comments templates trusted bounded sources'),
    ours('evidence/values', 'answer'),
    packages('valibot fastest-levenshtein'),
  ),
  // Only where there is a policy file: the default policy needs no other gates.
  policy: any(
    ours('gates'),
    ours('policy/file', 'load yaml-text written schema break-glass-schema condition-schema'),
    ours('policy/file', 'source-schema bind consistency'),
  ),
  text: any(
    ours('reports', 'text json'),
    ours('reports/parts', 'tree override blocks sign-offs symbols list-part nodes'),
  ),
  markdown: any(
    ours('reports', 'markdown annotations'),
    ours('reports/parts', 'fit lists overview writer'),
    packages('remark-stringify mdast-util-to-markdown mdast-util-gfm-t[^/]+ markdown-table zwitch longest-streak'),
  ),
};
