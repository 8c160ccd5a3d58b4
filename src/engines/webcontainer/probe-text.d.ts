declare module "virtual:interleave-probe" {
  /** The probe as the text of one CommonJS file, made by `src/probe/build/probe-plugin.ts`. */
  const text: string;
  export default text;
}
