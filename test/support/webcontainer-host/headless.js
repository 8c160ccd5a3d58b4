// The page of the stand-in: speaks to the client on one side, in the client's own protocol, and to its host on the other.
import { Comlink } from "/comlink.js";

const decoder = new TextDecoder();

async function ask(what, body = {}) {
  const response = await fetch(`/${what}`, { method: "POST", body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return response;
}

async function answer(what, body) {
  return (await ask(what, body)).json();
}

/** A command as the client sees it. */
async function run(box, { command, args, cwd, env }, output) {
  const response = await ask("run", { box, command, args, cwd, env });
  const id = response.headers.get("x-command");
  const onExit = answer("exit", { id });
  void (async () => {
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      await output?.(value);
    }
    await output?.(null);
  })();
  return Comlink.proxy({
    onExit,
    kill: () => void ask("kill", { id }),
    write: (data) => void ask("write", { id, data }),
    resize() {},
  });
}

async function build(options) {
  const { box, cwd, path } = await answer("build", { options });
  const files =
    (method) =>
    (...args) =>
      answer("files", { box, method, args });
  return Comlink.proxy({
    fs: () => Comlink.proxy(Object.fromEntries(["mkdir", "rm", "readdir"].map((name) => [name, files(name)]))),
    previewScript: () => Comlink.proxy({}),
    runtimeInfo: () => ({ path, cwd }),
    loadFiles: (payload, { mountPoints } = {}) =>
      answer("load", { box, tree: JSON.parse(decoder.decode(payload)), below: mountPoints ?? "." }),
    run: (spec, _stdout, _stderr, output) => run(box, spec, output),
    on: () => Comlink.proxy(() => {}),
    teardown: () => answer("teardown", { box }),
  });
}

const { port1, port2 } = new MessageChannel();
Comlink.expose({ build }, port1);
// A page that is left takes every port with it, and says nothing.
new EventSource("/drops").onmessage = () => location.replace("/gone");
parent.postMessage({ type: "init" }, "*", [port2]);
