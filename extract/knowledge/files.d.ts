/** Data files are bundled as text, so that the core reads no files itself. */
declare module '*?raw' {
  const text: string;
  export default text;
}
