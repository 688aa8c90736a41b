import { type Refusal, refuse } from "../../base/refusal.ts";
import { defineFormat, stampText } from "../format.ts";
import { misread, partText } from "../part-text.ts";
import type { Part } from "../rounds.ts";

/** Formatted SQL with a changeset, which says of itself whether it runs in a transaction; sent whole, not split. */
export const liquibaseFormat = defineFormat({
  id: "liquibase",
  title: "Liquibase",
  stamp: "timestamp",
  mixed: false,
  render({ down, name, stamp, up }) {
    const wrong = misunderstood(up, down);
    if (wrong) return wrong;
    const stem = `${stampText(stamp, 3)}_${name}`;
    const attributes = [
      "splitStatements:false",
      "stripComments:false",
      "rollbackSplitStatements:false",
      ...(up.transactional && down.transactional ? [] : ["runInTransaction:false"]),
    ];
    const changeset = `--changeset crowfoot:${stem} ${attributes.join(" ")}\n`;
    const text = `--liquibase formatted sql\n\n${changeset}${partText(up)}\n${rollback(down)}`;
    return [{ path: `${stem}.sql`, text }];
  },
});

function rollback(down: Part): string {
  if (down.steps.length === 0) return "--rollback not required\n";
  return partText(down)
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => `--rollback ${line}\n`)
    .join("");
}

/** Lines that begin so are directions to Liquibase, or refused by it. */
const direction =
  /^(?:[ \t]*--?[ \t]*(?:changeset|rollback|preconditions?|property)\b|--?[ \t]*(?:comments?\b|validCheckSum|ignore(?:Lines)?:)|[ \t]*\/\*\s*liquibase\s).*/im;

function misunderstood(up: Part, down: Part): Refusal | undefined {
  const texts = [up, down].flatMap(({ steps }) => steps.flatMap(({ sql }) => sql));
  if (texts.some((text) => text.includes("\r"))) {
    return refuse("Liquibase would lose a carriage return inside a statement");
  }
  return (
    misread([up], direction, "Liquibase") ??
    misread([down], /changesetid/i, "Liquibase") ??
    misread([up, down], /\$\{:[^}]*\}/, "Liquibase")
  );
}
