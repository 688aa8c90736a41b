import type { Catalog } from "../../../document/catalog.ts";
import type { GrantRecord } from "../../../document/records/index.ts";
import { quoteName } from "../../../postgres/quoting.ts";
import { calledObject, columnList, nameOf } from "../name-of.ts";
import { roleSpelling } from "../role-spelling.ts";

/** GRANT of what may be passed on and of what may not, or REVOKE from PUBLIC. */
export function grant(catalog: Catalog, record: GrantRecord): readonly string[] {
  const target = targetOf(catalog, record);
  const role = record.grantee === "" ? "PUBLIC" : roleSpelling(record.grantee);
  return [false, true].flatMap((grantable) => {
    const alike = record.privileges.filter((privilege) => privilege.grantable === grantable);
    if (alike.length === 0) return [];
    const words = alike.map(({ columns, privilege }) =>
      columns.length === 0 ? privilege : `${privilege} ${columnList(catalog, columns)}`,
    );
    const what = `${words.join(", ")} ON ${target}`;
    if (record.revoked) return [`REVOKE ${what} FROM ${role}`];
    return [`GRANT ${what} TO ${role}${grantable ? " WITH GRANT OPTION" : ""}`];
  });
}

function targetOf(catalog: Catalog, { on }: GrantRecord): string {
  const record = catalog.record(on);
  switch (record?.kind) {
    case "namespace":
      return `SCHEMA ${quoteName(record.name)}`;
    case "table":
    case "view":
      return `TABLE ${nameOf(catalog, record)}`;
    case "sequence":
      return `SEQUENCE ${nameOf(catalog, record)}`;
    case "function":
      return `${record.routine.toUpperCase()} ${nameOf(catalog, record)}(${record.identity})`;
    case "enum":
    case "domain":
    case "composite":
    case "range":
      return `TYPE ${nameOf(catalog, record)}`;
    case "object": {
      const name = calledObject(catalog, record);
      switch (record.type) {
        case "aggregate":
          return `FUNCTION ${name}${argumentsOf(record.signature)}`;
        case "base type":
          return `TYPE ${name}`;
        case "server":
        case "foreign data wrapper":
          return `FOREIGN ${record.type === "server" ? "SERVER" : "DATA WRAPPER"} ${name}`;
        default:
          return `${record.type.toUpperCase()} ${name}`;
      }
    }
    default:
      throw new Error(`Nothing can be granted on ${on}`);
  }
}

/** As GRANT takes an aggregate: no star, and no ORDER BY. */
function argumentsOf(signature: string): string {
  if (signature === "(*)") return "()";
  return signature.replace(/^\(ORDER BY /, "(").replace(/ ORDER BY /, ", ");
}
