/** Ticks every box from a heading (`## Title`) to the next one of its level or above. Throws where it is not there. */
export function tickBelow(body: string, heading: string): string {
  const [level = ''] = /^#+/.exec(heading) ?? [];
  const lines = body.split('\n');
  const begin = lines.indexOf(heading);
  if (begin < 0) throw new Error(`found no heading "${heading}"`);
  const end = lines.findIndex((line, index) => index > begin && new RegExp(`^#{1,${level.length}} `).test(line));
  const until = end < 0 ? lines.length : end;
  return lines.map((line, at) => (at > begin && at < until ? line.replace('- [ ]', '- [x]') : line)).join('\n');
}

/** Ticks the first open box behind a text. Throws where there is none. */
export function tickFirst(body: string, text: string): string {
  const box = body.indexOf('- [ ]', body.indexOf(text));
  if (!body.includes(text) || box < 0) throw new Error(`found no open box behind "${text}"`);
  return `${body.slice(0, box)}- [x]${body.slice(box + 5)}`;
}

/** Writes a value behind `- **Name**:`. Throws where there is no such field. */
export function write(body: string, name: string, value: string): string {
  const begin = `- **${name}**: `;
  const lines = body.split('\n');
  const at = lines.findIndex((line) => line.startsWith(begin));
  if (at < 0) throw new Error(`found no field "${name}"`);
  return lines.with(at, begin + value).join('\n');
}
