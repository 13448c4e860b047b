import { sanitiseLine } from '../reports/sanitise.ts';

type Value = string | number | boolean | undefined;

/** Structured lines: one JSON object each, with text of others made harmless. */
export interface Log {
  /** Something that an operator may want to follow. */
  info: (message: string, fields?: Record<string, Value>) => void;
  /** Something that did not work, and that an operator may have to mend. */
  warning: (message: string, fields?: Record<string, Value>) => void;
  /** Data as it is, at the level `debug` alone. */
  debug: (message: string, data: unknown) => void;
}

/** Text of a line; longer messages are cut. */
const MAX_TEXT = 2_000;

/** A log that writes lines to `write`. */
export function createLog(level: 'info' | 'debug', write: (line: string) => void, now: () => Date): Log {
  const line = (kind: string, message: string, fields: Record<string, unknown>): void =>
    write(
      `${JSON.stringify({ time: now().toISOString(), level: kind, message: sanitiseLine(message, MAX_TEXT), ...fields })}\n`,
    );
  const harmless = (fields: Record<string, Value>): Record<string, Value> =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        typeof value === 'string' ? sanitiseLine(value, MAX_TEXT) : value,
      ]),
    );
  return {
    info: (message, fields = {}) => line('info', message, harmless(fields)),
    warning: (message, fields = {}) => line('warning', message, harmless(fields)),
    // In JSON, characters that a terminal would run are escaped.
    debug: (message, data) => (level === 'debug' ? line('debug', message, { data }) : undefined),
  };
}
