import { type Refusal, refuse } from "../../base/refusal.ts";
import { isPlain } from "../accepts.ts";
import type { PlainFile } from "./upgrade.ts";
import { upgrades } from "./upgrades/index.ts";

/** What design files call themselves. */
export const fileFormat = "crowfoot";

/** The version of the files that are written. */
export const fileVersion: number = upgrades.length + 1;

/** The records of a design file, not looked at yet, with the file brought to the current version. */
export function recordsOfFile(value: unknown): { readonly records: readonly unknown[] } | Refusal {
  if (!isPlain(value) || value.format !== fileFormat) return refuse("This is not a design file of Crowfoot.");
  const { version } = value;
  if (typeof version !== "number" || !Number.isSafeInteger(version) || version < 1) {
    return refuse("This design file does not say its version.");
  }
  if (version > fileVersion) {
    return refuse(
      `This design was saved by a newer Crowfoot (file version ${version}; this one reads up to ${fileVersion}).`,
    );
  }
  const file = upgrades.slice(version - 1).reduce((older: PlainFile, upgrade) => upgrade(older), value);
  const strange = Object.keys(file).find((key) => !known.has(key));
  if (strange !== undefined) return refuse(`This design file has an unknown part: ${strange}.`);
  const { records } = file;
  return Array.isArray(records) ? { records } : refuse("This design file has no records.");
}

const known: ReadonlySet<string> = new Set(["format", "version", "records", "versions"]);
