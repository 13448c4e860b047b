/** A file whose text goes into the bundle. */
declare module '*?text' {
  const text: string;
  export default text;
}
