import { LOGIN } from '../checklist/login.ts';

/** A person as a policy names them: a login, or one with the number of its account, which nobody else ever gets. */
export const PERSON = new RegExp(String.raw`^@?(?:${LOGIN}|[\w-]{1,39}#[1-9]\d{0,14})$`);
