import { array, assert, nat, property, tuple } from "fast-check";
import { expect, test } from "vitest";
import { countingMint } from "../base/mint.ts";
import { isRefusal } from "../base/refusal.ts";
import { catalogOf } from "../document/catalog.ts";
import { violationsOf } from "../document/invariant.ts";
import { calledOf } from "../document/named-record.ts";
import { apply, invert } from "../document/patch.ts";
import { arbitraryDocument } from "../testing/arbitrary-document.ts";
import { randomCall } from "../testing/random-call.ts";
import { commands } from "./commands/index.ts";
import { runCommand } from "./run-command.ts";

const cases = tuple(
  arbitraryDocument,
  array(array(nat(9999), { maxLength: 40, size: "max" }), { minLength: 12, maxLength: 12 }),
  arbitraryDocument,
);

/** How often each command was carried out over all cases: a law about commands that never ran says nothing. */
const carriedOut = new Map<string, number>();

test("[C1] [C2] a command yields a document that keeps every invariant, or a refusal, and never throws", () => {
  assert(
    property(cases, ([start, tapes, other]) => {
      let document = start;
      const mint = countingMint("made");
      for (const tape of tapes) {
        const catalog = catalogOf(document);
        const call = randomCall(catalog, { tape, mint, other });
        const result = runCommand(catalog, call);
        if (isRefusal(result)) {
          // A sentence may end in a name, and a name in a dot.
          const isDotted = catalog.walk().some((record) => calledOf(record).endsWith("."));
          expect(result.refused).toMatch(isDotted ? /.\.$/ : /[^.]\.$/);
          continue;
        }
        const next = apply(document, result.patch);
        expect({ call, violations: violationsOf(catalogOf(next)) }).toEqual({ call, violations: [] });
        expect(apply(next, invert(result.patch))).toEqual(document);
        carriedOut.set(call.id, (carriedOut.get(call.id) ?? 0) + 1);
        document = call.id === "replace-document" ? document : next;
      }
    }),
    { numRuns: 900 },
  );
  expect(carriedOut.size).toBeGreaterThan(Object.keys(commands).length - 8);
  // Ends what hangs: a machine that is shared takes ten times as long as an idle one.
}, 120_000);
