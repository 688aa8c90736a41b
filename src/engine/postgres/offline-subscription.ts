import type { AlterSubscriptionStmt, CreateSubscriptionStmt, DropSubscriptionStmt, Node } from "@pgsql/types";
import { quoteLiteral, quoteName } from "../../core/postgres/quoting.ts";
import { withoutSecret } from "../../core/postgres/without-secret.ts";
import { partsOf, stringsOf } from "../../core/sql/import/tree.ts";

/** What is decided here, so that nobody is asked for anything: neither the publisher, nor the launcher of workers. */
const decided: ReadonlySet<string> = new Set(["connect", "enabled", "create_slot", "copy_data", "refresh"]);

/** Options that PostgreSQL changes by asking the publisher. */
const asking: ReadonlySet<string> = new Set(["failover", "two_phase"]);

/**
 * A statement about a subscription as it can run anywhere: it connects to nobody, makes no slot, and carries no
 * password. Undefined for what only connects (REFRESH, ENABLE), and for statements about anything else.
 */
export function offlineSubscription(tree: Node): string | undefined {
  if ("CreateSubscriptionStmt" in tree) return create(tree.CreateSubscriptionStmt);
  if ("AlterSubscriptionStmt" in tree) return alter(tree.AlterSubscriptionStmt);
  return "DropSubscriptionStmt" in tree ? drop(tree.DropSubscriptionStmt) : undefined;
}

/** The subscriptions of this database, quoted. */
const own = `SELECT quote_ident(s.subname) FROM pg_catalog.pg_subscription s
  JOIN pg_catalog.pg_database d ON d.oid = s.subdbid WHERE d.datname = pg_catalog.current_database()`;

/** The slot is another server's: dropping a subscription that still names one would ask for it. */
const withoutSlot = "EXECUTE pg_catalog.format('ALTER SUBSCRIPTION %s SET (slot_name = NONE)', each)";

/** Drops all subscriptions of a database, which could not be dropped itself with them, and asks nobody. */
export const unsubscribe = `DO $$ DECLARE each text; BEGIN FOR each IN ${own} LOOP ${withoutSlot};
  EXECUTE pg_catalog.format('DROP SUBSCRIPTION %s', each); END LOOP; END $$`;

function drop({ missing_ok, subname = "" }: DropSubscriptionStmt): string {
  const name = quoteName(subname);
  const forget = `DECLARE each text; BEGIN FOR each IN ${own} AND s.subname = ${quoteLiteral(subname)} LOOP ${withoutSlot}; END LOOP; END`;
  return `DO ${quoteLiteral(forget)}; DROP SUBSCRIPTION ${missing_ok === true ? "IF EXISTS " : ""}${name}`;
}

function create({ conninfo = "", options, publication, subname = "" }: CreateSubscriptionStmt): string {
  const written = optionsOf(options).map(([name, value]) => `${name} = ${value}`);
  return `CREATE SUBSCRIPTION ${quoteName(subname)} CONNECTION ${quoteLiteral(withoutSecret(conninfo))}
    PUBLICATION ${namesOf(publication)} WITH (${["connect = false", ...written].join(", ")})`;
}

function alter({
  conninfo = "",
  kind,
  options,
  publication,
  subname = "",
}: AlterSubscriptionStmt): string | undefined {
  const begin = `ALTER SUBSCRIPTION ${quoteName(subname)}`;
  const refresh = "WITH (refresh = false)";
  switch (kind) {
    case "ALTER_SUBSCRIPTION_CONNECTION":
      return `${begin} CONNECTION ${quoteLiteral(withoutSecret(conninfo))}`;
    case "ALTER_SUBSCRIPTION_SET_PUBLICATION":
      return `${begin} SET PUBLICATION ${namesOf(publication)} ${refresh}`;
    case "ALTER_SUBSCRIPTION_ADD_PUBLICATION":
      return `${begin} ADD PUBLICATION ${namesOf(publication)} ${refresh}`;
    case "ALTER_SUBSCRIPTION_DROP_PUBLICATION":
      return `${begin} DROP PUBLICATION ${namesOf(publication)} ${refresh}`;
    case "ALTER_SUBSCRIPTION_OPTIONS": {
      const written = optionsOf(options).filter(([name]) => !asking.has(name));
      if (written.length === 0) return undefined;
      return `${begin} SET (${written.map(([name, value]) => `${name} = ${value}`).join(", ")})`;
    }
    default:
      return undefined;
  }
}

function namesOf(nodes: readonly Node[] | undefined): string {
  return stringsOf(nodes).map(quoteName).join(", ");
}

function optionsOf(nodes: readonly Node[] | undefined): readonly (readonly [name: string, value: string])[] {
  return partsOf(nodes, "DefElem").flatMap(({ arg, defname = "" }) =>
    decided.has(defname) ? [] : [[defname, optionSql(arg)] as const],
  );
}

/** The parser takes a bare word for a type, and a number for itself. */
function optionSql(node: Node | undefined): string {
  if (node === undefined) return "true";
  if ("Integer" in node) return String(node.Integer.ival ?? 0);
  if ("TypeName" in node) return quoteLiteral(stringsOf(node.TypeName.names).at(-1) ?? "");
  return quoteLiteral(stringsOf([node])[0] ?? "");
}
