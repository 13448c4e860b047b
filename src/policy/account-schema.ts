import * as v from 'valibot';
import { PERSON } from '../gates/account.ts';

const BOT = /^@?[\w-]+\[bot\]$/;

/** A person or a bot. */
export const account = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`${PERSON.source}|${BOT.source}`),
    'expected a login such as octocat, octocat#583231 or "dependabot[bot]"',
  ),
);
