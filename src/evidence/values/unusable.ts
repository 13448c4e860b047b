/** A file that says nothing that can be used; `message` is in our words. What depends on it stays unknown. */
export class Unusable extends Error {
  override name = 'Unusable';
}
