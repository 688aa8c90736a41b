import type { Piece } from "../piece.ts";
import type { PrintContext } from "../print-context.ts";
import { foreignKeyPieces } from "./foreign-keys.ts";
import { functionPieces } from "./functions.ts";
import { grantPieces } from "./grants.ts";
import { indexPieces } from "./indexes.ts";
import { keptPieces } from "./kept.ts";
import { namespacePieces } from "./namespaces.ts";
import { objectPieces } from "./objects.ts";
import { policyPieces } from "./policies.ts";
import { publicationPieces } from "./publications.ts";
import { replicaIdentityPieces } from "./replica-identities.ts";
import { rulePieces } from "./rules.ts";
import { sequencePieces } from "./sequences.ts";
import { statisticsPieces } from "./statistics.ts";
import { tablePieces } from "./tables.ts";
import { triggerPieces } from "./triggers.ts";
import { typePieces } from "./types.ts";
import { viewPieces } from "./views.ts";

/** The pieces of a script in the order a reader expects, before their needs are looked at. */
export function piecesOf(context: PrintContext): readonly Piece[] {
  return [
    ...namespacePieces(context),
    ...typePieces(context),
    ...objectPieces(context, "first"),
    ...keptPieces(context, "schema"),
    ...sequencePieces(context),
    ...tablePieces(context),
    ...functionPieces(context),
    ...viewPieces(context),
    ...indexPieces(context),
    ...statisticsPieces(context),
    ...keptPieces(context, "after tables"),
    ...foreignKeyPieces(context),
    ...replicaIdentityPieces(context),
    ...rulePieces(context),
    ...triggerPieces(context),
    ...policyPieces(context),
    ...publicationPieces(context),
    ...keptPieces(context, "after all"),
    ...grantPieces(context),
    ...objectPieces(context, "last"),
    ...(context.options.owners ? keptPieces(context, "ownership") : []),
  ];
}
