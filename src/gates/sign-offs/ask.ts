import type { Facts } from '../../evidence/facts.ts';
import type { AnswerTo, Question } from '../../evidence/question.ts';
import { isAtLeast, type Permission } from '../../evidence/people.ts';

/** What somebody wants to know: told, or why not. */
export type Told<T> = { value: T } | Untold;

/** Why something is not known. `open`: the checklist may still say it, so that waiting helps. */
export interface Untold {
  unknown: string;
  open?: true;
}

type ValueOf<Q extends Question> = Extract<AnswerTo<Q>, { status: 'known' }>['value'];

/** Looks facts up and notes what is still to be asked. While something is open, nothing that follows from it counts. */
export class Ask {
  readonly open: Question[] = [];
  readonly #facts: Facts;

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  about<Q extends Question>(question: Q): Told<ValueOf<Q>> {
    const fact = this.#facts.get(question);
    if (fact === undefined) {
      this.open.push(question);
      return { unknown: 'not known yet' };
    }
    return fact.status === 'known' ? { value: fact.value } : { unknown: fact.reason };
  }
}

/** Whether somebody has at least this access to the repository. */
export function accessOf(login: string, least: Permission, ask: Ask): Told<boolean> {
  const permission = ask.about({ kind: 'permission', login });
  if ('unknown' in permission) return { unknown: `the permission of @${login} is not known: ${permission.unknown}` };
  return { value: isAtLeast(permission.value.level, least) };
}
