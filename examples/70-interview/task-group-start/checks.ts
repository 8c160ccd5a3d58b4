import assert from "node:assert/strict";
import { test } from "node:test";
import {
  setImmediate as turn,
  setTimeout as wait,
} from "node:timers/promises";
import { withGroup } from "./task-group.ts";

const timeout = 2000;

test("It gives the result of its body", { timeout }, async () => {
  const result = await withGroup(async (spawn) => {
    const [a, b] = [spawn(async () => 1), spawn(async () => 2)];
    return (await a) + (await b);
  });
  assert.equal(result, 3);
});

test(
  "It waits for tasks that nobody awaits",
  { timeout },
  async () => {
    const over: string[] = [];
    await withGroup(async (spawn) => {
      void spawn(async () => {
        await turn();
        void spawn(async () => {
          await turn();
          over.push("a task of a task");
        });
        over.push("a task");
      });
    });
    assert.deepEqual(over, ["a task", "a task of a task"]);
  },
);

test("A failure tells the others", { timeout }, async () => {
  const going = withGroup(async (spawn) => {
    void spawn((signal) => wait(9000, undefined, { signal }));
    void spawn(() => fail("burnt"));
  });
  await assert.rejects(going, { message: "burnt" });
});

test(
  "It waits until the others have tidied up",
  { timeout },
  async () => {
    const log: string[] = [];
    const going = withGroup(async (spawn) => {
      void spawn(async (signal) => {
        const told = wait(9000, undefined, { signal });
        await told.catch(() => {});
        for (let n = 0; n < 3; n += 1) await turn();
        log.push("clean");
      });
      await spawn(() => fail("burnt"));
    });
    await going.catch(() => log.push("rejected"));
    assert.deepEqual(log, ["clean", "rejected"]);
  },
);

test(
  "A failure that is awaited counts once",
  { timeout },
  async () => {
    const going = withGroup(async (spawn) => {
      await spawn(() => fail("burnt")); // so the body fails, too
    });
    await assert.rejects(going, {
      name: "Error",
      message: "burnt",
    });
  },
);

test(
  "A failure of the body stops the tasks",
  { timeout },
  async () => {
    const going = withGroup(async (spawn) => {
      void spawn((signal) => wait(9000, undefined, { signal }));
      await turn();
      throw new Error("no guests");
    });
    await assert.rejects(going, { message: "no guests" });
  },
);

test("Two failures come together", { timeout }, async () => {
  const going = withGroup(async (spawn) => {
    void spawn(() => fail("burnt"));
    void spawn(async () => {
      await turn();
      await fail("cold"); // a failure of its own
    });
  });
  const error = await going.catch((error: unknown) => error);
  assert(error instanceof AggregateError);
  const messages = error.errors.map(({ message }) => message);
  assert.deepEqual(messages, ["burnt", "cold"]);
});

test(
  "A task that throws at once is a failure",
  { timeout },
  async () => {
    const going = withGroup(async (spawn) => {
      void spawn(() => {
        throw new Error("no pan");
      });
      await turn();
    });
    await assert.rejects(going, { message: "no pan" });
  },
);

test("After a failure nothing begins", { timeout }, async () => {
  let begun = 0;
  const going = withGroup(async (spawn) => {
    await spawn(() => fail("burnt")).catch(() => {});
    const late = spawn(async () => (begun += 1));
    await late.catch(() => {});
    void spawn(async () => (begun += 1)); // unhandled, it fails
    await turn();
  });
  await assert.rejects(going, { message: "burnt" });
  assert.equal(begun, 0);
});

test("Nor does it after the end", { timeout }, async () => {
  let begun = 0;
  const later = await withGroup(async (spawn) => () => {
    return spawn(async () => (begun += 1));
  });
  await assert.rejects(async () => later());
  assert.equal(begun, 0);
});

async function fail(message: string): Promise<void> {
  await turn();
  throw new Error(message);
}
