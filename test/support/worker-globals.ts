// Import this before a module of the kernel: the kernel takes what a Web Worker has when it is first imported, and these
// are the parts that Node lacks. None of them does anything but what a test can see.

/** A script that the kernel asked its worker to load, in the order asked. */
export const importedScripts: string[] = [];

/** What the kernel has posted to the page, in order. */
export const posted: unknown[] = [];

const missing: Readonly<Record<string, unknown>> = {
  postMessage: (message: unknown) => void posted.push(message),
  addEventListener: () => {},
  importScripts: (...addresses: string[]) => void importedScripts.push(...addresses),
  reportError: () => {},
  navigator: { hardwareConcurrency: 4 },
  location: { protocol: "blob:" },
};

for (const [name, value] of Object.entries(missing)) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
