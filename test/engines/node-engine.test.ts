import { NodeEngine } from "#engines/node/node-engine.ts";
import { describeEngineContract } from "#support/engine-contract.ts";

describeEngineContract("node", () => new NodeEngine());
