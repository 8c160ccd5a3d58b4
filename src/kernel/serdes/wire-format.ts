// V8's format for values, version 15, as `v8.serialize` writes it. (V8's `src/objects/value-serializer.cc` names the tags.)

/** The version that is written; older ones down to 13 are read. */
export const formatVersion = 15;
export const versionTag = 0xff;

/** The tags, as the letters that their bytes are. */
export const tag = {
  padding: "\0",
  hole: "-",
  undefined: "_",
  null: "0",
  true: "T",
  false: "F",
  int32: "I",
  uint32: "U",
  double: "N",
  bigInt: "Z",
  utf8: "S",
  latin1: '"',
  utf16: "c",
  reference: "^",
  object: "o",
  objectEnd: "{",
  dense: "A",
  denseEnd: "$",
  sparse: "a",
  sparseEnd: "@",
  date: "D",
  trueObject: "y",
  falseObject: "x",
  numberObject: "n",
  bigIntObject: "z",
  stringObject: "s",
  regExp: "R",
  map: ";",
  mapEnd: ":",
  set: "'",
  setEnd: ",",
  arrayBuffer: "B",
  resizable: "~",
  transferred: "t",
  view: "V",
  shared: "u",
  host: "\\",
  error: "r",
} as const;

/** Tags within an error. */
export const errorTag = {
  message: "m",
  cause: "c",
  stack: "s",
  end: ".",
  prototypes: {
    EvalError: "E",
    RangeError: "R",
    ReferenceError: "F",
    SyntaxError: "S",
    TypeError: "T",
    URIError: "U",
  },
} as const;

/** Flags of a regular expression in the order of their bits; the seventh is V8's own. */
export const regExpFlags = "gimyus?dv";

/** Kinds of views by their tags. */
export const viewTags = {
  Int8Array: "b",
  Uint8Array: "B",
  Uint8ClampedArray: "C",
  Int16Array: "w",
  Uint16Array: "W",
  Int32Array: "d",
  Uint32Array: "D",
  Float16Array: "h",
  Float32Array: "f",
  Float64Array: "F",
  BigInt64Array: "q",
  BigUint64Array: "Q",
  DataView: "?",
} as const;
