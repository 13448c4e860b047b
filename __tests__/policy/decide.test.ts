import { describe, expect, test } from '@jest/globals';
import { Facts, type Answerer } from '../../src/evidence/facts.ts';
import { questionKey, type Question } from '../../src/evidence/question.ts';
import { decide, MAX_ROUNDS, openQuestions } from '../../src/policy/judge/decide.ts';
import type { GroupResult } from '../../src/verdict/verdict.ts';

const value = (name: string): Question & { kind: 'value' } => ({ kind: 'value', name });

function asking(...asks: Question[]): GroupResult {
  const findings = asks.map((each) => ({ status: 'pending' as const, message: 'open', asks: [each] }));
  const gate = {
    kind: 'gate' as const,
    id: '1',
    gate: 'value',
    title: 'a',
    advisory: false,
    status: 'pending' as const,
  };
  return {
    kind: 'group',
    id: 'policy',
    title: 'Policy',
    require: 'all',
    advisory: false,
    status: 'pending',
    results: [{ ...gate, findings }],
  };
}

const answered: Answerer = (questions) =>
  Promise.resolve(questions.map(() => ({ status: 'known', value: { raw: '1' } })));

describe('deciding', () => {
  test('asks nothing where nothing is open', async () => {
    const { root } = await decide(
      () => asking(),
      new Facts(),
      () => Promise.reject(new Error('asked')),
    );
    expect(root).toEqual(asking());
  });

  test('asks each question once, and evaluates again with the answers', async () => {
    const rounds: string[][] = [];
    const { facts } = await decide(
      (known) =>
        known.get(value('a')) === undefined ? asking(value('a'), value('a')) : asking(value('a'), value('b')),
      new Facts(),
      (questions) => {
        rounds.push(questions.map((question) => questionKey(question)));
        return answered(questions);
      },
    );
    expect(rounds).toEqual([['{"kind":"value","name":"a"}'], ['{"kind":"value","name":"b"}']]);
    expect(facts.list()).toHaveLength(2);
  });

  test('an answer that is left out is unavailable, and is not asked for again', async () => {
    const { facts } = await decide(
      () => asking(value('a')),
      new Facts(),
      () => Promise.resolve([]),
    );
    expect(facts.get(value('a'))).toEqual({ status: 'unavailable', reason: 'No answer was given' });
  });

  test('gives up after some rounds instead of asking for ever', async () => {
    let round = 0;
    await expect(decide(() => asking(value(String((round += 1)))), new Facts(), answered)).rejects.toThrow(
      `Questions were still open after ${MAX_ROUNDS} rounds`,
    );
  });

  test('what is known is not open', () => {
    const facts = new Facts([{ question: value('a'), fact: { status: 'known', value: { raw: '1' } } }]);
    expect(openQuestions(asking(value('a'), value('b')), facts)).toEqual([value('b')]);
  });
});
