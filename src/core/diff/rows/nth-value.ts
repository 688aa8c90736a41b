import type { Catalog } from "../../document/catalog.ts";
import type { TypeReference } from "../../document/fields/type-reference.ts";
import { quoteLiteral } from "../../postgres/quoting.ts";
import { typeSpelling } from "../../sql/print/type-spelling.ts";

/** The nth value of a type as SQL, another for each n as far as the type has so many; undefined when none is known. */
export function nthValue(catalog: Catalog, type: TypeReference, n: number): string | undefined {
  const spelled = typeSpelling(catalog, type);
  if (type.dimensions > 0) {
    const element = nthValue(catalog, { ...type, dimensions: 0 }, n);
    return element === undefined
      ? undefined
      : `${"ARRAY[".repeat(type.dimensions)}${element}${"]".repeat(type.dimensions)}::${spelled}`;
  }
  const { base } = type;
  if (base.kind === "builtin") {
    const text = builtinText(base.name, type.modifiers.map(Number), n);
    return text === undefined ? undefined : `${quoteLiteral(text)}::${spelled}`;
  }
  if (base.kind === "external") {
    const text = externalText[base.name]?.(n);
    return text === undefined ? undefined : `${quoteLiteral(text)}::${spelled}`;
  }
  return base.kind === "defined" ? ofDefined(catalog, { id: base.id, spelled }, n) : undefined;
}

function ofDefined(
  catalog: Catalog,
  { id, spelled }: { readonly id: string; readonly spelled: string },
  n: number,
): string | undefined {
  const record = catalog.record(id);
  switch (record?.kind) {
    case "enum": {
      const value = record.values[n % Math.max(record.values.length, 1)];
      const name = value === undefined ? undefined : catalog.find("enum-value", value)?.name;
      return name === undefined ? undefined : `${quoteLiteral(name)}::${spelled}`;
    }
    case "domain": {
      const value = nthValue(catalog, record.type, n);
      return value === undefined ? undefined : `(${value})::${spelled}`;
    }
    case "composite": {
      const parts = record.attributes.map(
        (one) => nthValue(catalog, catalog.get("attribute", one).type, n) ?? "NULL",
      );
      return `ROW(${parts.join(", ")})::${spelled}`;
    }
    case "range":
      return `'empty'::${spelled}`;
    default:
      return undefined;
  }
}

type Text = (n: number) => string;

const externalText: Readonly<Record<string, Text>> = {
  citext: (n) => `text ${n}`,
  hstore: (n) => `n=>${n}`,
  ltree: (n) => `top.n${n}`,
  cube: (n) => `(${n})`,
  isbn: () => "9780393040029",
};

function builtinText(name: string, modifiers: readonly number[], n: number): string | undefined {
  const [first, second] = modifiers;
  switch (name) {
    case "text":
    case "name":
      return `text ${n}`;
    case "varchar":
      return short(n, first ?? 40);
    case "bpchar":
      return short(n, first ?? 1);
    case "numeric":
      return decimal(n, first, second ?? 0);
    case "bit":
      return n
        .toString(2)
        .padStart(first ?? 1, "0")
        .slice(-(first ?? 1));
    case "varbit":
      return n.toString(2).slice(-(first ?? 64));
    default:
      return plainText[name]?.(n);
  }
}

/** As long as it may be: as a rule `text 7`, else only the number in as many digits as there is room. */
function short(n: number, limit: number): string {
  const text = `text ${n}`;
  return text.length <= limit ? text : n.toString(36).slice(-limit);
}

function decimal(n: number, precision: number | undefined, scale: number): string {
  if (precision === undefined) return `${n}.5`;
  const whole = precision - scale;
  const part = scale > 0 ? `.${String(n).slice(-scale)}` : "";
  return whole <= 0 ? `0${part}` : `${String(n).slice(-whole)}${part}`;
}

const day: Text = (n) => `2024-${pad((Math.floor(n / 28) % 12) + 1)}-${pad((n % 28) + 1)}`;
const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, "0");

function pad(n: number): string {
  return String(n).padStart(2, "0");
}

const spans: Readonly<Record<string, Text>> = {
  int4range: (n) => `[${n * 10},${n * 10 + 5})`,
  int8range: (n) => `[${n * 10},${n * 10 + 5})`,
  numrange: (n) => `[${n * 10},${n * 10 + 5})`,
  daterange: (n) => `[${2000 + n}-01-01,${2000 + n}-06-01)`,
  tsrange: (n) => `[${2000 + n}-01-01,${2000 + n}-06-01)`,
  tstzrange: (n) => `[${2000 + n}-01-01 00:00+00,${2000 + n}-06-01 00:00+00)`,
};

/** Types whose values do not depend on their modifiers. */
const plainText: Readonly<Record<string, Text>> = {
  ...spans,
  ...Object.fromEntries(
    Object.entries(spans).map(([name, text]) => [
      name.replace("range", "multirange"),
      (n: number) => `{${text(n)}}`,
    ]),
  ),
  int2: (n) => String(n),
  int4: (n) => String(n),
  int8: (n) => String(n),
  oid: (n) => String(n),
  float4: (n) => `${n}.5`,
  float8: (n) => `${n}.5`,
  money: (n) => String(n),
  bool: (n) => (n % 2 === 0 ? "true" : "false"),
  char: (n) => String.fromCharCode(97 + (n % 26)),
  date: day,
  timestamp: (n) => `${day(n)} 10:${pad(n % 60)}:00`,
  timestamptz: (n) => `${day(n)} 10:${pad(n % 60)}:00+00`,
  time: (n) => `${pad(n % 24)}:00:00`,
  timetz: (n) => `${pad(n % 24)}:00:00+00`,
  interval: (n) => `${n} hours`,
  uuid: (n) => `00000000-0000-4000-8000-${hex(n, 12)}`,
  json: (n) => `{"n": ${n}}`,
  jsonb: (n) => `{"n": ${n}}`,
  jsonpath: (n) => `$.n${n}`,
  bytea: (n) => `\\x${hex(n, 4)}`,
  inet: (n) => `10.0.${n >> 8}.${n & 255}`,
  cidr: (n) => `10.${n & 255}.0.0/16`,
  macaddr: (n) => `08:00:2b:01:02:${hex(n & 255, 2)}`,
  macaddr8: (n) => `08:00:2b:01:02:03:04:${hex(n & 255, 2)}`,
  point: (n) => `(${n},${n})`,
  line: (n) => `{1,1,${n}}`,
  lseg: (n) => `[(0,0),(${n},1)]`,
  box: (n) => `((0,0),(${n + 1},1))`,
  path: (n) => `[(0,0),(${n},1)]`,
  polygon: (n) => `((0,0),(${n + 1},1),(1,0))`,
  circle: (n) => `<(0,0),${n + 1}>`,
  xml: (n) => `<n>${n}</n>`,
  tsvector: (n) => `word${n}`,
  tsquery: (n) => `word${n}`,
};
