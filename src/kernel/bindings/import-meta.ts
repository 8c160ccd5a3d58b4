/** What Node's library has said about `import.meta`. */
export interface MetaCallbacks {
  /** Whether a module is the program's own, by the mark that the library gave it. */
  readonly isUsers: (id: symbol) => boolean;
  initialize?: (id: symbol, meta: object, wrap: object) => void;
  makeResolve?: (address: string) => unknown;
}

/** importMeta makes a module's `import.meta`, as Node's `src/module_wrap.cc` does. */
export function importMeta(callbacks: MetaCallbacks, id: symbol, url: string, wrap: object): object {
  const meta = Object.create(null) as Record<string, unknown>;
  if (!callbacks.isUsers(id)) {
    callbacks.initialize?.(id, meta, wrap);
    return meta;
  }
  if (url.startsWith("file:")) {
    const filename = decodeURIComponent(url.slice("file://".length).replace(/[?#].*$/, ""));
    meta["dirname"] = filename.slice(0, Math.max(filename.lastIndexOf("/"), 1));
    meta["filename"] = filename;
  }
  meta["main"] = (wrap as { isMain?: boolean }).isMain === true;
  if (callbacks.makeResolve !== undefined) meta["resolve"] = callbacks.makeResolve(url);
  meta["url"] = url;
  return meta;
}
