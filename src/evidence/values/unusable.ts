/** The file gives no usable value; `message` is in our words. Whatever depends on it stays unknown. */
export class Unusable extends Error {
  override name = 'Unusable';
}
