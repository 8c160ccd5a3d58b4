// HTTP: Node's own parser.
import { httpParserBinding } from "../bindings/http-parser.ts";
import { handOver } from "./hand-over.ts";

handOver({ bindings: { http_parser: httpParserBinding } });
