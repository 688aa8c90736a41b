import { existsSync, readFileSync } from "node:fs";

/** The text of a file of the corpus beside the project; undefined where that folder is absent: tests then skip. */
export function corpusFile(name: string): string | undefined {
  const path = `../shared/corpus/${name}`;
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
