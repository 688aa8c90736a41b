import ts from "typescript";

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  lib: ["lib.es2022.d.ts"],
  types: [],
};

const base = ts.createCompilerHost(options);
const libraries = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says against these texts, each a module of its own, under `--strict`; nothing when all compile. */
export function compileErrors(texts: readonly string[]): readonly string[] {
  const files = new Map(texts.map((text, at) => [`/schema-${at}.ts`, text]));
  const host: ts.CompilerHost = {
    ...base,
    getSourceFile(name, version) {
      const text = files.get(name);
      if (text !== undefined) return ts.createSourceFile(name, text, version);
      if (!libraries.has(name)) libraries.set(name, base.getSourceFile(name, version));
      return libraries.get(name);
    },
    fileExists: (name) => files.has(name) || base.fileExists(name),
    readFile: (name) => files.get(name) ?? base.readFile(name),
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.text.slice(0, start).split("\n").length : 0;
    const source = file?.text.split("\n")[line - 1] ?? "";
    return `${file?.fileName ?? ""}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")} (${source})`;
  });
}
