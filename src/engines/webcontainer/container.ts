import type { FileSystemTree, WebContainer, WebContainerProcess } from "@webcontainer/api";
import probe from "virtual:interleave-probe";
import type { ContainerClient } from "./import-client.ts";
import { loadPlain } from "./load-plain.ts";
import { outcomeWithin } from "./within.ts";

/** Where the probe and what else goes along with a program lie, below the container's folder. */
const ownFolder = ".interleave";

/** The option with which Node can look at modules before the program runs. */
const checkOption = "--experimental-vm-modules";

/** What a terminal takes for the end of the input. */
const endOfInput = "\u0004";

/** How a command is run. */
export interface CommandSettings {
  /** The folder to run it in, below the container's own. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Takes what it prints, one character for each byte. */
  readonly onText?: (text: string) => void;
}

/** A command that runs: its end, and a way to bring it about. */
export interface Command {
  readonly exit: Promise<number>;
  kill(): void;
  /** Tells it that nobody will type anything. */
  endInput(): void;
}

/** A container is a booted WebContainer with the probe in it, of which it is known what Node it has. */
export class Container {
  readonly #client: ContainerClient;
  readonly #instance: WebContainer;
  /** Its Node, as numbers: 22, 18, 0. */
  readonly version: readonly [number, number, number];
  /** Options of Node's that go in front of every program. */
  readonly options: readonly string[];
  /** What has to be imported before a program, where this Node does not know TypeScript. */
  readonly loader: string | undefined;
  #isClosed = false;

  private constructor(
    client: ContainerClient,
    instance: WebContainer,
    version: Container["version"],
    canCheck: boolean,
  ) {
    this.#client = client;
    this.#instance = instance;
    this.version = version;
    const own = `${instance.workdir}/${ownFolder}`;
    this.loader = this.stripsTypes ? undefined : `${own}/load-plain.mjs`;
    this.options = [
      ...["--require", `${own}/probe.cjs`],
      ...(canCheck ? [checkOption] : []),
      ...(this.loader === undefined ? [] : ["--import", this.loader]),
      // Stripping was an experiment until then, and said so in each program.
      ...(this.stripsTypes && !isSince(version, [24, 12]) ? ["--disable-warning=ExperimentalWarning"] : []),
    ];
  }

  /** Makes a container of a WebContainer that has booted. */
  static async of(client: ContainerClient, instance: WebContainer): Promise<Container> {
    const files = { "probe.cjs": probe, "load-plain.mjs": loadPlain };
    await instance.mount({ [ownFolder]: { directory: treeOf(files) } });
    for (const options of [[checkOption], []]) {
      let text = "";
      const asked = await runIn(instance, "node", [...options, "--version"], { onText: (more) => (text += more) });
      const found = (await asked.exit) === 0 ? /v(\d+)\.(\d+)\.(\d+)/.exec(text) : null;
      if (found === null) continue;
      const version = [Number(found[1]), Number(found[2]), Number(found[3])] as const;
      return new Container(client, instance, version, options.length > 0);
    }
    throw new Error("its Node did not tell its version");
  }

  /** Where the probe lies. */
  get probe(): string {
    return this.#pathOf(`${ownFolder}/probe.cjs`);
  }

  /** Whether its Node runs TypeScript as it is. */
  get stripsTypes(): boolean {
    return isSince(this.version, [22, 18]);
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** The path of a folder as a program sees it. */
  folder(name: string): string {
    return this.#pathOf(name);
  }

  /** Puts files into a folder, new or not. */
  async write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
    await this.#instance.fs.mkdir(folder, { recursive: true });
    await this.#instance.mount(treeOf(files), { mountPoint: folder });
  }

  async remove(folder: string): Promise<void> {
    await this.#instance.fs.rm(folder, { recursive: true, force: true });
  }

  run(command: string, args: readonly string[], settings: CommandSettings = {}): Promise<Command> {
    return runIn(this.#instance, command, args, settings);
  }

  /** Whether it gives a sign of life in so many milliseconds. */
  async isAlive(patience: number): Promise<boolean> {
    const sign = this.#instance.fs.readdir(".").then(
      () => true,
      () => true,
    );
    return (await outcomeWithin(sign, patience)) ?? false;
  }

  /** Takes the container away, with everything that runs in it. The next one is booted anew. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    try {
      this.#instance.teardown();
    } catch {
      // One that is broken cannot even end.
    }
    this.#client.close();
  }

  #pathOf(name: string): string {
    return `${this.#instance.workdir}/${name}`;
  }
}

async function runIn(
  instance: WebContainer,
  command: string,
  args: readonly string[],
  { cwd, env, onText = () => {} }: CommandSettings,
): Promise<Command> {
  const process = await instance.spawn(command, [...args], { ...(cwd && { cwd }), ...(env && { env: { ...env } }) });
  const read = readAll(process, onText);
  return {
    exit: process.exit.then(async (code) => {
      // What it printed last may come behind its end, and what it left behind may print for ever.
      await read.quiet();
      return code;
    }),
    kill: () => process.kill(),
    endInput() {
      const writer = process.input.getWriter();
      void writer.write(endOfInput);
      writer.releaseLock();
    },
  };
}

/** How long a process that has ended may be silent before all that it printed has come. */
const silence = 300;

/** Reads what a process prints, until it has printed all. */
function readAll(process: WebContainerProcess, onText: (text: string) => void): { quiet: () => Promise<void> } {
  let lastAt = performance.now();
  const reading = (async () => {
    const reader = process.output.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return true;
      lastAt = performance.now();
      onText(value);
    }
  })();
  return {
    async quiet() {
      const since = Math.max(lastAt, performance.now());
      for (let left = silence; left > 0; left = Math.max(lastAt, since) + silence - performance.now()) {
        if ((await outcomeWithin(reading, left)) === true) return;
      }
    },
  };
}

function treeOf(files: Readonly<Record<string, string>>): FileSystemTree {
  const tree: FileSystemTree = {};
  for (const [path, contents] of Object.entries(files)) {
    const names = path.split("/");
    const name = names.pop() ?? "";
    let folder = tree;
    for (const each of names) {
      const known = folder[each];
      const directory: FileSystemTree = known !== undefined && "directory" in known ? known.directory : {};
      folder[each] = { directory };
      folder = directory;
    }
    folder[name] = { file: { contents } };
  }
  return tree;
}

function isSince([major, minor]: Container["version"], [sinceMajor, sinceMinor]: readonly [number, number]): boolean {
  return major > sinceMajor || (major === sinceMajor && minor >= sinceMinor);
}
