/** A folder of `src`, or a part of one that has rules of its own. */
export interface Room {
  /** What it does, in one line. */
  does: string;
  /** What it may import besides itself: folders of ours (`types:` for types alone), files and packages, by prefix. */
  may: readonly string[];
}

/** What every room may import: the one type for what can go wrong. */
export const EVERYWHERE: readonly string[] = ['result.ts'];

/** What holds everything together: all rooms but other shells. */
const SHELL: readonly string[] = [
  'checklist/',
  'evidence/',
  'template/',
  'verdict/',
  'gates/',
  'policy/',
  'author/',
  'release/',
  'audit/',
  'doctor/',
  'overview/',
  'reports/',
  'github/',
  'run/',
  'record/',
  'subject/',
  'node:',
  'package.json',
];

/**
 * The rooms of `src`, by path. The longest path that fits a file holds for it. A room that has no folder yet is where
 * something that is planned belongs.
 */
export const HOUSE: Readonly<Record<string, Room>> = {
  checklist: {
    does: 'Reads Markdown into sections, items, fields and sign-offs; `near-miss` is what looks like a box and is none; `reading` also knows the words of N/A and of conditions',
    may: ['unified', 'remark-parse', 'mdast', 'mdast-util-', 'micromark-', 'unist-util-', 'parse5'],
  },
  evidence: { does: 'What may be asked of the world, and what was answered', may: [] },
  'evidence/values': {
    does: 'What a workflow hands over: lines, JSON files, JUnit reports',
    may: ['evidence/', 'fast-xml-parser', 'picomatch', 'node:'],
  },
  template: {
    does: 'Compares a body with its trusted form; `reading` is what a template means to people, by its words',
    may: ['checklist/', 'fastest-levenshtein', 'yaml'],
  },
  verdict: {
    does: 'Statuses, the quantifier, findings, and the verdict. All types come from its schema (`verdict.ts` and its neighbours)',
    may: ['types:checklist/', 'types:evidence/', 'valibot'],
  },
  gates: {
    does: 'One file or folder a gate; `kit` is what they share',
    may: ['checklist/', 'template/', 'evidence/', 'verdict/', 'valibot', 're2js', 'picomatch', 'ignore'],
  },
  policy: {
    does: 'The model of a policy, and the one that counts without a file',
    may: ['gates/', 'types:checklist/', 'types:verdict/', 'fastest-levenshtein'],
  },
  'policy/file': {
    does: 'Reads a policy file, or says what is wrong with it',
    may: ['policy/', 'gates/', 'checklist/', 'verdict/', 'valibot', 'yaml', 'fastest-levenshtein'],
  },
  'policy/judge': {
    does: 'From a policy and a checklist to a verdict; asks for facts',
    may: ['policy/policy', 'types:policy/file/', 'gates/', 'evidence/', 'verdict/', 'checklist/', 'template/'],
  },
  author: {
    does: 'What helps to write a policy: `lint` (findings), `explain` (sentences, events), `propose`',
    may: ['policy/', 'gates/', 'template/', 'checklist/', 'verdict/', 'evidence/'],
  },
  'author/propose': {
    does: 'Proposes the policy that fits a checklist',
    may: ['gates/', 'template/', 'checklist/', 'yaml'],
  },
  release: {
    does: 'Which issue, and which pull requests, belong to a release',
    may: ['checklist/', 'policy/', 'verdict/', 'types:evidence/', 'types:audit/', 'semver/', 'valibot', 'yaml'],
  },
  audit: { does: 'What an audit of a period holds', may: ['types:checklist/', 'evidence/', 'verdict/'] },
  doctor: {
    does: 'What a survey of a repository means',
    may: ['author/', 'policy/', 'gates/', 'types:evidence/', 'yaml'],
  },
  overview: { does: 'What many repositories hold, on one page', may: ['audit/', 'doctor/', 'verdict/'] },
  reports: {
    does: 'Verdicts, audits and diagnoses to text: terminal, Markdown, JSON, annotations',
    may: [
      'verdict/',
      'types:checklist/',
      'types:audit/',
      'types:author/',
      'types:doctor/',
      'doctor/diagnosis',
      'doctor/table/model',
      'types:overview/',
      'mdast',
      'mdast-util-',
      'remark',
      'unified',
      'csv-stringify',
      'wrap-ansi',
      'hast',
    ],
  },
  github: {
    does: 'The only reads and writes on GitHub: events, answers to questions, writes',
    may: [
      'types:evidence/',
      'types:checklist/',
      'types:verdict/',
      'types:template/',
      'types:doctor/',
      'types:audit/',
      'types:release/',
      '@octokit/',
      'universal-github-app-jwt',
      '@actions/github',
      'node:',
    ],
  },
  run: {
    does: 'One judgement from start to exit status',
    may: [
      'audit/',
      'release/',
      'checklist/',
      'template/',
      'evidence/',
      'verdict/',
      'gates/',
      'policy/',
      'reports/',
      'node:vm',
      'node:timers',
      'node:crypto',
    ],
  },
  record: {
    does: 'Writes records, and judges them again',
    may: ['run/', 'reports/', 'checklist/', 'types:evidence/', 'verdict/', 'valibot', 'canonicalize'],
  },
  subject: {
    does: 'Makes a pull request or issue ready to judge, for every shell',
    may: [
      'run/',
      'github/',
      'record/',
      'release/',
      'doctor/',
      'checklist/',
      'template/',
      'evidence/',
      'verdict/',
      'policy/',
      'node:fs',
      'node:path',
      'node:timers',
    ],
  },
  tell: {
    does: 'From an event to verdicts that are told on GitHub, for every shell that has events',
    may: ['subject/', 'run/', 'github/', 'reports/', 'verdict/'],
  },
  action: {
    does: 'The Action: inputs, outputs; `tell` tells the outcome in the run itself',
    may: [...SHELL, 'tell/', '@actions/'],
  },
  cli: { does: 'The command line', may: [...SHELL, '@actions/', 'schema/'] },
  app: {
    does: 'The GitHub App: deliveries of webhooks',
    may: [...SHELL, 'tell/', 'prom-client', '@octokit/webhooks-methods', 'valibot', 'yaml'],
  },
};

/** The rules for a file, by its path below `src`; undefined where no room has it. */
export function roomOf(file: string): (Room & { path: string }) | undefined {
  const [path] = Object.keys(HOUSE)
    .filter((each) => file.startsWith(`${each}/`))
    .toSorted((a, b) => b.length - a.length);
  const room = path === undefined ? undefined : HOUSE[path];
  return path === undefined || room === undefined ? undefined : { ...room, path };
}

/** The table of CONTRIBUTING.md. */
export function tableOfRooms(): string {
  const words = (each: string): string =>
    each.startsWith('types:') ? `types of \`${each.slice(6).replace(/\/$/, '')}\`` : `\`${each.replace(/[/-]$/, '')}\``;
  const lines = Object.entries(HOUSE).map(
    ([path, { does, may }]) =>
      `| \`${path}\` | ${does} | ${may.length === 0 ? 'nothing' : may.map(words).join(', ')} |`,
  );
  return ['| Folder in `src` | What it does | May import, besides itself |', '| --- | --- | --- |', ...lines].join(
    '\n',
  );
}
