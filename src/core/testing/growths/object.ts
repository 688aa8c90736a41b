import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import { designId } from "../../document/id.ts";
import type { ObjectRecord } from "../../document/records/index.ts";
import { quoteQualified } from "../../postgres/quoting.ts";
import { qualifiedSql } from "../expressions.ts";
import { type Growth, namespaceFrom, newId } from "../growth.ts";
import { commentFrom, freeName } from "../names.ts";
import { withRecord } from "../with-records.ts";

type Sketch = Pick<ObjectRecord, "type" | "signature" | "definition">;

const sketches: readonly [Sketch, ...Sketch[]] = [
  { type: "collation", signature: "", definition: '(LOCALE = "C")' },
  {
    type: "aggregate",
    signature: "(integer)",
    definition: "(SFUNC = int4pl, STYPE = integer, INITCOND = '0')",
  },
  {
    type: "aggregate",
    signature: "(VARIADIC rest integer[])",
    definition: "(SFUNC = array_cat, STYPE = integer[])",
  },
  { type: "operator family", signature: " USING btree", definition: "USING btree" },
  { type: "text search configuration", signature: "", definition: "(COPY = pg_catalog.simple)" },
  { type: "text search dictionary", signature: "", definition: "(TEMPLATE = pg_catalog.simple)" },
  { type: "language", signature: "", definition: "TRUSTED HANDLER pg_catalog.plpgsql_call_handler" },
];

/** Something that is not drawn, in a namespace or in none; or an operator or a cast. */
export const growObject: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  if (choices.once(6)) return withOperator(document, choices);
  if (choices.once(6)) return withCast(document, choices);
  const { type, ...sketch } = choices.pick(sketches);
  const namespace = type === "language" ? null : namespaceFrom(catalog, choices);
  const names = new Set([
    ...catalog.all("object").map(({ name }) => name),
    ...catalog.all("function").map(({ name }) => name),
    ...["plpgsql", "sql", "c", "internal"],
  ]);
  const name = freeName(choices, (candidate) => names.has(candidate));
  const path = quoteQualified(namespace?.name, name);
  const isDictionary = type === "text search dictionary";
  const object = blank("object", newId(document, "object"), {
    ...sketch,
    type,
    name,
    namespace: namespace?.id ?? null,
    additions:
      isDictionary && choices.once(2) ? [`ALTER TEXT SEARCH DICTIONARY ${path} (accept = false)`] : [],
    comment: commentFrom(choices),
  });
  return withRecord(document, designId, object);
};

const withOperator: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const names = new Set(catalog.all("object").map(({ name }) => name));
  const name = ["===", "<%%>", "@#@"].find((candidate) => !names.has(candidate));
  if (name === undefined) return document;
  const operator = blank("object", newId(document, "object"), {
    type: "operator",
    name,
    namespace: namespaceFrom(catalog, choices).id,
    signature: " (integer, integer)",
    definition: "(FUNCTION = int4eq, LEFTARG = integer, RIGHTARG = integer)",
    comment: commentFrom(choices),
  });
  return withRecord(document, designId, operator);
};

const withCast: Growth = (document, choices) => {
  const catalog = catalogOf(document);
  const type = choices.among(catalog.all("enum"));
  if (!type) return document;
  const signature = `(${qualifiedSql(catalog, type)} AS integer)`;
  if (catalog.all("object").some((object) => object.signature === signature)) return document;
  const cast = blank("object", newId(document, "object"), {
    type: "cast",
    name: "",
    signature,
    definition: "WITH INOUT AS ASSIGNMENT",
    uses: [type.id],
    comment: commentFrom(choices),
  });
  return withRecord(document, designId, cast);
};
