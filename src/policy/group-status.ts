import { bounds, quantify, type Quantifier } from '../verdict/quantifier.ts';
import { worst, type Status } from '../verdict/status.ts';
import type { Result } from '../verdict/verdict.ts';
import { isUnknown } from '../verdict/walk.ts';

/** The status of a group of results. Advisory results do not count. */
export function groupStatus(require: Quantifier, results: readonly Result[]): Status {
  const counted = results.filter((result) => !result.advisory && result.status !== 'skipped');
  const status = quantify(
    require,
    counted.map((result) => result.status),
  );
  if (status !== 'passed') return status;
  // A member of which nothing is known may hold: where it would be one too many, the group has not passed.
  const unknown = counted.filter((result) => isUnknown(result));
  const passed = counted.filter((result) => result.status === 'passed').length;
  const [, most] = bounds(require, counted.length);
  return passed + unknown.length > most ? worst(unknown.map((result) => result.status)) : status;
}

/** Members that hold in a group that says "none". */
export function holdsAgainst(require: Quantifier, results: readonly Result[]): Result[] {
  return require === 'none' ? results.filter((result) => !result.advisory && result.status === 'passed') : [];
}
