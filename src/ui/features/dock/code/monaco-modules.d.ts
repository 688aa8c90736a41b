/** The list of completions; the package's own door to it (`features/suggest`) leaves out the list itself. */
declare module "monaco-editor/editor/contrib/suggest/browser/suggestController";
