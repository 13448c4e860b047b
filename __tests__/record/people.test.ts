import { expect, test } from '@jest/globals';
import type { RecordedFact } from '../../src/evidence/facts.ts';
import { aboutChange } from '../../src/record/people.ts';

const known = (question: RecordedFact['question'], value: unknown): RecordedFact =>
  ({ question, fact: { status: 'known', value } }) as RecordedFact;

const dev = { login: 'dev', id: 1, type: 'User' };
const helper = { login: 'helper[bot]', id: 9, type: 'Bot' };

test('who built and merged it, each once, as far as a gate has asked', () => {
  const merged = { at: '2026-01-02T00:00:00Z', by: 'lead', commit: 'c'.repeat(40) };
  expect(
    aboutChange([
      known({ kind: 'origin' }, { author: 'dev', merged }),
      known({ kind: 'commits' }, [
        { sha: 'a', people: [dev, null] },
        { sha: 'b', people: [helper, dev, null], bots: ['Coder'] },
      ]),
      known({ kind: 'pushes' }, [
        { sha: 'b', at: '2026-01-01T00:00:00Z', pusher: dev },
        { sha: 'a', at: '2025-12-31T00:00:00Z', pusher: null },
      ]),
    ]),
  ).toEqual({
    merge: merged,
    people: {
      committers: [{ login: 'dev', id: 1 }, null, { login: 'helper[bot]', id: 9 }],
      agents: ['Coder', 'helper[bot]'],
      lastPusher: { login: 'dev', id: 1 },
    },
  });
});

test('what gates have asked of deployments', () => {
  const [environment, sha] = ['staging', 'a'.repeat(40)];
  const told = { exists: true, id: 7, state: 'success', at: '2026-01-02T00:00:00Z', creator: 'dev', url: null };
  const asked = { kind: 'deployment', environment, sha } as const;
  const { exists: _, creator: by, ...rest } = told;
  expect(aboutChange([known(asked, told), known({ ...asked, sha: 'b' }, { exists: false })])).toEqual({
    deployed: [{ environment, sha, ...rest, by }],
  });
  expect(aboutChange([{ question: asked, fact: { status: 'unavailable', reason: 'not today' } }])).toEqual({});
});

test('what is not known is left out', () => {
  const gone = (question: RecordedFact['question']): RecordedFact => ({
    question,
    fact: { status: 'unavailable', reason: 'not today' },
  });
  expect(aboutChange([])).toEqual({});
  expect(aboutChange([gone({ kind: 'origin' }), gone({ kind: 'commits' }), gone({ kind: 'pushes' })])).toEqual({});
  expect(
    aboutChange([
      known({ kind: 'origin' }, {}),
      known({ kind: 'pushes' }, [{ sha: 'a', at: '2026-01-01T00:00:00Z', pusher: null }]),
    ]),
  ).toEqual({ people: { lastPusher: null } });
  expect(aboutChange([known({ kind: 'pushes' }, [])])).toEqual({});
});
