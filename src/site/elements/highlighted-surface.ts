// CodeMirror, with as much of it as a page of small programs needs. This module is only ever imported when it is wanted:
// it is 114 kB, packed.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { javascriptLanguage, typescriptLanguage } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { Compartment, EditorState, type Extension } from "@codemirror/state";
import { EditorView, highlightActiveLine, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { tagHighlighter, tags } from "@lezer/highlight";
import styles from "../styles/editor-surface.css?url";
import { addStyles } from "./add-styles.ts";
import { constructStyles } from "./constructed-styles.ts";
import { labelOf, type EditingSurface, type OnEdit } from "./editing-surface.ts";

/** Words for colours, which playground.css has: those of the source that is highlighted at build time. */
const highlighter = tagHighlighter([
  { tag: tags.comment, class: "code-comment" },
  {
    tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.operator, tags.definitionOperator],
    class: "code-keyword",
  },
  { tag: tags.derefOperator, class: "" },
  { tag: [tags.string, tags.special(tags.string), tags.regexp, tags.escape], class: "code-string" },
  {
    tag: [tags.number, tags.bool, tags.null, tags.self, tags.typeName, tags.standard(tags.name)],
    class: "code-constant",
  },
  {
    tag: [
      tags.function(tags.variableName),
      tags.function(tags.definition(tags.variableName)),
      tags.function(tags.propertyName),
      tags.function(tags.definition(tags.propertyName)),
    ],
    class: "code-function",
  },
  { tag: tags.className, class: "code-name" },
]);

void addStyles(styles);
constructStyles();

/** A highlighted surface is the editor proper. Tab indents; Escape and then Tab leaves it. */
export class HighlightedSurface implements EditingSurface {
  readonly #view: EditorView;
  readonly #common: Extension;
  readonly #states = new Map<string, EditorState>();
  /** What shows differences from another text, while it is asked for. */
  readonly #differences = new Compartment();
  #path = "";
  #isReplacing = false;

  /** `hintId` is the element that tells how to leave the field by the keyboard. */
  constructor(onEdit: OnEdit, hintId: string) {
    this.#common = [
      lineNumbers(),
      highlightSpecialChars(),
      highlightActiveLine(),
      history(),
      indentOnInput(),
      indentUnit.of("  "),
      EditorState.tabSize.of(2),
      bracketMatching(),
      syntaxHighlighting(highlighter),
      keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
      EditorView.contentAttributes.of({ "aria-describedby": hintId, tabindex: "0" }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged && !this.#isReplacing) onEdit();
      }),
    ];
    this.#view = new EditorView({});
  }

  get element(): HTMLElement {
    return this.#view.dom;
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  show(path: string, text: string): void {
    if (this.#path !== "") this.#states.set(this.#path, this.#view.state);
    this.#path = path;
    const known = this.#states.get(path);
    const fresh = this.#stateFor(path, text);
    // A file of this name may have got another text since: then there is nothing to undo in it.
    this.#view.setState(known?.doc.eq(fresh.doc) ? known : fresh);
    this.#view.scrollDOM.scrollTop = 0;
  }

  focus(): void {
    this.#view.focus();
  }

  select(from: number, to: number): void {
    const { length } = this.#view.state.doc;
    const selection = { anchor: Math.min(from, length), head: Math.min(to, length) };
    this.#view.dispatch({ selection, scrollIntoView: true });
  }

  /** Puts another text in the place of this one: a change that can be undone, but not one of the reader's. */
  replace(text: string): void {
    this.#isReplacing = true;
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text } });
    this.#isReplacing = false;
  }

  /** Shows how the text differs from another one, until it is asked for with null. */
  async compareWith(original: string | null): Promise<void> {
    const { unifiedMergeView } = await import("@codemirror/merge");
    const shown = original === null ? [] : unifiedMergeView({ original, mergeControls: false });
    this.#view.dispatch({ effects: this.#differences.reconfigure(shown) });
  }

  /** Marks faults at their places, in the words they came with; none takes all marks away. */
  mark(faults: readonly { readonly line: number; readonly column: number; readonly message: string }[]): void {
    const { doc } = this.#view.state;
    const marks = faults.map(({ line, column, message }) => {
      const at = doc.line(Math.min(doc.lines, Math.max(1, line)));
      const from = Math.min(at.to, at.from + Math.max(0, column - 1));
      const to = this.#view.state.wordAt(from)?.to ?? Math.min(at.to, from + 1);
      return { from, to, severity: "error" as const, message };
    });
    this.#view.dispatch(setDiagnostics(this.#view.state, marks));
  }

  /** Puts the cursor at a line and a column, both counted from 1. */
  goTo(line: number, column: number): void {
    const { doc } = this.#view.state;
    const at = doc.line(Math.min(doc.lines, Math.max(1, line)));
    const anchor = Math.min(at.to, at.from + Math.max(0, column - 1));
    this.#view.dispatch({ selection: { anchor }, scrollIntoView: true });
    this.#view.focus();
  }

  #stateFor(path: string, text: string): EditorState {
    const label = EditorView.contentAttributes.of({ "aria-label": labelOf(path) });
    return EditorState.create({
      doc: text,
      extensions: [this.#common, languageOf(path), label, this.#differences.of([])],
    });
  }
}

function languageOf(path: string): Extension {
  if (/\.[cm]?ts$/.test(path)) return typescriptLanguage;
  return /\.([cm]?js|json)$/.test(path) ? javascriptLanguage : [];
}
