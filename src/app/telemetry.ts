import { sanitiseLine } from '../reports/sanitise.ts';
import prometheus from 'prom-client';

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

const { Counter, Gauge, Histogram, Registry } = prometheus;

/** What an operator can watch. No repository and no text of others stands in a label. */
export function createMetrics(waiting: () => number) {
  const registry = new Registry();
  const registers = [registry];
  const name = (what: string): string => `checklist_gate_${what}`;
  const metrics = {
    deliveries: new Counter({
      name: name('deliveries_total'),
      help: 'Deliveries that were taken, by event',
      labelNames: ['event'],
      registers,
    }),
    refused: new Counter({
      name: name('refused_total'),
      help: 'Requests that were refused, by HTTP status',
      labelNames: ['code'],
      registers,
    }),
    ignored: new Counter({
      name: name('ignored_total'),
      help: 'Deliveries that started nothing',
      labelNames: ['event'],
      registers,
    }),
    coalesced: new Counter({
      name: name('coalesced_total'),
      help: 'Deliveries that were judged together with a later one',
      registers,
    }),
    judged: new Counter({
      name: name('judgements_total'),
      help: 'Subjects that were judged, by what came of it',
      labelNames: ['result'],
      registers,
    }),
    deployments: new Counter({
      name: name('deployments_total'),
      help: 'Deployments that were answered, by the answer',
      labelNames: ['answer'],
      registers,
    }),
    redelivered: new Counter({
      name: name('redelivered_total'),
      help: 'Deliveries that were asked for again',
      registers,
    }),
    seconds: new Histogram({
      name: name('seconds'),
      help: 'From a delivery to the end of its judgement',
      buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
      registers,
    }),
    waiting: new Gauge({
      name: name('waiting'),
      help: 'What waits to be judged',
      registers,
      collect() {
        this.set(waiting());
      },
    }),
    requestsLeft: new Gauge({
      name: name('requests_left'),
      help: 'What an installation has left of the requests of this hour, as GitHub said it last',
      labelNames: ['installation'],
      registers,
    }),
  };
  return {
    ...metrics,
    page: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}

export type Metrics = ReturnType<typeof createMetrics>;
