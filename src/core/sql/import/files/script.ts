import { type LeftOut, leftOutOf, withoutLeftOut } from "./left-out.ts";
import type { ScriptFile } from "./script-file.ts";

/** Where a file lies in the text of all files; UTF-16 offsets. */
export type ScriptPart = { readonly name: string; readonly start: number; readonly end: number };

/** Several files as one text, in order. A single file is its text. */
export type Script = { readonly text: string; readonly parts: readonly ScriptPart[] };

/** The parts of a text that is one file. */
export function soleFile(text: string): readonly ScriptPart[] {
  return [{ name: "", start: 0, end: text.length }];
}

/** The files one behind the other; each begins on a line of its own. */
export function joinFiles(files: readonly ScriptFile[]): Script {
  const pieces: string[] = [];
  const parts: ScriptPart[] = [];
  let start = 0;
  for (const { name, text } of files) {
    const piece = text === "" || text.endsWith("\n") || files.length === 1 ? text : `${text}\n`;
    pieces.push(piece);
    parts.push({ name, start, end: start + text.length });
    start += piece.length;
  }
  return { text: pieces.join(""), parts };
}

/** A file as it is run: without what takes it back, each remaining character in its place. */
export type RunnableFile = {
  readonly name: string;
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
  /** The text with what is left out. */
  readonly whole: string;
};

/** The files as they are run, in their order. */
export function runnableFiles(files: readonly ScriptFile[]): readonly RunnableFile[] {
  return files.map((file) => {
    const leftOut = leftOutOf(file, files);
    return { name: file.name, text: withoutLeftOut(file.text, leftOut), leftOut, whole: file.text };
  });
}

/** The files of a script again. */
export function filesOf({ parts, text }: Script): readonly ScriptFile[] {
  return parts.map(({ end, name, start }) => ({ name, text: text.slice(start, end) }));
}

/** The file that an offset lies in, and its line there from 1. */
export function placeInScript(
  { parts, text }: Script,
  offset: number,
): { readonly name: string; readonly line: number } {
  const part = parts.findLast(({ start }) => start <= offset) ?? parts[0];
  const before = text.slice(part?.start ?? 0, offset);
  return { name: part?.name ?? "", line: before.split("\n").length };
}
