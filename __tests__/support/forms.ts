/** The two forms of set-up as their recipes have them, by the paths of their files. */

export const MARKER = '.github/workflows/checklist-marker.yml';
const GATE = '.github/workflows/checklist-gate.yml';

const TYPES = '[opened, edited, synchronize, reopened, ready_for_review]';
const PERMISSIONS = `permissions:
  contents: read
  pull-requests: write
  issues: write
  statuses: write
`;

const marker = (types = TYPES): string => `name: checklist-marker
on:
  pull_request:
    types: ${types}
  pull_request_review:
    types: [submitted, edited, dismissed]
  merge_group:
permissions: {}
jobs:
  changed:
    runs-on: ubuntu-latest
    steps:
      - run: echo "The workflow checklist-gate judges this pull request."
`;

/** A marker that no longer tells of edits. */
export const DEAF_MARKER = marker('[opened, synchronize]');

const TWO = {
  [MARKER]: marker(),
  [GATE]: `name: checklist-gate
on:
  workflow_run:
    workflows: [checklist-marker]
    types: [completed]
  issue_comment:
    types: [created, edited, deleted]
  schedule:
    - cron: '17 5 * * *'
${PERMISSIONS}jobs:
  checklist:
    if: \${{ github.event_name != 'issue_comment' || github.event.issue.pull_request != '' }}
    runs-on: ubuntu-latest
    steps:
      - uses: OWNER/checklist-gate@v0
        with:
          marker: ${MARKER}
`,
};

const ONE = {
  [GATE]: `name: checklist-gate
on:
  pull_request_target:
    types: ${TYPES}
  issue_comment:
    types: [created, edited, deleted]
  merge_group:
  schedule:
    - cron: '17 5 * * *'
${PERMISSIONS}jobs:
  checklist:
    if: \${{ github.event_name != 'issue_comment' || github.event.issue.pull_request != '' }}
    runs-on: ubuntu-latest
    steps:
      - uses: OWNER/checklist-gate@v0
`,
};

export const FORMS = { 'two workflows': TWO, 'one workflow': ONE } as const;
