import { editor, languages, type Position } from "monaco-editor/editor";
import { codeOptions, takeLineEnds } from "./monaco.ts";
import type { NameCompletion } from "./name-completion.ts";

/** What completes a text at a place; told anew whenever the editor in use changes. */
type Completer = (context: { readonly before: string; readonly text: string }) => readonly NameCompletion[];

const completers = new WeakMap<editor.ITextModel, Completer>();

const kinds = {
  relation: languages.CompletionItemKind.Struct,
  column: languages.CompletionItemKind.Field,
  function: languages.CompletionItemKind.Function,
  type: languages.CompletionItemKind.Enum,
  sequence: languages.CompletionItemKind.Value,
} as const;

languages.registerCompletionItemProvider("sql", {
  triggerCharacters: ["."],
  provideCompletionItems(model: editor.ITextModel, position: Position) {
    const { startColumn, endColumn } = model.getWordUntilPosition(position);
    const { lineNumber } = position;
    const before = model.getValueInRange({
      startLineNumber: 1,
      startColumn: 1,
      endLineNumber: lineNumber,
      endColumn: startColumn,
    });
    const range = { startLineNumber: lineNumber, endLineNumber: lineNumber, startColumn, endColumn };
    const found = completers.get(model)?.({ before, text: model.getValue() }) ?? [];
    return {
      suggestions: found.map(({ label, insert, detail, what }, at) => ({
        label: { label, description: detail },
        insertText: insert,
        sortText: String(at).padStart(6, "0"),
        kind: kinds[what],
        range,
      })),
    };
  },
});

/** Makes an editor of SQL in an element; `complete` is asked at each place for the names that may stand there. */
export function createSqlEditor(
  element: HTMLElement,
  made: {
    readonly label: string;
    readonly text: string;
    readonly numbered: boolean;
    readonly complete: Completer;
  },
): editor.IStandaloneCodeEditor {
  const view = editor.create(element, {
    ...codeOptions,
    language: "sql",
    value: made.text,
    ariaLabel: made.label,
    fontFamily: getComputedStyle(element).getPropertyValue("--font-mono"),
    readOnly: false,
    domReadOnly: false,
    padding: { top: 6, bottom: 6 },
    lineNumbers: made.numbered ? "on" : "off",
    lineNumbersMinChars: made.numbered ? 3 : 0,
    lineDecorationsWidth: made.numbered ? 12 : 8,
    wordWrap: "on",
    // A dialog is a frame of its own: what is fixed would stand beside it.
    fixedOverflowWidgets: !made.numbered,
    wordBasedSuggestions: "off",
    suggest: { showIcons: true, showStatusBar: false, preview: false },
    quickSuggestions: { other: true, comments: false, strings: true },
    acceptSuggestionOnEnter: "on",
    tabCompletion: "off",
  });
  const model = view.getModel();
  if (model) {
    takeLineEnds(model, made.text);
    model.updateOptions({
      tabSize: 2,
      insertSpaces: true,
      bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
    });
    completers.set(model, made.complete);
  }
  return view;
}
