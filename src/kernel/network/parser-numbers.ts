// The numbers by which Node's library speaks of a parser; a test compares what they stand for with Node's own.

/** The two types of parsers. */
export const request = 1;
export const response = 2;

/** Which of a parser's numbered members are called for what. */
export const on = {
  messageBegin: 0,
  headers: 1,
  headersComplete: 2,
  body: 3,
  messageComplete: 4,
  execute: 5,
  timeout: 6,
};

/** What the class of parsers has as members of its own. */
export const statics = {
  REQUEST: request,
  RESPONSE: response,
  kOnMessageBegin: on.messageBegin,
  kOnHeaders: on.headers,
  kOnHeadersComplete: on.headersComplete,
  kOnBody: on.body,
  kOnMessageComplete: on.messageComplete,
  kOnExecute: on.execute,
  kOnTimeout: on.timeout,
  kLenientNone: 0,
  kLenientHeaders: 1,
  kLenientChunkedLength: 2,
  kLenientKeepAlive: 4,
  kLenientTransferEncoding: 8,
  kLenientVersion: 16,
  kLenientDataAfterClose: 32,
  kLenientOptionalLFAfterCR: 64,
  kLenientOptionalCRLFAfterChunk: 128,
  kLenientOptionalCRBeforeLF: 256,
  kLenientSpacesAfterChunkSize: 512,
  kLenientHeaderValueRelaxed: 1024,
  kLenientAll: 1023,
};
