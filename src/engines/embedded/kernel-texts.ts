import files from "virtual:interleave-kernel";

const texts = new Map<string, Promise<string>>();

/** kernelText fetches one file of the kernel, once for the page. */
export function kernelText(name: string): Promise<string> {
  const known = texts.get(name) ?? fetchText(name);
  texts.set(name, known);
  // A failure is not kept: the next run tries again.
  known.catch(() => texts.delete(name));
  return known;
}

/** kernelAddress is where one file of the kernel lies. */
export function kernelAddress(name: string): string {
  return fileOf(name).address;
}

function fileOf(name: string): { readonly address: string; readonly length?: number } {
  const file = files[name];
  if (file === undefined) throw new Error(`The site lacks the engine's file ${name}: build it again.`);
  return file;
}

async function fetchText(name: string): Promise<string> {
  const file = fileOf(name);
  let response: Response;
  try {
    response = await fetch(file.address);
  } catch {
    throw new Error(`The engine's file ${name} could not be fetched. Check the connection and press Run again.`);
  }
  if (!response.ok) {
    throw new Error(
      `The engine's file ${name} could not be fetched (status ${response.status}). Reload the page and press Run.`,
    );
  }
  // A connection that broke, or a server that sends a page of its own instead.
  const text = await response.text();
  if (file.length !== undefined && text.length !== file.length) {
    throw new Error(`The engine's file ${name} came damaged. Reload the page and press Run.`);
  }
  return text;
}
