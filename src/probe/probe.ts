// Runs inside the program, on real Node, before its first line and before that of each of its threads. Loaded with
// `--require`, not `--import`: an import would start a CommonJS program from a promise job and so change the order of its
// microtasks. It must never change what the program prints, its order, its exit code, or whether it stays alive.
import { syncBuiltinESMExports } from "node:module";
import { parentPort } from "node:worker_threads";
import { checkFiles } from "./check-files.ts";
import { isFirstProcess, ownStart } from "./own-process.ts";
import { report } from "./side-channel.ts";
import { watchDescriptors } from "./watch-descriptors.ts";
import { watchLoop } from "./watch-loop.ts";
import { watchParentPort } from "./watch-messages.ts";
import { watchOutput } from "./watch-output.ts";
import { watchProcesses } from "./watch-processes.ts";
import { watchSpans } from "./watch-spans.ts";
import { watchThreads } from "./watch-threads.ts";

watchProcesses();
watchSpans();
watchOutput();
if (ownStart?.frames !== undefined) watchDescriptors();
watchThreads();
if (parentPort !== null) watchParentPort(parentPort);
syncBuiltinESMExports();

checkFiles(ownStart?.check ?? []);
if (isFirstProcess) report({ type: "loaded" });
watchLoop();
