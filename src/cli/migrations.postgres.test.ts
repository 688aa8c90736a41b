import { array, assert, asyncProperty, nat, tuple } from "fast-check";
import { expect, inject, test } from "vitest";
import { countingMint } from "../core/base/mint.ts";
import { isRefusal } from "../core/base/refusal.ts";
import { runCommand } from "../core/command/run-command.ts";
import { compare } from "../core/diff/compare.ts";
import { onlinePlanOf } from "../core/diff/online/online-plan-of.ts";
import { planOf } from "../core/diff/plan-of.ts";
import { catalogOf } from "../core/document/catalog.ts";
import type { Document } from "../core/document/document.ts";
import { apply } from "../core/document/patch.ts";
import { arbitraryDocument } from "../core/testing/arbitrary-document.ts";
import { randomCall } from "../core/testing/random-call.ts";
import { loadParser } from "../engine/parser/load-in-node.ts";
import { proveMigration } from "../engine/postgres/prove-migration.ts";
import { serverDatabases } from "./server-databases.ts";

/** Set MIGRATION_RUNS for more. */
const RUNS = Number(process.env.MIGRATION_RUNS ?? "3");

/** Rows that what is new forbids, or values that the new type does not take: a matter of the data, and said. */
const aboutRows = /^(?:22|23)/;

const tape = array(nat(9999), { maxLength: 40, size: "max" });
const edits = array(tape, { minLength: 6, maxLength: 6 });

function edited(start: Document, tapes: readonly (readonly number[])[], other: Document): Document {
  const mint = countingMint("made");
  return tapes.reduce((document, each) => {
    const call = randomCall(catalogOf(document), { tape: each, mint, other });
    if (call.id === "replace-document" || "allowStale" in call.input) return document;
    const result = runCommand(catalogOf(document), call);
    return isRefusal(result) ? document : apply(document, result.patch);
  }, start);
}

test.each([false, true])(
  "[D2] [D3] on a server with rows, a plan leads there and back; online: %j",
  async (online) => {
    const databases = serverDatabases(inject("postgresUrl"), () => undefined);
    const parser = await loadParser();
    await assert(
      asyncProperty(tuple(arbitraryDocument, edits, arbitraryDocument), async ([start, tapes, other]) => {
        const comparison = compare(start, edited(start, tapes, other), { match: "id" });
        if (isRefusal(comparison)) throw new Error(comparison.refused);
        const { after, before } = comparison;
        const question = { before, after, comparison, plan: planOf(comparison) };
        const proof = await proveMigration(
          online ? { ...question, online: onlinePlanOf(comparison, { parser }) } : question,
          { databases, parser, now: () => 0 },
        );
        if (isRefusal(proof)) throw new Error(proof.refused);
        const { differences, failure, rowFaults = [] } = proof;
        const isOfDesigns = failure?.stage === "before" || failure?.stage === "after";
        const refused = isOfDesigns || aboutRows.test(failure?.code ?? "") ? undefined : failure;
        expect([differences, rowFaults, refused]).toEqual([[], [], undefined]);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  },
);
