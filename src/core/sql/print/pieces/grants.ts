import type { GrantRecord } from "../../../document/records/index.ts";
import type { Piece } from "../piece.ts";
import { type PrintContext, statement } from "../print-context.ts";
import { statements } from "../statements/index.ts";

/** Privileges, after what they are on; what PUBLIC loses comes before what roles get. */
export function grantPieces(context: PrintContext): readonly Piece[] {
  const { catalog } = context;
  const wanted = catalog.all("grant").filter((grant) => isWanted(context, grant));
  return [...wanted.filter(({ revoked }) => revoked), ...wanted.filter(({ revoked }) => !revoked)].map(
    (grant): Piece => ({
      key: grant.id,
      needs: [grant.on],
      wishes: [],
      print: () => statements.grant(catalog, grant).map((text) => statement(grant.id, "grant", text)),
    }),
  );
}

/** With a selection: grants on selected tables and no others. */
function isWanted({ catalog, includes, whole }: PrintContext, { on }: GrantRecord): boolean {
  return whole || (catalog.find("table", on) !== undefined && includes(on));
}
