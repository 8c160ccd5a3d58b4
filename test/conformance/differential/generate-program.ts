import { oneOf, seededRandom, type SeededRandom } from "#support/seeded-random.ts";
import type { FuzzProgram, Ingredient, ModuleKind, Step, StepKind } from "./step.ts";
import { stepKinds } from "./step-kinds.ts";

/** Which kinds of module programs are made of, one chosen for each seed. */
export interface GenerateOptions {
  readonly kinds: readonly ModuleKind[];
}

type Place = "main" | "thread";

/** How often a program has an ingredient, in percent. */
const chances: Readonly<Record<Ingredient, number>> = {
  timers: 40,
  immediates: 65,
  ports: 40,
  worker: 14,
  failures: 30,
  endings: 25,
};

/** generateProgram makes the program of a seed: the same one each time. */
export function generateProgram(seed: number, { kinds }: GenerateOptions): FuzzProgram {
  const random = seededRandom(Math.imul(seed, 0x9e3779b1));
  const kind = oneOf(random, kinds);
  const has = new Set<Ingredient>();
  for (const [ingredient, chance] of Object.entries(chances)) {
    if (random(100) < chance) has.add(ingredient as Ingredient);
  }
  const maker = new Maker(random, kind, has);
  const main = maker.block("main", 0, 3 + random(4));
  const withThread = main.some((step) => step.kind === "worker");
  return { kind, main, thread: withThread ? maker.block("thread", 0, 3 + random(4)) : [] };
}

/** How many steps a program may have. */
const most = 28;

class Maker {
  readonly #random: SeededRandom;
  readonly #kind: ModuleKind;
  readonly #has: ReadonlySet<Ingredient>;
  #made = 0;
  #hasWorker = false;

  constructor(random: SeededRandom, kind: ModuleKind, has: ReadonlySet<Ingredient>) {
    this.#random = random;
    this.#kind = kind;
    this.#has = has;
  }

  block(place: Place, depth: number, count: number): Step[] {
    const steps: Step[] = [];
    for (let step = 0; step < count && this.#made < most; step += 1) steps.push(this.#step(place, depth));
    return steps;
  }

  #step(place: Place, depth: number): Step {
    const id = (this.#made += 1);
    const kind = this.#choose(place, depth);
    if (kind === "worker") this.#hasWorker = true;
    const variant = this.#random(60);
    const leaf = stepKinds[kind]?.leaf === true || depth >= 4;
    const body = leaf ? [] : this.block(place, depth + 1, this.#random(depth === 0 ? 4 : 3));
    return { kind, id, variant, body };
  }

  #choose(place: Place, depth: number): string {
    const allowed = Object.entries(stepKinds).filter(([, kind]) => this.#mayStand(kind, place, depth));
    let left = this.#random(allowed.reduce((sum, [, { weight }]) => sum + weight, 0));
    for (const [name, { weight }] of allowed) {
      left -= weight;
      if (left < 0) return name;
    }
    throw new Error("Expected a kind of step that may stand here.");
  }

  #mayStand({ where, only }: StepKind, place: Place, depth: number): boolean {
    if (only !== undefined && !this.#has.has(only)) return false;
    switch (where) {
      case undefined:
        return true;
      case "nested":
        return depth > 0;
      case "top":
        return depth === 0;
      case "top of a module":
        return depth === 0 && this.#kind === "module";
      case "thread":
        return place === "thread";
      default:
        return depth === 0 && place === "main" && !this.#hasWorker;
    }
  }
}
