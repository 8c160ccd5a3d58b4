import { host } from "../guest/host.ts";
import type { Binding } from "./binding.ts";
import { unicodeDomain } from "./unicode-domain.ts";

/** Ada's mark for a part that is not there, `uint32_t(-1)`. */
const omitted = 2 ** 32 - 1;
const schemeTypes: Readonly<Record<string, number>> = {
  "http:": 0,
  "https:": 2,
  "ws:": 3,
  "ftp:": 4,
  "wss:": 5,
  "file:": 6,
};
const notSpecial = 1;

/** What `update` changes, numbered as Node's `internal/url` numbers `updateActions`. */
const actions = [
  "protocol",
  "host",
  "hostname",
  "port",
  "username",
  "password",
  "pathname",
  "search",
  "hash",
  "href",
] as const;

function invalidUrl(input: string, base: string | undefined): Error {
  const error = new TypeError("Invalid URL") as TypeError & { code: string; input: string; base?: string };
  error.code = "ERR_INVALID_URL";
  error.input = input;
  if (base !== undefined) error.base = base;
  return error;
}

/** The `url` binding: the browser's own URL parser, its result told as the offsets that Node's `URL` reads. */
export function urlBinding(): Binding {
  const components = new Uint32Array(9);

  function tell(url: URL): string {
    const { href } = url;
    const protocolEnd = url.protocol.length;
    const hasAuthority = href.startsWith("//", protocolEnd);
    const authority = protocolEnd + (hasAuthority ? 2 : 0);
    const usernameEnd = authority + url.username.length;
    const hasCredentials = url.username !== "" || url.password !== "";
    const hostStart = hasCredentials ? usernameEnd + (url.password === "" ? 0 : url.password.length + 1) : authority;
    const hostEnd = hostStart + (hasCredentials ? 1 : 0) + url.hostname.length;
    const pathStart = hostEnd + (url.port === "" ? 0 : url.port.length + 1);
    const hashStart = href.indexOf("#");
    const beforeHash = hashStart === -1 ? href : href.slice(0, hashStart);
    const searchStart = beforeHash.indexOf("?");
    // A path that begins with `//` stands behind `/.` where there is no authority; the two are not part of it.
    const noAuthority = protocolEnd + (href.startsWith("/.//", protocolEnd) ? 2 : 0);
    const pathname = hasAuthority ? pathStart : noAuthority;
    components.set([
      protocolEnd,
      usernameEnd,
      hostStart,
      hostEnd,
      url.port === "" ? omitted : Number(url.port),
      pathname,
      searchStart === -1 ? omitted : searchStart,
      hashStart === -1 ? omitted : hashStart,
      schemeTypes[url.protocol] ?? notSpecial,
    ]);
    return href;
  }

  function parse(input: string, base: string | undefined, raise: boolean): string | undefined {
    let url: URL;
    try {
      url = new host.URL(input, base);
    } catch {
      if (raise) throw invalidUrl(input, base);
      return undefined;
    }
    return tell(url);
  }

  return {
    urlComponents: components,
    parse,
    canParse: (input: string, base?: string) => host.URL.canParse(input, base),
    pathToFileURL(path: string, _windows: boolean, base?: string) {
      const escaped = path.replace(/[%\\\n\r\t?#[\]|~]/g, percentEncoded);
      return parse(`file://${escaped}`, base, true);
    },
    update(href: string, action: number, value: string): string | false {
      const name = actions[action];
      if (name === undefined) return false;
      try {
        const url = new host.URL(href);
        url[name] = value;
        return tell(url);
      } catch {
        return false;
      }
    },
    domainToASCII: asciiDomain,
    domainToUnicode: (domain: string) => unicodeDomain(asciiDomain(domain)),
    format(href: string, fragment: boolean, unicode: boolean, search: boolean, auth: boolean) {
      const url = new host.URL(href);
      if (!fragment) url.hash = "";
      if (!search) url.search = "";
      if (!auth) url.username = url.password = "";
      const shown = tell(url);
      if (!unicode || url.hostname === "") return shown;
      const [, , hostStart = 0, hostEnd = 0] = components;
      const from = hostStart + (shown[hostStart] === "@" ? 1 : 0);
      return shown.slice(0, from) + unicodeDomain(shown.slice(from, hostEnd)) + shown.slice(hostEnd);
    },
    getOrigin(href: string) {
      try {
        return new host.URL(href).origin;
      } catch {
        throw invalidUrl(href, undefined);
      }
    },
  };
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** The host that a domain stands for, in ASCII; empty where it is none. */
export function asciiDomain(domain: string): string {
  const unset = "interleave.invalid";
  const url = new host.URL(`ws://${unset}`);
  url.hostname = domain;
  return url.hostname === unset && domain !== unset ? "" : url.hostname;
}
