import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { journey } from "./journey.ts";

/** The path of a real schema; the journey that asks for one that is absent is skipped, saying so. */
export function corpusFile(name: string): string {
  const path = fileURLToPath(new URL(`../../../shared/corpus/${name}`, import.meta.url));
  journey.skip(!existsSync(path), `${name} is not in ../shared/corpus`);
  return path;
}
