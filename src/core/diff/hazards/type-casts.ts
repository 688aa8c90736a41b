/**
 * Casts between different built-in types (pg_cast of PostgreSQL 15, the same in 12 to 18). Behind each type those it
 * becomes: plain by itself, `=` by itself when assigned (so in ALTER TYPE), `!` only when the cast is written;
 * `*`: the stored bytes stay what they are.
 */
const casts: Readonly<Record<string, string>> = {
  bit: "int4! int8! varbit*",
  bool: "bpchar= int4! text= varchar=",
  box: "circle! lseg! point! polygon=",
  bpchar: "char= name text varchar xml!",
  char: "bpchar= int4! text varchar=",
  cidr: "bpchar= inet* text= varchar=",
  circle: "box! point! polygon!",
  citext: "bpchar= text* varchar*",
  date: "timestamp timestamptz",
  daterange: "datemultirange!",
  float4: "float8 int2= int4= int8= numeric=",
  float8: "float4= int2= int4= int8= numeric=",
  inet: "bpchar= cidr= text= varchar= citext=",
  int2: "float4 float8 int4 int8 numeric oid",
  int4: "bit! bool! char! float4 float8 int2= int8 money= numeric oid*",
  int4range: "int4multirange!",
  int8: "bit! float4 float8 int2= int4= money= numeric oid",
  int8range: "int8multirange!",
  interval: "time=",
  json: "jsonb=",
  jsonb: "bool! float4! float8! int2! int4! int8! json= numeric!",
  lseg: "point!",
  macaddr: "macaddr8",
  macaddr8: "macaddr",
  money: "numeric=",
  name: "bpchar= text varchar=",
  numeric: "float4 float8 int2= int4= int8= money=",
  numrange: "nummultirange!",
  oid: "int4=* int8=",
  path: "polygon=",
  point: "box=",
  polygon: "box! circle! path= point!",
  text: "bpchar* char= name varchar* xml! citext=*",
  time: "interval timetz",
  timestamp: "date= time= timestamptz",
  timestamptz: "date= time= timestamp= timetz=",
  timetz: "time=",
  tsrange: "tsmultirange!",
  tstzrange: "tstzmultirange!",
  varbit: "bit*",
  varchar: "bpchar* char= name text* xml! citext=*",
  xid8: "xid!",
  xml: "bpchar=* text=* varchar=*",
};

/** Types of strings: every type becomes one of them when assigned, by way of its text. */
const stringTypes: ReadonlySet<string> = new Set(["text", "varchar", "bpchar", "name"]);

/** How a value of one type becomes another. */
export type Cast = {
  /** Whether ALTER TYPE does it without USING. */
  readonly automatic: boolean;
  /** Whether the stored bytes stay as they are. */
  readonly sameBytes: boolean;
};

/** The cast between two types by internal name; undefined when none is known. */
export function castBetween(from: string, to: string): Cast | undefined {
  if (from === to) return { automatic: true, sameBytes: true };
  const entry = (casts[from] ?? "").split(" ").find((cast) => cast.replace(/[=!*]/g, "") === to);
  if (entry !== undefined) return { automatic: !entry.includes("!"), sameBytes: entry.includes("*") };
  return stringTypes.has(to) ? { automatic: true, sameBytes: false } : undefined;
}

/** Types that share the operators of an index, so that it stays when one becomes the other. */
const sharedOperators: Readonly<Record<string, string>> = { varchar: "text", cidr: "inet" };

/** Whether an index over a column stays usable when the column's type changes so. */
export function sharesOperators(from: string, to: string): boolean {
  return (sharedOperators[from] ?? from) === (sharedOperators[to] ?? to);
}
