import { dirname } from "node:path";
import ts from "typescript";

const options: ts.CompilerOptions = {
  strict: true,
  experimentalDecorators: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2022.d.ts"],
  types: [],
};

const base = ts.createCompilerHost(options);
const packages = new Map<string, ts.SourceFile | undefined>();
/** A folder of the project that is not there, so that imports of packages find node_modules. */
const folder = `${process.cwd()}/generated`;

/** A module, or several files of one folder that import each other. */
export type CompiledSet = string | readonly { readonly path: string; readonly text: string }[];

/** What the compiler says against these sets of files, all in one program, under `--strict`; nothing when all compile. */
export function compileErrors(sets: readonly CompiledSet[]): readonly string[] {
  const files = new Map<string, string>(
    sets.flatMap((set, at) =>
      (typeof set === "string" ? [{ path: "schema.ts", text: set }] : set).map(
        ({ path, text }) => [`${folder}/${at}/${path}`, text] as const,
      ),
    ),
  );
  const folders = new Set([...files.keys()].map(dirname));
  const host: ts.CompilerHost = {
    ...base,
    getSourceFile(name, version) {
      const text = files.get(name);
      if (text !== undefined) return ts.createSourceFile(name, text, version);
      if (!packages.has(name)) packages.set(name, base.getSourceFile(name, version));
      return packages.get(name);
    },
    directoryExists: (name) => folders.has(name) || (base.directoryExists?.(name) ?? false),
    fileExists: (name) => files.has(name) || base.fileExists(name),
    readFile: (name) => files.get(name) ?? base.readFile(name),
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.text.slice(0, start).split("\n").length : 0;
    const source = file?.text.split("\n")[line - 1] ?? "";
    const name = file?.fileName.replace(folder, "") ?? "";
    return `${name}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")} (${source})`;
  });
}
