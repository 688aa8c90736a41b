import type { DefineStmt, FunctionParameter, Node, RoleSpec } from "@pgsql/types";
import type { ObjectRecord } from "../../document/records/index.ts";
import { quoteName } from "../../postgres/quoting.ts";
import { insideParentheses } from "./clauses.ts";
import { connectingTo } from "./connecting-to.ts";
import { defineObject } from "./define-object.ts";
import { afterNameAt, afterWords, restFrom } from "./definition-text.ts";
import type { Draft } from "./draft.ts";
import {
  aggregateSignature,
  castSignature,
  methodSignature,
  operatorSignature,
  transformSignature,
} from "./object.ts";
import { optionNamed } from "./options.ts";
import { roleName } from "./role-name.ts";
import type { Source } from "./source.ts";
import { type At, defineImporter } from "./statement.ts";
import { itemsOf, partOf, partsOf, stringsOf } from "./tree.ts";

/** What follows the words of a CREATE and one name. */
function behindName(source: Source, ...words: readonly string[]): string {
  return restFrom(source, afterNameAt(source, afterWords(source, words)));
}

/** A type in a definition: `LEFTARG = integer`. */
function typeNamed(nodes: readonly Node[] | undefined, name: string) {
  return partOf(optionNamed(nodes, name)?.arg, "TypeName");
}

function defineAggregate(statement: DefineStmt, draft: Draft, at: At): void {
  const { source } = at;
  const open = source.openParenthesis(source.all());
  const [list, count] = statement.args ?? [];
  const isOld = statement.oldstyle === true;
  const base = typeNamed(statement.definition, "basetype");
  const old: readonly FunctionParameter[] =
    base && stringsOf(base.names).at(-1)?.toLowerCase() !== "any" ? [{ argType: base }] : [];
  const parameters = isOld ? old : partsOf(itemsOf(list), "FunctionParameter");
  defineObject(draft, at, {
    type: "aggregate",
    name: stringsOf(statement.defnames),
    signature: aggregateSignature(draft, parameters, isOld ? -1 : (partOf(count, "Integer")?.ival ?? 0)),
    definition: isOld ? withoutBaseType(source, open) : restFrom(source, source.afterClosing(open)),
    tree: [statement.definition, statement.args],
    replaces: statement.replace,
  });
}

/** The old form says its argument's type among the options; the new one does not take that. */
function withoutBaseType(source: Source, open: number): string {
  const items = source.split(insideParentheses(source, open));
  const kept = items.filter(({ from }) => source.tokens()[from]?.value.toLowerCase() !== "basetype");
  return `(${kept.map((item) => source.slice(item)).join(", ")})`;
}

function defineOperator(statement: DefineStmt, draft: Draft, at: At): void {
  const { source } = at;
  const { definition } = statement;
  defineObject(draft, at, {
    type: "operator",
    name: stringsOf(statement.defnames),
    signature: operatorSignature(draft, typeNamed(definition, "leftarg"), typeNamed(definition, "rightarg")),
    definition: restFrom(source, source.openParenthesis(source.all())),
    tree: definition,
  });
}

/** The kinds that CREATE … name (…) makes, with the words that stand before the name. */
const defined: Readonly<
  Record<string, { readonly type: ObjectRecord["type"]; readonly words: readonly string[] }>
> = {
  OBJECT_TYPE: { type: "base type", words: ["type"] },
  OBJECT_COLLATION: { type: "collation", words: ["collation"] },
  OBJECT_TSPARSER: { type: "text search parser", words: ["parser"] },
  OBJECT_TSDICTIONARY: { type: "text search dictionary", words: ["dictionary"] },
  OBJECT_TSTEMPLATE: { type: "text search template", words: ["template"] },
  OBJECT_TSCONFIGURATION: { type: "text search configuration", words: ["configuration"] },
};

