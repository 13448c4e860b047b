import { describe, expect, test } from '@jest/globals';
import { Facts, type RecordedFact } from '../../src/evidence/facts.ts';
import { questionKey, type Question } from '../../src/evidence/question.ts';

const known = (name: string, raw: string): RecordedFact => ({
  question: { kind: 'value', name },
  fact: { status: 'known', value: { raw } },
});

describe('facts', () => {
  test('a question has one text, whatever the order of its keys', () => {
    const one: Question = { kind: 'file', path: 'a', ref: 'b' };
    const other: Question = { ref: 'b', path: 'a', kind: 'file' };
    expect(questionKey(one)).toBe('{"kind":"file","path":"a","ref":"b"}');
    expect(questionKey(other)).toBe(questionKey(one));
  });

  test('what nobody has asked is undefined', () => {
    expect(new Facts().get({ kind: 'labels' })).toBeUndefined();
    expect(new Facts([known('a', '1')]).get({ kind: 'value', name: 'b' })).toBeUndefined();
  });

  test('adding gives new facts, and the later answer counts', () => {
    const first = new Facts([known('a', '1')]);
    const second = first.with([known('a', '2')]);
    expect(first.get({ kind: 'value', name: 'a' })).toEqual({ status: 'known', value: { raw: '1' } });
    expect(second.get({ kind: 'value', name: 'a' })).toEqual({ status: 'known', value: { raw: '2' } });
    expect(second.list()).toHaveLength(1);
  });

  test('the record is in order of questions, whatever came first', () => {
    const names = (facts: Facts): unknown[] => facts.list().map(({ question }) => 'name' in question && question.name);
    expect(names(new Facts([known('b', '1'), known('c', '1'), known('a', '1')]))).toEqual(['a', 'b', 'c']);
  });

  test('a fault of GitHub is known while it is judged, and the record holds its reason', () => {
    const question: Question = { kind: 'labels' };
    const fact = { status: 'unavailable', reason: 'x', isFault: true } as const;
    const facts = new Facts([{ question, fact }]);
    expect(facts.get(question)).toBe(fact);
    expect(facts.list()).toStrictEqual([{ question, fact: { status: 'unavailable', reason: 'x' } }]);
  });
});
