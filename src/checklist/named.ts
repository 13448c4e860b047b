import type { Field, Section, WrittenLine } from './model.ts';
import { fieldOf } from './reading/field.ts';
import { normalizeTitle } from './text.ts';

/** All fields of a section and its sub-sections, in document order: those that have the form of a field. */
export function fieldsIn(section: Section): Field[] {
  return [...section.fields, ...section.sections.flatMap(fieldsIn)];
}

/** All lines of a section and its sub-sections, in document order. */
export function linesBelow(section: Section): WrittenLine[] {
  return [...(section.lines ?? []), ...section.sections.flatMap(linesBelow)];
}

/**
 * The fields with the key that is asked for. If nothing has the form of a field, lines count that begin with the name
 * and a colon: `Version: 1.4.0`, `The version is: 1.4.0`, also behind a ticked box.
 */
export function fieldsNamed(section: Section, key: string): Field[] {
  const formed = fieldsIn(section).filter((field) => field.key === key);
  if (formed.length > 0) return formed;
  return linesBelow(section).flatMap((line) => (isOpen(line) ? [] : fieldsOn(line, (name) => name === key)));
}

/** Whether the line is behind a box that is not ticked: it then says what is still to come. */
export function isOpen({ item }: WrittenLine): boolean {
  return item !== undefined && item !== 'ticked';
}

/** The fields on a line whose keys are asked for, whatever the state of its box. */
export function fieldsOn({ text, link, picture, place }: WrittenLine, wants: (key: string) => boolean): Field[] {
  const lines = text.split('\n');
  return lines.flatMap((line) => {
    const [pair] = pairsOn(line).flatMap(({ name, value }) => {
      const key = [name, bareName(name)].map(normalizeTitle).find(wants);
      return key === undefined ? [] : [{ name, value, key }];
    });
    if (pair === undefined) return [];
    const only = lines.length === 1 && link !== undefined ? { link } : {};
    return [{ ...fieldOf({ ...pair, ...only, ...(picture === true ? { picture } : {}) }), key: pair.key, place }];
  });
}

/** The longest name that is looked for. */
const LONGEST_NAME = 200;

// A name may itself contain colons, and no space is needed behind the last one: "Version:1.4.0".
function pairsOn(line: string): { name: string; value: string }[] {
  return [...line.slice(0, LONGEST_NAME).matchAll(/[:：]/g)].map(({ index }) => ({
    name: line.slice(0, index).trim(),
    value: line.slice(index + 1).trim(),
  }));
}

// "The version is" names the version.
function bareName(name: string): string {
  return name.replace(/^(?:the|our)\s+/i, '').replace(/\s+(?:is|are|was|will be)$/i, '');
}

/**
 * Fields that say which release a checklist is about, by the words of their names: "Version/Tag", "Target environment".
 */

const VERSION = ['version', 'tag', 'release', 'git'];

const VERSIONS = [...VERSION, 'versions', 'tags', 'releases', 'image', 'images', 'commit', 'sha'];

const ENVIRONMENT = ['environment', 'environments', 'env', 'envs'];

// These words mean nothing by themselves and are ignored beside the others.
const FILLERS =
  'target deployment deploy new to the of for git docker container app application product service software package candidate number no name id s'.split(
    ' ',
  );

/** Whether a field of this key holds the version or the tag. */
export function namesVersion(key: string): boolean {
  const words = wordsIn(key);
  return words.length > 0 && words.every((word) => VERSION.includes(word));
}

/** Whether a field of this key tells one release from another: by its version or tag, or by where it goes. */
export function namesRelease(key: string): boolean {
  return isAbout([...VERSIONS, ...ENVIRONMENT], key);
}

/** Whether a field of this key says where a release goes, and nothing else. */
export function namesEnvironment(key: string): boolean {
  return isAbout(ENVIRONMENT, key);
}

/** The words of a key: "Version/Tag" and "Version – Tag" have the same. */
export function wordsOfKey(key: string): string {
  return wordsIn(key).join(' ');
}

function isAbout(names: readonly string[], key: string): boolean {
  const words = wordsIn(key);
  return (
    words.every((word) => names.includes(word) || FILLERS.includes(word)) && words.some((word) => names.includes(word))
  );
}

function wordsIn(key: string): string[] {
  return key.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
