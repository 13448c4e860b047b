/** The messages that people can see, as they are written in the source: `…` stands for what is filled in. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** What makes a message, and in which files. */
const MAKERS: readonly (readonly [files: RegExp, call: RegExp])[] = [
  [/^src\//, /\b(?:wrongPolicy|couldNotJudge|new (?:UsageError|InputError|MissingFile|GitHubError|Fault))\(/g],
  [/^src\/(?:run\/(?:documents|forms|judge|settle)|subject\/\w+|action\/main)\.ts$/, /\breason:(?=\s)/g],
  [/^src\/action\//, /\berrors\.push\(/g],
  [/^src\/doctor\//, /\bmessage:(?=\s)/g],
  [/^src\/github\/subject\.ts$/, /\bconst words =(?=\s)/g],
  [/^src\/github\/transport\/translate\.ts$/, /\breturn(?=\s[`'])/g],
];

/** A message as it stands in a file. */
export interface SourceMessage {
  file: string;
  text: string;
}

/** Every message of the source. Literals without three words in a row are names and separators. */
export function sourceMessages(): SourceMessage[] {
  const found: SourceMessage[] = [];
  for (const file of globSync('src/**/*.ts', { cwd: ROOT }).toSorted()) {
    const code = readFileSync(join(ROOT, file), 'utf8');
    for (const [, call] of MAKERS.filter(([files]) => files.test(file)))
      for (const { index, 0: made } of code.matchAll(call))
        for (const text of literalsIn(code, index + made.length))
          if (/\p{L}+ \p{L}+ \p{L}/u.test(text)) found.push({ file, text });
  }
  return found.filter(({ text }, index) => found.findIndex((each) => each.text === text) === index);
}

/** The texts of the arguments or the value that begin at `start`. Neighbours joined by `+` are one. */
function literalsIn(code: string, start: number): string[] {
  const texts: string[] = [];
  let depth = 0;
  let isJoined = false;
  for (let at = start; at < code.length; at += 1) {
    const character = code.charAt(at);
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    if (depth < 0 || (depth === 0 && character === ';')) break;
    if (depth === 0 && character === ',' && texts.length > 0) break;
    if (character === '+') isJoined = true;
    if (!`'"\``.includes(character)) continue;
    const { text, end } = literalAt(code, at);
    if (isJoined) texts.push(`${texts.pop() ?? ''}${text}`);
    else texts.push(text);
    isJoined = false;
    at = end;
  }
  return texts;
}

function literalAt(code: string, start: number): { text: string; end: number } {
  const quote = code.charAt(start);
  let text = '';
  for (let at = start + 1; ; at += 1) {
    const character = code.charAt(at);
    if (character === quote || character === '') return { text, end: at };
    if (character === '\\') text += code.charAt((at += 1));
    else if (quote === '`' && code.startsWith('${', at)) {
      at = endOfHole(code, at + 2);
      text += '…';
    } else text += character;
  }
}

function endOfHole(code: string, start: number): number {
  let depth = 0;
  for (let at = start; ; at += 1) {
    const character = code.charAt(at);
    if (`'"\``.includes(character)) at = literalAt(code, at).end;
    else if (character === '{') depth += 1;
    else if (character === '}' && depth === 0) return at;
    else if (character === '}') depth -= 1;
  }
}
