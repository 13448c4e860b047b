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
