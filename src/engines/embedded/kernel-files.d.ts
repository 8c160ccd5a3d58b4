declare module "virtual:interleave-kernel" {
  /** The address of every file of the kernel, by name; made by `src/kernel/build/kernel-plugin.ts`. */
  const addresses: Readonly<Record<string, string>>;
  export default addresses;
}