/** Statements that make an object which is not drawn: its name, what it needs, and its text. */
export const objectStatements = {
  DefineStmt: defineImporter({
    type: "DefineStmt",
    run(statement, draft, at) {
      if (statement.kind === "OBJECT_AGGREGATE") defineAggregate(statement, draft, at);
      else if (statement.kind === "OBJECT_OPERATOR") defineOperator(statement, draft, at);
      else {
        const made = defined[statement.kind ?? ""];
        if (!made) return;
        defineObject(draft, at, {
          type: made.type,
          name: stringsOf(statement.defnames),
          definition: behindName(at.source, ...made.words),
          tree: statement.definition,
          ifNotExists: statement.if_not_exists,
          replaces: statement.replace,
        });
      }
    },
  }),
  CreateOpClassStmt: defineImporter({
    type: "CreateOpClassStmt",
    run(statement, draft, at) {
      const { amname = "", datatype, items, opfamilyname } = statement;
      defineObject(draft, at, {
        type: "operator class",
        name: stringsOf(statement.opclassname),
        signature: methodSignature(amname),
        definition: behindName(at.source, "class"),
        tree: [{ amname, opfamilyname }, { TypeName: datatype }, items],
      });
    },
  }),
  CreateOpFamilyStmt: defineImporter({
    type: "CreateOpFamilyStmt",
    run({ amname = "", opfamilyname }, draft, at) {
      defineObject(draft, at, {
        type: "operator family",
        name: stringsOf(opfamilyname),
        signature: methodSignature(amname),
        definition: behindName(at.source, "family"),
        tree: { amname },
      });
    },
  }),
  CreateConversionStmt: defineImporter({
    type: "CreateConversionStmt",
    run(statement, draft, at) {
      const text = behindName(at.source, "conversion");
      defineObject(draft, at, {
        type: "conversion",
        name: stringsOf(statement.conversion_name),
        definition: statement.def === true ? `DEFAULT ${text}` : text,
        tree: { funcname: statement.func_name },
      });
    },
  }),
  CreateCastStmt: defineImporter({
    type: "CreateCastStmt",
    run(statement, draft, at) {
      const { source } = at;
      defineObject(draft, at, {
        type: "cast",
        name: [],
        signature: castSignature(draft, statement.sourcetype, statement.targettype),
        definition: restFrom(source, source.afterClosing(source.openParenthesis(source.all()))),
        tree: [{ TypeName: statement.sourcetype }, { TypeName: statement.targettype }, statement.func],
      });
    },
  }),
  CreateTransformStmt: defineImporter({
    type: "CreateTransformStmt",
    run(statement, draft, at) {
      const { source } = at;
      const { fromsql, lang = "", tosql, type_name } = statement;
      const from = afterWords(source, ["language"]);
      defineObject(draft, at, {
        type: "transform",
        name: [],
        signature: transformSignature(draft, type_name, lang),
        definition: restFrom(source, source.openParenthesis({ from, to: source.all().to })),
        tree: [{ TypeName: type_name }, fromsql, tosql, { lang }],
        replaces: statement.replace,
      });
    },
  }),
  CreateAmStmt: defineImporter({
    type: "CreateAmStmt",
    run({ amname = "", handler_name }, draft, at) {
      defineObject(draft, at, {
        type: "access method",
        name: [amname],
        definition: behindName(at.source, "method"),
        tree: { funcname: handler_name },
      });
    },
  }),
  CreateFdwStmt: defineImporter({
    type: "CreateFdwStmt",
    run({ fdwname = "", func_options }, draft, at) {
      defineObject(draft, at, {
        type: "foreign data wrapper",
        name: [fdwname],
        definition: behindName(at.source, "wrapper"),
        tree: func_options,
      });
    },
  }),
  CreateForeignServerStmt: defineImporter({
    type: "CreateForeignServerStmt",
    run({ fdwname, if_not_exists, servername = "" }, draft, at) {
      defineObject(draft, at, {
        type: "server",
        name: [servername],
        definition: behindName(at.source, "server"),
        tree: { fdwname },
        ifNotExists: if_not_exists,
      });
    },
  }),
  CreateUserMappingStmt: defineImporter({
    type: "CreateUserMappingStmt",
    run({ if_not_exists, servername = "", user }, draft, at) {
      defineObject(draft, at, {
        type: "user mapping",
        name: [],
        signature: mappingSignature(user, servername),
        definition: behindName(at.source, "server"),
        tree: { servername },
        ifNotExists: if_not_exists,
      });
    },
  }),
  CreateEventTrigStmt: defineImporter({
    type: "CreateEventTrigStmt",
    run({ funcname, trigname = "" }, draft, at) {
      defineObject(draft, at, {
        type: "event trigger",
        name: [trigname],
        definition: behindName(at.source, "trigger"),
        tree: { funcname },
      });
    },
  }),
  CreateSubscriptionStmt: defineImporter({
    type: "CreateSubscriptionStmt",
    run({ conninfo = "", subname = "" }, draft, at) {
      defineObject(draft, at, {
        type: "subscription",
        name: [subname],
        definition: connectingTo(conninfo, behindName(at.source, "subscription"), at),
        tree: undefined,
      });
    },
  }),
};

/** `FOR bob SERVER films`; PUBLIC and the user of the session by their key words. */
export function mappingSignature(user: RoleSpec | undefined, server: string): string {
  const role = roleName(user);
  const isWord = user?.roletype !== "ROLESPEC_CSTRING";
  return `FOR ${isWord ? role || "PUBLIC" : quoteName(role)} SERVER ${quoteName(server)}`;
}
