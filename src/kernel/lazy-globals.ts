// Which globals come out of which module of Node's library, loaded when first read. It is the table of Node's own
// `internal/bootstrap/web/*` and `internal/process/pre_execution`; data, for the guest and for the build.

/** Interfaces by the module that has them: plain properties, not enumerable. */
export const lazyInterfaces: Readonly<Record<string, readonly string[]>> = {
  "internal/abort_controller": ["AbortController", "AbortSignal"],
  "internal/blob": ["Blob"],
  "internal/crypto/webcrypto": ["Crypto", "CryptoKey", "SubtleCrypto"],
  "internal/deps/undici/undici": [
    "CloseEvent",
    "ErrorEvent",
    "FormData",
    "Headers",
    "MessageEvent",
    "Request",
    "Response",
    "WebSocket",
  ],
  "internal/encoding": ["TextDecoder", "TextEncoder"],
  "internal/event_target": ["CustomEvent", "Event", "EventTarget"],
  "internal/file": ["File"],
  "internal/navigator": ["Navigator"],
  "internal/url": ["URL", "URLSearchParams"],
  "internal/webstreams/compression": ["CompressionStream", "DecompressionStream"],
  "internal/webstreams/encoding": ["TextDecoderStream", "TextEncoderStream"],
  "internal/webstreams/queuingstrategies": ["ByteLengthQueuingStrategy", "CountQueuingStrategy"],
  "internal/webstreams/readablestream": [
    "ReadableByteStreamController",
    "ReadableStream",
    "ReadableStreamBYOBReader",
    "ReadableStreamBYOBRequest",
    "ReadableStreamDefaultController",
    "ReadableStreamDefaultReader",
  ],
  "internal/webstreams/transformstream": ["TransformStream", "TransformStreamDefaultController"],
  "internal/webstreams/writablestream": [
    "WritableStream",
    "WritableStreamDefaultController",
    "WritableStreamDefaultWriter",
  ],
  "internal/worker/clone_dom_exception": ["QuotaExceededError"],
  "internal/worker/io": ["BroadcastChannel", "MessageChannel", "MessagePort"],
  perf_hooks: [
    "Performance",
    "PerformanceEntry",
    "PerformanceMark",
    "PerformanceMeasure",
    "PerformanceObserver",
    "PerformanceObserverEntryList",
    "PerformanceResourceTiming",
  ],
};

/** Attributes by the module that has them: enumerable accessors. */
export const lazyAttributes: Readonly<Record<string, { readonly name: string; readonly writable: boolean }>> = {
  "internal/crypto/webcrypto": { name: "crypto", writable: false },
  "internal/navigator": { name: "navigator", writable: false },
  perf_hooks: { name: "performance", writable: true },
};
