import { host } from "../guest/host.ts";
import type { Binding } from "./binding.ts";

/** Bytes; V8 keeps all that the scripts of a page hold within four gibibytes. */
const pageMemory = 2 ** 32;

/** `lo`, in the seven fields for each address that Node's `os.networkInterfaces` expects: all that a frame has. */
const loopback = [
  ...["lo", "127.0.0.1", "255.0.0.0", "IPv4", "00:00:00:00:00:00", true, -1],
  ...["lo", "::1", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "IPv6", "00:00:00:00:00:00", true, 0],
];

/**
 * The `os` binding: a small Linux machine with the browser's cores and a loopback network. What a page cannot know is
 * told the way Node tells it where the system does not say (a core's speed and times are 0, as is the load average). Its
 * memory is the most that a browser lets the scripts of a page have; how much of that is free is not known, so asking fails.
 */
export function osBinding(): Binding {
  const began = host.now();
  const priority = (): number => 0;
  return {
    getAvailableParallelism: () => host.cores,
    // Seven fields for each core: model, speed in MHz, and milliseconds as user, nice, sys, idle, irq.
    getCPUs: () => Array.from({ length: host.cores }, () => ["unknown", 0, 0, 0, 0, 0, 0]).flat(),
    getHomeDirectory: () => "/root",
    getHostname: () => "localhost",
    getInterfaceAddresses: () => [...loopback],
    getLoadAvg: (averages: Float64Array) => {
      averages.fill(0);
    },
    getOSInformation: () => ["Linux", "browser", "0.0.0", "x86_64"],
    getPriority: priority,
    setPriority: priority,
    getTotalMem: () => pageMemory,
    getUptime: () => (host.now() - began) / 1000,
    getUserInfo: () => ({ __proto__: null, uid: 0, gid: 0, username: "root", homedir: "/root", shell: null }),
    isBigEndian: false,
  };
}
