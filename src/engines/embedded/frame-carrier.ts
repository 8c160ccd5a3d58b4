/** How long a document may take to open, or the frame to answer, in milliseconds. */
const patience = 20_000;

/** A carrier is an empty document of this site whose policy is the frame's: the frame inherits it in place of the page's. */
export interface Carrier {
  readonly element: HTMLIFrameElement;
  readonly document: Document;
}

/** openCarrier puts the carrier into the page, unseen, and waits until the frame can be put into it. */
export async function openCarrier(address: string): Promise<Carrier> {
  const element = document.createElement("iframe");
  element.title = "Around the frame where programs run";
  element.hidden = true;
  element.setAttribute("allow", "cross-origin-isolated");
  element.src = address;
  const loaded = whenLoaded(element);
  document.body.append(element);
  try {
    await withinPatience(loaded, "The document around the frame for programs did not open");
    const inner = element.contentDocument;
    // A browser's own page for what it could not load is out of reach; a server's page for what it lacks has another title.
    if (inner?.title !== element.title) {
      throw new Error(
        "The document around the frame for programs could not be fetched. Check the connection and press Run again.",
      );
    }
    return { element, document: inner };
  } catch (error) {
    element.remove();
    throw error;
  }
}

/** whenLoaded waits for an iframe's document, whatever it is. */
export function whenLoaded(frame: HTMLIFrameElement): Promise<void> {
  return new Promise((resolve) => {
    frame.addEventListener(
      "load",
      () => {
        resolve();
      },
      { once: true },
    );
  });
}

/** withinPatience waits for something of the frame's, and gives up with a sentence for the reader. */
export async function withinPatience(event: Promise<void>, failure: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${failure} within ${patience / 1000} s. Reload the page and press Run.`));
    }, patience);
  });
  try {
    await Promise.race([event, late]);
  } finally {
    clearTimeout(timer);
  }
}
