/** Colours of a terminal (ECMA-48), or none. */
export interface Palette {
  bold: (value: string) => string;
  dim: (value: string) => string;
  red: (value: string) => string;
  green: (value: string) => string;
  yellow: (value: string) => string;
}

/** With `color` off every function gives its text back. */
export function palette(color: boolean): Palette {
  const code = (open: number, close: number) => (value: string) =>
    color ? `\u001B[${open}m${value}\u001B[${close}m` : value;
  return { bold: code(1, 22), dim: code(2, 22), red: code(31, 39), green: code(32, 39), yellow: code(33, 39) };
}
