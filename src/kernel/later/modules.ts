// The program's files as Node's own module loader takes them: compiled texts, packages, modules.
import { cjsLexerBinding } from "../bindings/cjs-lexer.ts";
import { contextifyBody } from "../bindings/contextify.ts";
import { moduleWrapBody } from "../bindings/module-wrap.ts";
import { modulesBinding } from "../bindings/modules.ts";
import { unsettledAwait } from "../guest/unsettled-await.ts";
import { contextRework } from "../modules/context-rework.ts";
import { handOver } from "./hand-over.ts";

handOver({
  bindings: {
    cjs_lexer: cjsLexerBinding,
    context_rework: contextRework,
    contextify_body: contextifyBody,
    module_wrap_body: moduleWrapBody,
    modules: modulesBinding,
    unsettled_await: unsettledAwait,
  },
});
