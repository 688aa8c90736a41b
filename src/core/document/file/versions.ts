import { isRefusal, type Refusal, refuse } from "../../base/refusal.ts";
import { isPlain } from "../accepts.ts";
import { catalogOf } from "../catalog.ts";
import type { Document } from "../document.ts";
import { violationsOf } from "../invariant.ts";
import { documentOfRecords } from "./document-of-records.ts";
import { recordsOfFile } from "./header.ts";

/** A state of a design that travels with it in its file; `at` is in ms since 1970. */
export interface FileVersion {
  readonly name: string;
  readonly note: string;
  readonly at: number;
  readonly document: Document;
}

/** The versions in the value of a design file, the newest first; the first that is not whole is refused by its name. */
export function versionsOfFile(value: unknown): readonly FileVersion[] | Refusal {
  if (!isPlain(value) || value.versions === undefined) return [];
  if (!Array.isArray(value.versions)) return refuse("The versions in this design file are not a list.");
  const versions: FileVersion[] = [];
  for (const one of value.versions) {
    const version = versionOf(one, value);
    if (isRefusal(version)) return version;
    versions.push(version);
  }
  return versions;
}

type Plain = Readonly<Record<string, unknown>>;

function versionOf(one: unknown, { format, version }: Plain): FileVersion | Refusal {
  if (!isPlain(one) || typeof one.name !== "string") {
    return refuse("A version in this design file has no name.");
  }
  const { at, name, note, records } = one;
  const file = recordsOfFile({ format, version, records });
  const document = isRefusal(file) ? file : documentOfRecords(file.records);
  if (isRefusal(document)) return refuse(`The version “${name}” in this design file: ${document.refused}`);
  const [violation] = violationsOf(catalogOf(document));
  if (violation)
    return refuse(`The version “${name}” in this design file is not whole. ${violation.message}`);
  return {
    name,
    note: typeof note === "string" ? note : "",
    at: typeof at === "number" && Number.isFinite(at) ? at : 0,
    document,
  };
}
