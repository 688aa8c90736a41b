import { snakeCase } from "../naming/casing.ts";
import { nameTable } from "../naming/name-table.ts";
import type { ExportedFile } from "../target.ts";

/** Declarations that stand together, and the names of others that they mention. */
export type ModulePart = {
  /** What its file is called after. */
  readonly about: string;
  readonly text: string;
  readonly exports: readonly string[];
  readonly mentions: ReadonlySet<string>;
};

/** The parts as one module. */
export function oneModule(path: string, head: string, parts: readonly ModulePart[]): readonly ExportedFile[] {
  const texts = parts.map(({ text }) => text).filter((text) => text !== "");
  return [{ path, text: [head, ...(texts.length === 0 ? ["export {};\n"] : texts)].join("\n") }];
}

/** Each part as a module of its own that imports what it mentions, and `index.ts` with all of them. */
export function manyModules(head: string, parts: readonly ModulePart[]): readonly ExportedFile[] {
  const files = nameTable(["index"], (name) => name.toLowerCase());
  const placed = parts
    .filter(({ text }) => text !== "")
    .map((part) => ({
      ...part,
      file: files.claim(snakeCase(part.about).replaceAll("_", "-").replace(/^-+/, "") || "table"),
    }));
  const home = new Map(placed.flatMap(({ exports, file }) => exports.map((name) => [name, file] as const)));
  const modules = placed.map(({ file, text, mentions }): ExportedFile => {
    const from = new Map<string, string[]>();
    for (const name of [...mentions].sort()) {
      const other = home.get(name);
      if (other !== undefined && other !== file) from.set(other, [...(from.get(other) ?? []), name]);
    }
    const imports = [...from]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([other, names]) => `import type { ${names.join(", ")} } from "./${other}.js";\n`)
      .join("");
    return { path: `${file}.ts`, text: [head, ...(imports === "" ? [] : [imports]), text].join("\n") };
  });
  const all = placed.map(({ file }) => `export * from "./${file}.js";\n`).join("");
  return [...modules, { path: "index.ts", text: `${head}\n${all === "" ? "export {};\n" : all}` }];
}
