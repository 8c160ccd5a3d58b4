// What comes from a guest is not to be believed: a program may have got hold of the kernel's wire. It is plain data by
// then, but of any shape. The frame passes on only what a kernel could have said.
import type { GuestToFrame } from "./wire.ts";

/** Characters of a name, such as of a lane or a span. */
const longestName = 1000;
/** Characters of a message about a fault. */
const longestMessage = 65_536;
/** Facts in one message; a kernel sends far fewer. */
const mostFacts = 100_000;

type Told = Extract<GuestToFrame, { type: "told" }>["facts"][number];
type Happening = Told["happening"];
type Plain = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Plain => typeof value === "object" && value !== null;
const isNumber = (value: unknown): boolean => Number.isFinite(value);
const isName = (value: unknown): boolean => typeof value === "string" && value.length <= longestName;
const isMessage = (value: unknown): boolean => typeof value === "string" && value.length <= longestMessage;
const isThreadId = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) > 0;
const isExitCode = (value: unknown): boolean => value === null || Number.isSafeInteger(value);
const isShared = (value: unknown): boolean =>
  typeof SharedArrayBuffer !== "undefined" && value instanceof SharedArrayBuffer;
const isTexts = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((text) => typeof text === "string");

const happenings: Readonly<Record<Happening["type"], (given: Plain) => boolean>> = {
  "lane-opened": ({ role, openedBy, label }) =>
    isName(role) && (openedBy === null || isName(openedBy)) && isName(label),
  "lane-closed": ({ exitCode }) => isExitCode(exitCode),
  output: ({ stream, text }) => (stream === "stdout" || stream === "stderr") && typeof text === "string",
  "output-omitted": ({ lines }) => isNumber(lines),
  "events-omitted": ({ events }) => isNumber(events),
  "span-measured": ({ label, from, to }) => isName(label) && isNumber(from) && isNumber(to),
  marked: ({ label }) => isName(label),
  blocked: ({ from, to }) => isNumber(from) && isNumber(to),
  "message-sent": ({ message, to, bytes }) => isName(message) && isName(to) && (bytes === undefined || isNumber(bytes)),
  "message-received": ({ message, from }) => isName(message) && isName(from),
};

function isFact(fact: unknown): boolean {
  if (!isObject(fact) || !isNumber(fact["at"]) || !isName(fact["lane"]) || !isObject(fact["happening"])) return false;
  return check(happenings, fact["happening"]);
}

function isThread(thread: unknown): boolean {
  if (!isObject(thread)) return false;
  const { threadId, name, openedBy, env, sharedEnv } = thread;
  if (sharedEnv !== undefined && !isShared(sharedEnv)) return false;
  return isThreadId(threadId) && isName(name) && isName(openedBy) && isTexts(env);
}

function isDiagnostic(diagnostic: unknown): boolean {
  if (!isObject(diagnostic)) return false;
  const { file, line, column, message, code } = diagnostic;
  const placed = isName(file) && isNumber(line) && isNumber(column);
  return placed && isMessage(message) && (code === undefined || isName(code));
}

function isProcess(process: unknown): boolean {
  if (!isObject(process)) return false;
  const { pid, argv0, args, execArgv, env, cwd, stdio, label } = process;
  const named = isThreadId(pid) && typeof argv0 === "string" && typeof cwd === "string" && typeof label === "string";
  const listed = [args, execArgv].every((list) => Array.isArray(list) && list.every((one) => typeof one === "string"));
  return named && listed && isTexts(env) && Array.isArray(stdio) && stdio.every(isObject);
}

/** What the browser and a helper then make of it fails there, if it is wrong. */
function isComputation(asked: unknown): boolean {
  if (!isObject(asked)) return false;
  const { kind, key, data, algorithm, password, salt, length } = asked;
  const isBytes = (value: unknown): boolean => value instanceof Uint8Array;
  if (kind === "aes") return isBytes(key) && isBytes(data) && isObject(algorithm);
  return (kind === "pbkdf2" || kind === "scrypt") && isBytes(password) && isBytes(salt) && isNumber(length);
}

const messages: Readonly<Record<GuestToFrame["type"], (given: Plain) => boolean>> = {
  ready: () => true,
  warm: () => true,
  began: ({ origin, javaScript }) => isNumber(origin) && isTexts(javaScript),
  "need-script": ({ name, answer }) => isName(name) && isShared(answer),
  told: ({ facts }) => Array.isArray(facts) && facts.length <= mostFacts && facts.every(isFact),
  "hold-port": ({ threadId, port }) => isThreadId(threadId) && port instanceof MessagePort,
  spawn: ({ thread }) => isThread(thread),
  terminate: ({ threadId }) => isThreadId(threadId),
  "wake-threads": ({ threadIds }) => Array.isArray(threadIds) && threadIds.every(Number.isSafeInteger),
  listen: ({ name }) => isName(name),
  unlisten: ({ name }) => isName(name),
  connect: ({ names, port, remote, local }) =>
    Array.isArray(names) && names.every(isName) && port instanceof MessagePort && isObject(remote) && isObject(local),
  "spawn-process": ({ process, parent }) =>
    isProcess(process) && (parent === undefined || (isObject(parent) && isShared(parent["state"]))),
  "take-answer": ({ pid, answer }) => Number.isSafeInteger(pid) && isShared(answer),
  "kill-process": ({ pid, signal }) => Number.isSafeInteger(pid) && Number.isSafeInteger(signal),
  "catch-signal": ({ signal, caught }) => Number.isSafeInteger(signal) && typeof caught === "boolean",
  "pipe-open": ({ end }) => isName(end),
  pipe: ({ end, packet, ports }) => isName(end) && isObject(packet) && (ports === undefined || Array.isArray(ports)),
  help: ({ helper, asked, answer }) =>
    typeof helper === "boolean" && isComputation(asked) && answer instanceof MessagePort,
  exit: ({ exitCode, at }) => Number.isSafeInteger(exitCode) && isNumber(at),
  rejected: ({ diagnostics }) => Array.isArray(diagnostics) && diagnostics.every(isDiagnostic),
  failed: ({ message }) => isMessage(message),
};

function check(checks: Readonly<Record<string, (given: Plain) => boolean>>, given: Plain): boolean {
  const { type } = given;
  return typeof type === "string" && Object.hasOwn(checks, type) && checks[type]?.(given) === true;
}

/** readGuestMessage gives the message if it is one that a kernel could have sent. */
export function readGuestMessage(given: unknown): GuestToFrame | undefined {
  return isObject(given) && check(messages, given) ? (given as unknown as GuestToFrame) : undefined;
}
