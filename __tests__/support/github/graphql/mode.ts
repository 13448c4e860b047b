/** The mode of an entry of a tree, from what REST says of its type. */
export function modeOf(type: string): number {
  return type === 'dir' ? 0o040000 : type === 'symlink' ? 0o120000 : 0o100644;
}
