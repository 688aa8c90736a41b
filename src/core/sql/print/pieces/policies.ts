import type { TableRecord } from "../../../document/records/index.ts";
import type { Piece } from "../piece.ts";
import { commentsOn, type PrintContext, statement } from "../print-context.ts";
import type { PrintedStatement } from "../printed-statement.ts";
import { pathNeedOf } from "../search-path.ts";
import { statements } from "../statements/index.ts";
import { whenAbsent } from "../when-absent.ts";

/** Row security of tables, and their policies, after all that these may name. */
export function policyPieces(context: PrintContext): readonly Piece[] {
  const { catalog, options } = context;
  const tables = catalog.all("table").filter(({ id }) => context.includes(id));
  const security = tables.map(
    (table): Piece => ({
      key: `${table.id}/security`,
      needs: [table.id],
      wishes: [],
      print: () => securityOf(context, table),
    }),
  );
  const policies = tables.flatMap((table) =>
    table.policies.map((id): Piece => {
      const policy = catalog.get("policy", id);
      const texts = [policy.using, policy.check];
      return {
        key: policy.id,
        needs: [table.id, ...policy.uses, ...context.mentions(texts).certain],
        wishes: [],
        path: () => pathNeedOf(context, { texts, uses: policy.uses }),
        print: () => {
          const text = statements.createPolicy(catalog, policy);
          return [
            statement(policy.id, "policy", options.ifNotExists ? whenAbsent(text) : text),
            ...commentsOn(context, [policy]),
          ];
        },
      };
    }),
  );
  return [...security, ...policies];
}

function securityOf({ catalog }: PrintContext, table: TableRecord): readonly PrintedStatement[] {
  return [
    ...(table.rowSecurity ? [statements.setRowSecurity(catalog, table)] : []),
    ...(table.forceRowSecurity ? [statements.forceRowSecurity(catalog, table)] : []),
  ].map((text) => statement(table.id, "policy", text));
}
