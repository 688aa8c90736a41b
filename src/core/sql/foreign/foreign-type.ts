/** Types that other databases and tools write, as PostgreSQL has them; `sized` keeps what is in brackets. */
const others: Readonly<Record<string, { readonly is: string; readonly sized?: true }>> = {
  datetime: { is: "timestamp", sized: true },
  datetime2: { is: "timestamp", sized: true },
  smalldatetime: { is: "timestamp" },
  datetimeoffset: { is: "timestamptz", sized: true },
  nvarchar: { is: "varchar", sized: true },
  varchar2: { is: "varchar", sized: true },
  nchar: { is: "char", sized: true },
  ntext: { is: "text" },
  tinytext: { is: "text" },
  mediumtext: { is: "text" },
  longtext: { is: "text" },
  clob: { is: "text" },
  string: { is: "text" },
  tinyint: { is: "smallint" },
  mediumint: { is: "integer" },
  double: { is: "double precision" },
  number: { is: "numeric", sized: true },
  blob: { is: "bytea" },
  tinyblob: { is: "bytea" },
  mediumblob: { is: "bytea" },
  longblob: { is: "bytea" },
  binary: { is: "bytea" },
  varbinary: { is: "bytea" },
  image: { is: "bytea" },
  uniqueidentifier: { is: "uuid" },
};

const unsized = new Set(["int", "integer", "bigint", "smallint", "boolean", "bool", "text", "bytea", "uuid"]);

const path = /^(?:"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)(?:\.(?:"(?:[^"]|"")+"|[\p{L}_][\p{L}\p{N}_$]*))?$/u;

/** A type as PostgreSQL's SQL, and what was changed to get there. Undefined when it cannot be a type. */
export function sqlType(written: string): { readonly sql: string; readonly note?: string } | undefined {
  const [, found = "", size = "", behind = "", dimensions = ""] =
    /^([^()[\]]+)(?:(\([^()]*\))([a-z ]*))?((?:\[\d*\])*)$/i.exec(written.trim()) ?? [];
  const name = found.trim();
  if (!/^[\p{L}\p{N}_$ ]+$/u.test(name) && !path.test(name)) return undefined;
  if (size !== "" && !/^\([\w\s,'-]*\)$/.test(size)) return undefined;
  const other = others[name.toLowerCase()];
  if (other !== undefined) {
    const sql = `${other.is}${other.sized ? size : ""}${dimensions}`;
    return { sql, note: `${name}${size} is ${sql} here.` };
  }
  if (size !== "" && unsized.has(name.toLowerCase())) {
    return { sql: `${name}${dimensions}`, note: `${name} has no size in PostgreSQL: ${size} is left out.` };
  }
  return { sql: `${name}${size}${behind}${dimensions}` };
}
