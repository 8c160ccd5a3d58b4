// What each contract program does, as a script: so that the contract can be asked of engines that run no code.
import type { Diagnostic } from "#program/outcome.ts";
import { contractPrograms, type ContractProgramName } from "./contract-programs.ts";
import type { Script, Stage } from "./fake-engine.ts";

/** Never settles: only a stop or a limit ends the script. */
const forEver = new Promise<never>(() => undefined);

function printing(text: string, exitCode = 0): Script {
  return ({ print }) => {
    print(1, text);
    return exitCode;
  };
}

function printingForEver(text: string): Script {
  return ({ print }) => {
    print(1, text);
    return forEver;
  };
}

function rejecting(diagnostic: Diagnostic): Script {
  return () => ({ kind: "rejected", diagnostics: [diagnostic] });
}

function openThread({ tell }: Stage, at: number, number: number, label = "cook.ts"): string {
  const lane = `thread-${number}`;
  tell(at, lane, { type: "lane-opened", role: "thread", openedBy: "main", label });
  return lane;
}

const scripts: Record<ContractProgramName, Script> = {
  plain({ tell, print }) {
    tell(0.5, "main", { type: "marked", label: "begin" });
    print(1, "one\n");
    print(2, "aside\n", "main", "stderr");
    print(3, "two\n");
    tell(4, "main", { type: "span-measured", label: "all of it", from: 1, to: 4 });
    return 0;
  },
  given: ({ program, print }) => {
    print(1, `${program.args.join(" ")} ${program.env["DISH"]}\n`);
    return 0;
  },
  threads(stage) {
    const { tell, print } = stage;
    for (const [index, name] of ["first", "second"].entries()) {
      const at = index * 10;
      const lane = openThread(stage, at + 1, index + 1, name);
      tell(at + 2, "main", { type: "message-sent", message: `${name} in`, to: lane });
      tell(at + 3, lane, { type: "message-received", message: `${name} in`, from: "main" });
      print(at + 4, `${name}: begin\n`, lane);
      tell(at + 5, lane, { type: "span-measured", label: name, from: at + 2, to: at + 4 });
      tell(at + 6, lane, { type: "message-sent", message: `${name} out`, to: "main" });
      tell(at + 7, "main", { type: "message-received", message: `${name} out`, from: lane });
      tell(at + 8, lane, { type: "lane-closed", exitCode: 0 });
      print(at + 9, `main: ${name} is done\n`);
    }
    return 0;
  },
  leftOpen(stage) {
    openThread(stage, 1, 1);
    return 0;
  },
  halves({ print }) {
    print(1, "a\ud83d");
    print(2, "\ude00b\n");
    return 0;
  },
  flood({ print }) {
    for (let line = 0; line < 500; line += 1) print(line / 10, `é😀 ${line}\n`);
    return 0;
  },
  spin: printingForEver("spinning\n"),
  spinThread(stage) {
    stage.print(2, "spinning\n", openThread(stage, 1, 1));
    return forEver;
  },
  asleep: printingForEver("asleep\n"),
  waits: printingForEver("waiting\n"),
  traces: printing("clean clean clean clean\n"),
  exits: printing("leaving\n", 3),
  crashes({ print }) {
    print(1, "before\n");
    print(2, "Error: Out of flour\n", "main", "stderr");
    return 1;
  },
  badSyntax: rejecting({
    file: "main.ts",
    line: 2,
    column: 12,
    message: "Expression expected",
    code: "ERR_INVALID_TYPESCRIPT_SYNTAX",
  }),
  badEnum: rejecting({
    file: "dish.ts",
    line: 3,
    column: 3,
    message: "TypeScript enum is not supported in strip-only mode",
    code: "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX",
  }),
  badBinding: rejecting({
    file: "main.ts",
    line: 2,
    column: 5,
    message: "Identifier 'soup' has already been declared",
  }),
  manyLanes(stage) {
    for (let number = 1; number <= 6; number += 1) openThread(stage, number, number);
    return forEver;
  },
};

/** contractScript plays whichever contract program it is given. */
export const contractScript: Script = (stage) => {
  const name = Object.entries(contractPrograms).find(([, program]) => program === stage.program)?.[0];
  if (name === undefined) throw new Error("Expected one of the contract programs.");
  return scripts[name as ContractProgramName](stage);
};
