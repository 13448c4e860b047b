/** Fields that say which release a checklist is about, by the words of their names: "Version/Tag", "Target environment". */

const VERSION = ['version', 'tag', 'release', 'git'];
const VERSIONS = [...VERSION, 'versions', 'tags', 'releases', 'image', 'images', 'commit', 'sha'];
const ENVIRONMENT = ['environment', 'environments', 'env', 'envs'];
// These say nothing by themselves, and change nothing beside the others.
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
