import { countingMint } from "../core/base/mint.ts";
import { reasonOf } from "../core/base/reason-of.ts";
import { isRefusal } from "../core/base/refusal.ts";
import { catalogOf } from "../core/document/catalog.ts";
import { type Document, noRecords } from "../core/document/document.ts";
import { violationsOf } from "../core/document/invariant.ts";
import type { ProofProgress } from "../core/introspect/proof.ts";
import { loadParser } from "../engine/parser/load-in-browser.ts";
import { embeddedDatabases } from "../engine/postgres/embedded-databases.ts";
import { importExactly } from "../engine/postgres/import-exactly.ts";
import { observeDesign } from "../engine/postgres/observe-design.ts";
import { proveMigration } from "../engine/postgres/prove-migration.ts";
import { proveScript } from "../engine/postgres/prove-script.ts";
import { planBetween } from "./comparison-of.ts";
import { changedDocument } from "./held-document.ts";
import { keptCluster } from "./kept-cluster.ts";
import type { ProveAnswer, ProveRequest, Side } from "./messages.ts";
import { pieces } from "./pieces.ts";

/** The PostgreSQL of this page. */
const databases = embeddedDatabases(keptCluster);

/** Proves and builds scripts for the page, one after another. */
self.onmessage = ({ data }: MessageEvent<ProveRequest>) => {
  if (data.kind === "side") {
    sides[data.side] = changedDocument(sides[data.side], data.change);
    return;
  }
  void answer(data).then(post);
};

/** The designs of the migration that is asked about next. */
let sides: Record<Side, Document> = { before: noRecords, after: noRecords };

type Question = Exclude<ProveRequest, { readonly kind: "side" }>;

function post(message: ProveAnswer): void {
  self.postMessage(message);
}

async function answer(request: Question): Promise<ProveAnswer> {
  try {
    if (request.kind === "migrate") return await migrated(request);
    if (request.kind === "observe") return await observed();
    return request.kind === "prove" ? await proved(request) : await built(request);
  } catch (error) {
    return { kind: "refused", reason: `PostgreSQL could not run here: ${reasonOf(error)}` };
  }
}

function report(progress: ProofProgress): void {
  post({ kind: "progress", progress });
}

async function proved(request: Extract<ProveRequest, { readonly kind: "prove" }>): Promise<ProveAnswer> {
  const now = () => performance.now();
  const proof = await proveScript(request, { databases, parser: await loadParser(), report, now });
  return isRefusal(proof) ? { kind: "refused", reason: proof.refused } : { kind: "proved", proof };
}

async function migrated(asked: Extract<Question, { readonly kind: "migrate" }>): Promise<ProveAnswer> {
  const between = sides;
  sides = { before: noRecords, after: noRecords };
  const parser = await loadParser();
  const found = planBetween(between, asked, parser);
  if (isRefusal(found)) return { kind: "refused", reason: found.refused };
  const { comparison, data, online, plan } = found;
  const { before, after } = comparison;
  const proof = await proveMigration(
    { before, after, plan, comparison, data, ...(online ? { online } : {}) },
    {
      databases,
      parser,
      now: () => performance.now(),
      report: (stage) => report({ doing: "migrating", stage }),
    },
  );
  return isRefusal(proof) ? { kind: "refused", reason: proof.refused } : { kind: "migrated", proof };
}

async function observed(): Promise<ProveAnswer> {
  const { after } = sides;
  sides = { before: noRecords, after: noRecords };
  const found = await observeDesign(catalogOf(after), await loadParser(), databases);
  return isRefusal(found)
    ? { kind: "refused", reason: found.refused }
    : { kind: "observed", observed: found };
}

async function built(request: Extract<ProveRequest, { readonly kind: "build" }>): Promise<ProveAnswer> {
  const mint = countingMint(`${request.mintPrefix}-`);
  const result = await importExactly(request, { databases, parser: await loadParser(), report, mint });
  if (isRefusal(result)) return { kind: "refused", reason: result.refused };
  const { document, ledger, provided, version } = result;
  const [broken] = violationsOf(catalogOf(document));
  if (broken) return { kind: "refused", reason: `What was built does not fit together: ${broken.message}` };
  for (const records of pieces([...document.schema.values()])) post({ kind: "records", records });
  for (const lines of pieces(ledger)) post({ kind: "ledger", lines });
  return { kind: "built", version, provided };
}
