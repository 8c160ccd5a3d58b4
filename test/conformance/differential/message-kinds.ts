// The kinds of steps about messages: ports within a thread, and a thread with its opener.
import type { StepKind } from "./step.ts";
import { callback, later, say } from "./step-words.ts";

/** How many messages the main file posts to its thread, and the thread takes at most. */
export const inbox = 3;

export const messageKinds: Readonly<Record<string, StepKind>> = {
  port: {
    weight: 5,
    only: "ports",
    render: (step, body) => {
      const { id, variant } = step;
      const post = `p${id}.port1.postMessage(1);\np${id}.port1.postMessage(2);`;
      return `const p${id} = new MessageChannel();\np${id}.port2.on("message", (n) => {\nconsole.log("${id} got", n);\nif (n === 2) {\n${variant % 3 === 0 ? body : ""}p${id}.port2.close();\n${variant % 3 === 0 ? "" : body}}\n});\n${variant % 4 === 0 ? `p${id}.port1.on("close", ${callback(step, "", "closed")});\n` : ""}${variant % 5 === 0 ? later(step, post) : post}`;
    },
  },
  "ping and pong": {
    weight: 3,
    only: "ports",
    render: ({ id }, body) =>
      `const p${id} = new MessageChannel();\np${id}.port2.onmessage = ({ data }) => {\nconsole.log("${id} ping", data);\np${id}.port2.postMessage(data + 1);\n};\np${id}.port1.onmessage = ({ data }) => {\nconsole.log("${id} pong", data);\nif (data < 4) p${id}.port1.postMessage(data + 1);\nelse { p${id}.port1.close();\n${body}}\n};\np${id}.port1.postMessage(1);`,
  },
  "received now": {
    weight: 2,
    only: "ports",
    render: (step, body) =>
      `const p${step.id} = new MessageChannel();\np${step.id}.port1.postMessage("${step.id} here");\nconsole.log(receiveMessageOnPort(p${step.id}.port2)?.message, receiveMessageOnPort(p${step.id}.port2));\n${later(step, `p${step.id}.port1.postMessage("${step.id} later"); console.log(receiveMessageOnPort(p${step.id}.port2)?.message); p${step.id}.port1.close();\n${body}`)}`,
  },
  "port in a message": {
    weight: 1,
    only: "ports",
    render: ({ id }, body) =>
      `const p${id} = new MessageChannel(), q${id} = new MessageChannel();\np${id}.port2.once("message", ({ port }) => {\nconsole.log("${id} got a port");\nport.once("message", (text) => {\nconsole.log(text);\nport.close();\n${body}});\n});\nq${id}.port1.postMessage("${id} before");\np${id}.port1.postMessage({ port: q${id}.port2 }, [q${id}.port2]);\nq${id}.port1.on("close", () => console.log("${id} closed"));`,
  },
  worker: {
    weight: 40,
    where: "top of main",
    only: "worker",
    render: (step, body) =>
      `const worker = new Worker(threadFile, { workerData: "${step.id} data" });\nlet got = 0;\nworker.on("message", (message) => {\nconsole.log("${step.id} got", message);\nif (got++ === 0) {\n${body}}\n});\nworker.on("error", (error) => console.log("${step.id} error", error?.message ?? error));\nworker.on("exit", (code) => console.log("${step.id} exit", code));\n${step.variant % 3 === 0 ? `worker.on("online", () => { ${say(step, "online")} });\n` : ""}for (let n = 0; n < ${inbox}; n += 1) worker.postMessage("${step.id} to thread " + n);${step.variant % 7 === 0 ? `\nworker.once("message", () => worker.terminate().then((code) => console.log("${step.id} terminated", code)));` : ""}`,
  },
  post: {
    weight: 8,
    where: "thread",
    only: "worker",
    leaf: true,
    render: ({ id }) => `parentPort.postMessage("from thread ${id}");`,
  },
  take: {
    weight: 4,
    where: "thread",
    only: "worker",
    render: ({ id }, body) => `parentPort.once("message", (message) => {\nconsole.log("${id}", message);\n${body}});`,
  },
  data: {
    weight: 1,
    where: "thread",
    only: "worker",
    leaf: true,
    render: ({ id }) => `console.log("${id}", workerData, isMainThread);`,
  },
};
