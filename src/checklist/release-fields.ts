/** Fields that say which release a checklist is about, by the words of their names: "Version/Tag", "Target environment". */

const VERSION = ['version', 'tag', 'release', 'git'];
const ENVIRONMENT = ['environment', 'environments', 'env'];
// These say nothing by themselves, and change nothing beside the others.
const FILLERS = ['target', 'deployment', 'deploy', 'new', 'to'];

/** Whether a field of this key holds the version or the tag. */
export function namesVersion(key: string): boolean {
  const words = wordsIn(key);
  return words.length > 0 && words.every((word) => VERSION.includes(word));
}

/** Whether a field of this key tells one release from another: by its version or tag, or by where it goes. */
export function namesRelease(key: string): boolean {
  const words = wordsIn(key);
  const own = [...VERSION, ...ENVIRONMENT];
  return (
    words.every((word) => own.includes(word) || FILLERS.includes(word)) && words.some((word) => own.includes(word))
  );
}

function wordsIn(key: string): string[] {
  return key.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
