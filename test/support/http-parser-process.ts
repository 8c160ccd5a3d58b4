// Runs in the pinned Node with --expose-internals: reads cases as JSON and prints what Node's own parser tells of each.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { eventsOf, type ParserBinding, type ParserCase } from "./http-parser-events.ts";

const require = createRequire(import.meta.url);
const { internalBinding } = require("internal/test/binding") as { internalBinding: (name: string) => ParserBinding };
const cases = JSON.parse(readFileSync(0, "utf8")) as ParserCase[];
const binding = internalBinding("http_parser");
const told = cases.map((one) => eventsOf(binding, one));
process.stdout.write(JSON.stringify({ told, numbers: { ...binding.HTTPParser } }));
