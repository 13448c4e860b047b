/** Forms to fill in: a template, what the policy asks of it, and bodies in which one thing is not done. */

export interface Form {
  name: string;
  template: string;
  policy: string;
  /** Everything done. */
  done: string;
  /** Of the finished body: lines that have been finished, each with what it was before. */
  unfinished: readonly [done: string, open: string][];
}

const release: Form = {
  name: 'release',
  policy: `template: template.md
gates:
  - {gate: items, in: Before}
  - {gate: items, in: Abort when, require: none}
  - {gate: fields, in: Facts, required: {Build: semver, Owner: text}}`,
  template: `## Before

- [ ] Smoke tests green
- [ ] Snapshot of the volume taken
- [ ] Snapshot of the volume taken and mounted elsewhere
- [ ] On-call informed

## Abort when

- [ ] Latency doubles

## Facts

- **Build**: ____
- **Owner**: ____
`,
  done: `## Before

- [x] Smoke tests green
- [x] Snapshot of the volume taken
- [x] Snapshot of the volume taken and mounted elsewhere
- [x] On-call informed

## Abort when

- [ ] Latency doubles

## Facts

- **Build**: 2.0.1
- **Owner**: Ada
`,
  unfinished: [
    ['- [x] Smoke tests green', '- [ ] Smoke tests green'],
    ['- [x] Snapshot of the volume taken', '- [ ] Snapshot of the volume taken'],
    [
      '- [x] Snapshot of the volume taken and mounted elsewhere',
      '- [ ] Snapshot of the volume taken and mounted elsewhere',
    ],
    ['- [ ] Latency doubles', '- [x] Latency doubles'],
    ['- **Build**: 2.0.1', '- **Build**: ____'],
    ['- **Owner**: Ada', '- **Owner**: ____'],
  ],
};

const review: Form = {
  name: 'review',
  policy: `template: template.md
gates:
  - {gate: items, in: Kind, require: one}
  - {gate: items, in: Review > Code, require: {at-least: 2}}
  - {gate: items, in: Review > Docs}`,
  template: `# Change

## Kind

- [ ] Fix
- [ ] Feature

## Review

### Code

- [ ] Names say what they hold
- [ ] Errors are told

### Docs

- [ ] Page updated
`,
  done: `# Change

## Kind

- [x] Fix
- [ ] Feature

## Review

### Code

- [x] Names say what they hold
- [x] Errors are told

### Docs

- [x] Page updated
`,
  unfinished: [
    ['- [x] Fix', '- [ ] Fix'],
    ['- [x] Errors are told', '- [ ] Errors are told'],
    ['- [x] Page updated', '- [ ] Page updated'],
  ],
};

export const forms: readonly Form[] = [release, review];
