import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building } from "./building.ts";
import { bare } from "./fragment.ts";
import { routineOf } from "./routine-of.ts";
import { typeOf } from "./type-of.ts";

/** Enums, domains, composite and range types. */
export function buildTypes(building: Building): void {
  buildEnums(building);
  buildDomains(building);
  buildComposites(building);
  buildRanges(building);
}

function buildEnums(building: Building): void {
  for (const { name, oid, values } of building.answer.rows(schemaSources.enums)) {
    const own = address("pg_type", oid);
    const records = values.map((value) =>
      blank("enum-value", idOf("enum-value", building.mint()), { name: value }),
    );
    for (const value of records) building.add(value);
    building.add(
      blank("enum", building.get(own, "enum"), {
        name,
        values: records.map(({ id }) => id),
        comment: building.commentAt(own),
      }),
    );
  }
}

function buildDomains(building: Building): void {
  for (const row of building.answer.rows(schemaSources.domains)) {
    const own = address("pg_type", row.oid);
    building.add(
      blank("domain", building.get(own, "domain"), {
        name: row.name,
        type: typeOf(building, row.type),
        collation: row.collation,
        notNull: row.notNull,
        default: row.default,
        checks: row.checks.map(({ expression, name, notValid }) => ({
          name,
          expression: bare(expression),
          notValid,
        })),
        comment: building.commentAt(own),
      }),
    );
  }
}

function buildComposites(building: Building): void {
  for (const { kind, name, oid, rowType } of building.answer.rows(schemaSources.relations)) {
    if (kind !== "c") continue;
    const attributes = building.columnsOf(oid).map((row) => {
      const own = address("pg_class", oid, row.number);
      return blank("attribute", building.get(own, "attribute"), {
        name: row.name,
        type: typeOf(building, row.type),
        collation: row.collation,
        comment: building.commentAt(own),
      });
    });
    for (const attribute of attributes) building.add(attribute);
    building.add(
      blank("composite", building.get(address("pg_class", oid), "composite"), {
        name,
        attributes: attributes.map(({ id }) => id),
        comment: building.commentAt(address("pg_type", rowType)),
      }),
    );
  }
}

function buildRanges(building: Building): void {
  for (const row of building.answer.rows(schemaSources.ranges)) {
    const own = address("pg_type", row.oid);
    building.add(
      blank("range", building.get(own, "range"), {
        name: row.name,
        subtype: typeOf(building, row.subtype),
        multirange: row.multirange,
        operatorClass: row.operatorClass,
        collation: row.collation,
        canonical: row.canonical && routineOf(building, row.canonical),
        difference: row.difference && routineOf(building, row.difference),
        comment: building.commentAt(own),
      }),
    );
  }
}
