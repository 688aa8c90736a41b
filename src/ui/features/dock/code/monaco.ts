// Its services must be known before the first editor is made.
import "monaco-editor/editor/contrib/suggest/browser/suggestController";
import "monaco-editor/features/clipboard/register";
import "monaco-editor/features/codicon/register";
import "monaco-editor/features/find/register";
import "monaco-editor/features/wordHighlighter/register";
import "monaco-editor/languages/definitions/typescript/register";
import { editor, languages } from "monaco-editor/editor";
import EditorWorker from "monaco-editor/editor/editor.worker?worker";
import { codeLanguage } from "./code-languages.ts";
import { followTheme } from "./code-theme.ts";
import { sqlLanguage } from "./sql-language.ts";

// The only door to Monaco, and the largest part of the page: import it with `import()` alone.
window.MonacoEnvironment = { getWorker: () => new EditorWorker() };
languages.register({ id: "sql" });
languages.setMonarchTokensProvider("sql", sqlLanguage);
followTheme((name, theme) => {
  editor.defineTheme(name, theme);
  editor.setTheme(name);
});

/** Makes a read-only view of code in an element; `label` is what a screen reader calls it. */
export function createCodeView(
  element: HTMLElement,
  { language, label }: { readonly language: string; readonly label: string },
): editor.IStandaloneCodeEditor {
  const view = editor.create(element, {
    ...codeOptions,
    language: "plaintext",
    ariaLabel: label,
    fontFamily: getComputedStyle(element).getPropertyValue("--font-mono"),
  });
  const model = view.getModel();
  if (model) {
    takeLineEnds(model, "");
    // Colour means something here, and pairs of brackets are no meaning; it is the model that colours them.
    model.updateOptions({
      bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false },
    });
  }
  void codeLanguage(language).then((known) => {
    if (model && !model.isDisposed()) editor.setModelLanguage(model, known);
  });
  return view;
}

/**
 * Gives a model the ends of lines that this text has, and new lines where it has none: left to itself Monaco takes those of
 * the person's system for a text without lines, and offsets and what is typed have two characters a line on Windows.
 */
export function takeLineEnds(model: editor.ITextModel, text: string): void {
  const { CRLF, LF } = editor.EndOfLineSequence;
  model.setEOL(text.includes("\r\n") ? CRLF : LF);
}

/** How all code is shown; what may be edited sets more. */
export const codeOptions: editor.IStandaloneEditorConstructionOptions = {
  value: "",
  readOnly: true,
  domReadOnly: true,
  automaticLayout: true,
  fontSize: 12,
  lineHeight: 18,
  padding: { top: 8, bottom: 20 },
  renderFinalNewline: "off",
  lineNumbersMinChars: 4,
  lineDecorationsWidth: 14,
  glyphMargin: false,
  folding: false,
  minimap: { enabled: false },
  guides: { indentation: false },
  renderLineHighlight: "none",
  scrollBeyondLastLine: false,
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  overviewRulerBorder: false,
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
  contextmenu: false,
  matchBrackets: "never",
  occurrencesHighlight: "off",
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  // Tab leaves the view, as in any text that cannot be edited.
  tabFocusMode: true,
  stickyScroll: { enabled: false },
};
