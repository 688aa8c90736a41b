import type { Io } from "../io.ts";
import { runProgram } from "../program.ts";

/** Runs the program on files that are only here; `-` is the standard input. */
export async function runInMemory(given: readonly string[], files: Readonly<Record<string, string>>) {
  const written: Record<string, string> = {};
  const said = { out: "", err: "" };
  const io: Io = {
    read: async (path) => {
      const text = files[path];
      return text === undefined
        ? { refused: `cannot read ${path}: there is no such file` }
        : new TextEncoder().encode(text);
    },
    list: async (path) => {
      const folder = path.endsWith("/") ? path : `${path}/`;
      const inside = Object.keys(files).filter((name) => name.startsWith(folder));
      return inside.length === 0 ? undefined : inside.map((name) => name.slice(folder.length));
    },
    write: async (path, text) => {
      written[path] = text;
      return undefined;
    },
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  };
  const code = await runProgram(given, io);
  return { code, written, ...said };
}
