import type { EnumRecord } from "../../document/records/index.ts";
import { asciiName } from "../naming/ascii-name.ts";
import { nameTable } from "../naming/name-table.ts";
import { lose } from "../orm/orm-scope.ts";
import { enumLabels } from "../resolved-type.ts";
import { type PrismaScope, prismaComment, prismaText } from "./prisma-scope.ts";

/** What the labels of an enum are called in Prisma. */
export function enumValueNames(labels: readonly string[]): ReadonlyMap<string, string> {
  const taken = nameTable();
  return new Map(labels.map((label) => [label, taken.claim(valueName(label))]));
}

function valueName(label: string): string {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(label) ? label : asciiName(label, "as-is", "value");
}

/** `enum` with its values. */
export function enumBlock(scope: PrismaScope, record: EnumRecord): string {
  const { catalog, names, manyNamespaces } = scope;
  const labels = enumLabels(catalog, record);
  const called = enumValueNames(labels);
  if (labels.some((label) => label.includes("'"))) {
    lose(scope, record.id, "Prisma's own migration cannot make it: it does not double the quote in a value.");
  }
  const values = labels.map((label) => {
    const name = called.get(label) ?? "";
    return `  ${name}${name === label ? "" : ` @map(${prismaText(label)})`}\n`;
  });
  const name = names.nameOf(record.id);
  const settings = [
    ...(name === record.name ? [] : [`  @@map(${prismaText(record.name)})\n`]),
    ...(manyNamespaces
      ? [`  @@schema(${prismaText(catalog.namespaceOf(record.id)?.name ?? "public")})\n`]
      : []),
  ];
  const below = settings.length === 0 ? "" : `\n${settings.join("")}`;
  return `${prismaComment(record.comment, "")}enum ${name} {\n${values.join("")}${below}}\n`;
}
