/** A binding is what Node's library gets from `internalBinding(name)`: what Node itself has in C++. */
export type Binding = Record<string, unknown>;

/** Names from Node's own binding that are plain data, functions we have not written, or symbols, made real by `reviveBinding`. */
export type BindingData = Readonly<Record<string, unknown>>;
