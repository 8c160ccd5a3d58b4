/** A binding is what Node's library gets from `internalBinding(name)`: what Node itself has in C++. */
export type Binding = Record<string, unknown>;
