/**
 * Processor time that work takes in this process, in ms, the least of several tries: neither what else the machine
 * does nor a moment in which it stands still counts.
 */
export function effort(work: () => unknown, tries = 3): number {
  return Math.min(...Array.from({ length: tries }, () => once(work)));
}

function once(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * How many times as long some work of a few ms takes as other work: by the clock, the least of several tries of each, in
 * turn. The processor time of so short a time is mostly that of the compiler and of the garbage collector.
 */
export function timesAsLong(work: () => unknown, other: () => unknown, tries = 15): number {
  let [own, others] = [Infinity, Infinity];
  for (let count = 0; count < tries; count += 1) {
    own = Math.min(own, timeOf(work));
    others = Math.min(others, timeOf(other));
  }
  return own / others;
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
