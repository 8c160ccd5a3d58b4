import { defineElements } from "./define-elements.ts";
import { FileNameForm } from "./file-name-form.ts";
import { ProgramEditor } from "./program-editor.ts";
import { ProgramInputs } from "./program-inputs.ts";
import { ProgramPlayground } from "./program-playground.ts";

/** definePlayground makes the playground's elements known to its page, with those of every example. */
export function definePlayground(): void {
  defineElements();
  // The mediator comes last: when it looks for its children, they are what they will be.
  const elements = {
    "file-name-form": FileNameForm,
    "program-inputs": ProgramInputs,
    "program-editor": ProgramEditor,
    "program-playground": ProgramPlayground,
  };
  for (const [name, element] of Object.entries(elements)) {
    if (customElements.get(name) === undefined) customElements.define(name, element);
  }
}
