import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { instantWords, isBefore, isWithin, secondsOf } from '../../src/gates/kit/time.ts';

describe('points in time', () => {
  test('are the seconds that everybody else counts', () => {
    const time = fc.date({
      min: new Date('1970-01-01T00:00:00Z'),
      max: new Date('2399-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(time, (date) => {
        const seconds = Math.floor(date.getTime() / 1000);
        expect(secondsOf(date.toISOString())).toBe(seconds);
        expect(instantWords(seconds)).toBe(`${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`);
      }),
      { seed: 1 },
    );
  });

  test.each(['', '2026-01-01', '2026-01-01T00:00:00', '2026-01-01T00:00:00+01:00', 'yesterday'])(
    '%j is none',
    (text) => {
      expect(secondsOf(text)).toBeUndefined();
      expect(isBefore(text, '2026-01-01T00:00:00Z')).toBe(false);
      expect(isBefore('2026-01-01T00:00:00Z', text)).toBe(false);
      expect(isWithin('2026-01-01T00:00:00Z', 1, text)).toBe(false);
    },
  );

  test('are within a span up to its very end', () => {
    expect(isWithin('2026-01-01T00:00:00Z', 3600, '2026-01-01T01:00:00Z')).toBe(true);
    expect(isWithin('2026-01-01T00:00:00Z', 3600, '2026-01-01T01:00:01Z')).toBe(false);
    expect(isWithin('2026-01-01T00:01:00Z', 3600, '2026-01-01T00:00:00Z')).toBe(true);
    expect(isWithin('2026-01-01T00:01:01Z', 3600, '2026-01-01T00:00:00Z')).toBe(false);
  });

  test('of which one is the other are not before it', () => {
    expect(isBefore('2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')).toBe(false);
    expect(isBefore('2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z')).toBe(true);
  });

  test('of the future are not within a span, but for a minute of difference between clocks', () => {
    expect(isWithin('2026-01-01T00:00:30Z', 3600, '2026-01-01T00:00:00Z')).toBe(true);
    expect(isWithin('2026-01-01T00:02:00Z', 3600, '2026-01-01T00:00:00Z')).toBe(false);
  });
});
