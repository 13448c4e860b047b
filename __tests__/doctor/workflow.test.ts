import { describe, expect, test } from '@jest/globals';
import { gateUses, type GateStep } from '../../src/doctor/workflow.ts';

const SHA = 'a'.repeat(40);

function uses(text: string, own = false): GateStep[] {
  const found = gateUses('gate.yml', text, own);
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}

const steps = (action = `acme/checklist-gate@${SHA}`) => `jobs: {gate: {steps: [{uses: '${action}'}]}}`;

describe('uses of the gate in a workflow', () => {
  test('the whole of one', () => {
    const [use] = uses(`on:
  pull_request_target:
    types: [opened, edited]
    paths: ['src/**']
  merge_group:
permissions:
  contents: read
concurrency:
  group: a
  cancel-in-progress: true
jobs:
  other:
    steps: [{run: 'true'}]
  gate:
    name: Checklist
    steps:
      - uses: actions/checkout@v6
      - uses: acme/checklist-gate@v1
        with:
          phase: release
`);
    expect(use).toMatchObject({
      path: 'gate.yml',
      line: 18,
      eventsLine: 1,
      job: 'gate',
      jobName: 'Checklist',
      uses: 'acme/checklist-gate@v1',
      groups: ['a'],
      checksOut: true,
    });
    expect([...(use?.events ?? [])]).toEqual([
      ['pull_request_target', { types: ['opened', 'edited'], filters: ['paths'], line: 2 }],
      ['merge_group', { filters: [], line: 5 }],
    ]);
    expect([...(use?.permissions ?? [])]).toEqual([['contents', 'read']]);
    expect([...(use?.inputs ?? [])]).toEqual([['phase', 'release']]);
  });

  test.each([
    ['one event as a word', `on: push\n${steps()}`, ['push']],
    ['events as a list', `on: [push, pull_request]\n${steps()}`, ['push', 'pull_request']],
    ['types as a word', `on: {pull_request: {types: edited}}\n${steps()}`, ['pull_request']],
    ['a list with something else in it', `on: [[push]]\n${steps()}`, ['']],
    ['no events', steps(), []],
    ['events that are a mistake', `on: \n${steps()}`, ['']],
  ])('%s', (_, text, events) => {
    expect([...(uses(text)[0]?.events.keys() ?? [])]).toEqual(events);
  });

  test.each([
    [
      'job before workflow',
      `permissions: {contents: write}\njobs: {gate: {permissions: {contents: read}, steps: [{uses: a/checklist-gate@v1}]}}`,
      [['contents', 'read']],
    ],
    ['read-all', `permissions: read-all\n${steps()}`, [['all', 'read']]],
    ['none at all', `permissions: {}\n${steps()}`, []],
    ['an unknown word', `permissions: everything\n${steps()}`, []],
  ])('permissions: %s', (_, text, permissions) => {
    expect([...(uses(text)[0]?.permissions ?? [['missing']])]).toEqual(permissions);
  });

  test.each([
    ['no map', '- a'],
    ['no jobs', 'on: push'],
    ['a job that is a word', 'jobs: {gate: later}'],
    ['steps that are a word', 'jobs: {gate: {steps: later}}'],
    ['a step that is a word', 'jobs: {gate: {steps: [later]}}'],
    ['another action', 'jobs: {gate: {steps: [{uses: a/other-checklist-gate@v1}]}}'],
    ['the local action of another repository', 'jobs: {gate: {steps: [{uses: ./}]}}'],
  ])('nothing in %s', (_, text) => {
    expect(uses(text)).toEqual([]);
  });

  test('the local action in its own repository, in a job whose key is a number', () => {
    expect(uses('jobs: {1: {steps: [{uses: ./}]}}', true)).toMatchObject([{ job: '1', uses: './', groups: [] }]);
  });

  test('a file that is no YAML says where', () => {
    expect(gateUses('gate.yml', 'on: push\njobs: [')).toEqual({
      ok: false,
      error: { path: 'gate.yml', line: 2, message: 'found no "]" up to here, expected every "[" to be closed' },
    });
  });
});
