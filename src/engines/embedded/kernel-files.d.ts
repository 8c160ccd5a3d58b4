declare module "virtual:interleave-kernel" {
  /** Every file of the kernel by name, made by `src/kernel/build/kernel-plugin.ts`. A build knows its length, in UTF-16 units. */
  const files: Readonly<Record<string, { readonly address: string; readonly length?: number }>>;
  export default files;
}
