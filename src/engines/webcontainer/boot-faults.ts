import { BootFault, type BootFaultReason } from "#program/boot-fault.ts";

const instead = "or use another engine";

const sentences: Readonly<Record<Exclude<BootFaultReason, "broken" | "lacks-ability">, (service: string) => string>> = {
  offline: (service) =>
    `Expected a network to reach ${service} over, but this browser is offline: connect and try again, ${instead}.`,
  blocked: (service) =>
    `Expected an answer from ${service}, but a network, a firewall or an extension does not let it through: allow it and try again, ${instead}.`,
  "storage-blocked": (service) =>
    `Expected ${service} to have storage in this browser, but it is blocked for other sites than the one you are on: allow it for this page, ${instead}.`,
  "not-isolated": () =>
    `Expected a page that is cross-origin isolated, but this host does not send the two headers for that: reload the page once, ${instead}.`,
  "no-shared-memory": () =>
    `Expected a browser with shared memory, but this one has none: open another browser, ${instead}.`,
  "key-refused": (service) =>
    `Expected ${service} to accept this site's key, but it refused: whoever deploys the site has to register its address there; ${instead.slice(3)}.`,
  "timed-out": (service) =>
    `Expected ${service} to have started by now, but it is still at it: go on waiting, ${instead}.`,
};

/** bootFault makes the fault of a named reason. `service` is the origin of the service. */
export function bootFault(reason: keyof typeof sentences, service: string, cause?: unknown): BootFault {
  return new BootFault(reason, sentences[reason](service), { cause });
}

/**
 * What the service says of storage that it may not use, and of a key that it does not take. It promises no words; what
 * matches none of these is told as it came.
 */
const said: readonly (readonly [RegExp, "storage-blocked" | "key-refused"])[] = [
  [/storage|cookie|indexed ?db|service ?worker|SecurityError/i, "storage-blocked"],
  [/client.?id|api.?key|not (?:allowed|authori[sz]ed|registered)|unauthori[sz]ed|forbidden/i, "key-refused"],
];

/** faultOf names what a boot failed of. `warnings` are what the service said before. */
export function faultOf(error: unknown, service: string, warnings: readonly string[]): BootFault {
  if (error instanceof BootFault) return error;
  const message = error instanceof Error || hasMessage(error) ? error.message : String(error);
  for (const text of [message, ...warnings]) {
    const reason = said.find(([pattern]) => pattern.test(text))?.[1];
    if (reason !== undefined) return bootFault(reason, service, error);
  }
  return new BootFault(
    "broken",
    `Expected a WebContainer of ${service}, but its start failed: ${message.replace(/\.$/, "")}; reload the page, ${instead}.`,
    { cause: error },
  );
}

/** An error of another window is none of this window's. */
function hasMessage(error: unknown): error is { readonly message: string } {
  return typeof error === "object" && error !== null && "message" in error && typeof error.message === "string";
}
