import type { Catalog } from "../../document/catalog.ts";
import type { EnumRecord } from "../../document/records/index.ts";
import { asciiName } from "../naming/ascii-name.ts";
import { nameTable } from "../naming/name-table.ts";
import { enumLabels } from "../resolved-type.ts";
import { phpDocumentation, phpFold, phpText } from "./syntax.ts";

/** An enum as one of PHP, in a file of a namespace. */
export function enumText(
  catalog: Catalog,
  record: EnumRecord,
  place: { namespace: string; name: string },
): string {
  const members = nameTable(["class"], phpFold);
  const cases = enumLabels(catalog, record).map(
    (label) => `    case ${members.claim(asciiName(label, "pascal", "Value"))} = ${phpText(label)};\n`,
  );
  const body = `enum ${place.name}: string\n{\n${cases.join("")}}\n`;
  return `<?php\n\nnamespace ${place.namespace};\n\n${phpDocumentation(record.comment)}${body}`;
}
