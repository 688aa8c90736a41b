import type { editor } from "monaco-editor/editor";

type Tell = (name: string, theme: editor.IStandaloneThemeData) => void;

/** Tells the theme of code in the design's own colours: now, and whenever the page turns light or dark. */
export function followTheme(tell: Tell): void {
  const root = document.documentElement;
  const show = (): void => {
    const dark = root.dataset.theme === "dark";
    tell(dark ? "crowfoot-dark" : "crowfoot-light", themeFrom(getComputedStyle(root), dark));
  };
  new MutationObserver(show).observe(root, { attributeFilter: ["data-theme"] });
  show();
}

function themeFrom(style: CSSStyleDeclaration, dark: boolean): editor.IStandaloneThemeData {
  const brush = document.createElement("canvas").getContext("2d");
  const colour = (token: string): string => sixDigits(style.getPropertyValue(token).trim(), brush);
  const rule = (token: string, from: string) => ({ token, foreground: colour(from).slice(1) });
  return {
    base: dark ? "vs-dark" : "vs",
    inherit: false,
    rules: [
      rule("", "--code-name"),
      rule("identifier", "--code-name"),
      rule("delimiter", "--code-name"),
      rule("keyword", "--code-key"),
      rule("type", "--code-type"),
      rule("string", "--code-str"),
      rule("number", "--code-num"),
      rule("regexp", "--code-str"),
      rule("comment", "--code-com"),
    ],
    colors: {
      "editor.background": colour("--bg-panel"),
      "editor.foreground": colour("--code-name"),
      "editorLineNumber.foreground": colour("--text-3"),
      "editorLineNumber.activeForeground": colour("--text-3"),
      "editorCursor.foreground": colour("--text"),
      "editor.selectionBackground": translucent(colour("--accent"), "47"),
      "editor.inactiveSelectionBackground": translucent(colour("--accent"), "29"),
      "editor.findMatchBackground": translucent(colour("--accent"), "59"),
      "editor.findMatchHighlightBackground": translucent(colour("--accent"), "29"),
      "editor.selectionHighlightBackground": colour("--accent-soft"),
      "editorWidget.background": colour("--bg-panel"),
      "editorWidget.foreground": colour("--text"),
      "editorWidget.border": colour("--line-strong"),
      "editorSuggestWidget.background": colour("--bg-panel"),
      "editorSuggestWidget.border": colour("--line-strong"),
      "editorSuggestWidget.foreground": colour("--text"),
      "editorSuggestWidget.selectedBackground": colour("--accent-soft"),
      "editorSuggestWidget.selectedForeground": colour("--text"),
      "editorSuggestWidget.selectedIconForeground": colour("--text-2"),
      "editorSuggestWidget.highlightForeground": colour("--accent-text"),
      "editorSuggestWidget.focusHighlightForeground": colour("--accent-text"),
      "symbolIcon.structForeground": colour("--text-3"),
      "symbolIcon.fieldForeground": colour("--text-3"),
      "symbolIcon.functionForeground": colour("--text-3"),
      "symbolIcon.enumeratorForeground": colour("--text-3"),
      "symbolIcon.valueForeground": colour("--text-3"),
      "input.background": colour("--bg-panel"),
      "input.foreground": colour("--text"),
      "input.border": colour("--line-control"),
      focusBorder: colour("--accent"),
      "scrollbarSlider.background": translucent(colour("--line-control"), "66"),
      "scrollbarSlider.hoverBackground": translucent(colour("--line-control"), "99"),
      "scrollbarSlider.activeBackground": translucent(colour("--line-control"), "cc"),
    },
  };
}

/** Any opaque colour as `#rrggbb`, the only kind Monaco takes: a built style sheet shortens `#ffffff` to `#fff`. */
function sixDigits(colour: string, brush: CanvasRenderingContext2D | null): string {
  if (!brush) return colour;
  brush.fillStyle = colour;
  return String(brush.fillStyle);
}

/** A colour of six hexadecimal digits with an opacity of two. */
function translucent(colour: string, opacity: string): string {
  return `${colour}${opacity}`;
}
