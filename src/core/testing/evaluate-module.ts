import { createRequire } from "node:module";
import ts from "typescript";

const packages = createRequire(import.meta.url);

/** What a generated module exports when it runs. */
export function evaluateModule(text: string): Readonly<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      experimentalDecorators: true,
    },
  });
  const exported: Record<string, unknown> = {};
  new Function("require", "exports", outputText)(packages, exported);
  return exported;
}
