import type { ObjectRecord } from "../../document/records/index.ts";
import { additionNaming } from "../../expression/addition.ts";
import { connectingTo } from "./connecting-to.ts";
import { restFrom } from "./definition-text.ts";
import type { Draft } from "./draft.ts";
import { dropRecord } from "./dropping.ts";
import { keep } from "./keep.ts";
import { findObject, findObjects } from "./object.ts";
import { qualifiedNameOfObject } from "./object-name.ts";
import { mappingSignature } from "./object-statements.ts";
import { usesOfObject } from "./object-uses.ts";
import { type At, defineImporter } from "./statement.ts";
import { stringsOf, writtenName } from "./tree.ts";

type Addition = {
  readonly type: ObjectRecord["type"];
  readonly object: ObjectRecord | undefined;
  /** What it is called in the ledger when the design does not have it. */
  readonly words: string;
  /** Takes the place of the additions before: the last word counts. */
  readonly replaces?: boolean;
  /** The statement, where it is not stored as it is written. */
  readonly text?: string;
};

/** Adds the statement to an object of the design; about what is not of the design it is kept as written. */
function addTo(draft: Draft, at: At, { object, replaces, text: written, type, words }: Addition): void {
  if (!object) {
    keep(draft, at, { subject: `change of ${type} ${words}`, phase: "after all" });
    return;
  }
  at.about(`${type} ${`${object.name}${object.signature}`.trim()}`);
  const text = additionNaming(written ?? restFrom(at.source, 0), type, qualifiedNameOfObject(draft, object));
  const uses = [...new Set([...object.uses, ...usesOfObject(draft, at.node, object.id)])];
  draft.replace({ ...object, additions: [...(replaces ? [] : object.additions), text], uses });
}

function named(draft: Draft, type: ObjectRecord["type"], parts: readonly string[]): Addition {
  return { type, words: parts.join("."), object: findObjects(draft, type, writtenName(parts))[0] };
}

/** Statements that complete an object which is not drawn. */
export const objectAlterations = {
  AlterTypeStmt: defineImporter({
    type: "AlterTypeStmt",
    run: (statement, draft, at) => addTo(draft, at, named(draft, "base type", stringsOf(statement.typeName))),
  }),
  AlterOperatorStmt: defineImporter({
    type: "AlterOperatorStmt",
    run({ opername }, draft, at) {
      const node = opername && { ObjectWithArgs: opername };
      const words = stringsOf(opername?.objname).join(".");
      addTo(draft, at, { type: "operator", words, object: findObject(draft, "operator", node) });
    },
  }),
  AlterOpFamilyStmt: defineImporter({
    type: "AlterOpFamilyStmt",
    run({ amname = "", opfamilyname }, draft, at) {
      const items = [{ String: { sval: amname } }, ...(opfamilyname ?? [])];
      const words = stringsOf(opfamilyname).join(".");
      const object = findObject(draft, "operator family", { List: { items } });
      addTo(draft, at, { type: "operator family", words, object });
    },
  }),
  AlterTSDictionaryStmt: defineImporter({
    type: "AlterTSDictionaryStmt",
    run: ({ dictname }, draft, at) =>
      addTo(draft, at, named(draft, "text search dictionary", stringsOf(dictname))),
  }),
  AlterTSConfigurationStmt: defineImporter({
    type: "AlterTSConfigurationStmt",
    run: ({ cfgname }, draft, at) =>
      addTo(draft, at, named(draft, "text search configuration", stringsOf(cfgname))),
  }),
  AlterFdwStmt: defineImporter({
    type: "AlterFdwStmt",
    run: ({ fdwname = "" }, draft, at) => addTo(draft, at, named(draft, "foreign data wrapper", [fdwname])),
  }),
  AlterForeignServerStmt: defineImporter({
    type: "AlterForeignServerStmt",
    run: ({ servername = "" }, draft, at) => addTo(draft, at, named(draft, "server", [servername])),
  }),
  AlterUserMappingStmt: defineImporter({
    type: "AlterUserMappingStmt",
    run({ servername = "", user }, draft, at) {
      const signature = mappingSignature(user, servername);
      addTo(draft, at, { type: "user mapping", words: signature, object: mappingOf(draft, signature) });
    },
  }),
  DropUserMappingStmt: defineImporter({
    type: "DropUserMappingStmt",
    run({ missing_ok, servername = "", user }, draft, at) {
      const signature = mappingSignature(user, servername);
      at.about(`user mapping ${signature}`);
      const mapping = mappingOf(draft, signature);
      if (mapping) dropRecord(draft, at, { id: mapping.id, cascade: false });
      else if (missing_ok === true) at.note("Nothing to drop");
      else at.refuse(`There is no user mapping ${signature}.`);
    },
  }),
  AlterEventTrigStmt: defineImporter({
    type: "AlterEventTrigStmt",
    run({ tgenabled, trigname = "" }, draft, at) {
      const addition = named(draft, "event trigger", [trigname]);
      if (addition.object && tgenabled === "O") {
        at.about(`event trigger ${trigname}`);
        draft.replace({ ...addition.object, additions: [] });
      } else addTo(draft, at, { ...addition, replaces: true });
    },
  }),
  AlterSubscriptionStmt: defineImporter({
    type: "AlterSubscriptionStmt",
    run({ conninfo = "", subname = "" }, draft, at) {
      const text = connectingTo(conninfo, restFrom(at.source, 0), at);
      addTo(draft, at, { ...named(draft, "subscription", [subname]), text });
    },
  }),
  DropSubscriptionStmt: defineImporter({
    type: "DropSubscriptionStmt",
    run({ missing_ok, subname = "" }, draft, at) {
      at.about(`subscription ${subname}`);
      const { object } = named(draft, "subscription", [subname]);
      if (object) dropRecord(draft, at, { id: object.id, cascade: false });
      else if (missing_ok === true) at.note("Nothing to drop");
      else at.refuse(`There is no subscription ${subname}.`);
    },
  }),
  AlterCollationStmt: defineImporter({
    type: "AlterCollationStmt",
    run({ collname }, _draft, at) {
      at.about(`collation ${stringsOf(collname).join(".")}`);
      at.data("Upkeep, changes no structure");
    },
  }),
};

function mappingOf(draft: Draft, signature: string): ObjectRecord | undefined {
  return findObjects(draft, "user mapping", writtenName([])).find(
    (mapping) => mapping.signature === signature,
  );
}
