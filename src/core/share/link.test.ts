import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import { renumber } from "../document/canonical.ts";
import { type Document, emptyDocument } from "../document/document.ts";
import type { SchemaRecord } from "../document/records/index.ts";
import { aDocument } from "../testing/a-document.ts";
import { arbitraryDocument } from "../testing/arbitrary-document.ts";
import { hardText } from "../testing/hard-text.ts";
import { aPlacement } from "../testing/routine-parts.ts";
import { aCheck, anIndex } from "../testing/table-parts.ts";
import { anEnum } from "../testing/type-parts.ts";
import { decodeLink } from "./decode-link.ts";
import { encodeLink } from "./encode-link.ts";

function decoded(link: string): Document {
  const document = decodeLink(link);
  if (isRefusal(document)) throw new Error(document.refused);
  return document;
}

const small = aDocument(
  anEnum("status", ["open", "paid"]),
  {
    customers: { id: "int8 pk", email: "text not null unique" },
    orders: { id: "int8 pk", customer_id: "int8 -> customers.id on delete cascade", status: "status" },
  },
  anIndex("orders", ["customer_id"]),
  aCheck("orders", "id > 0"),
);

function rewritten(document: Document, rewrite: (record: SchemaRecord) => SchemaRecord): Document {
  return { ...document, schema: new Map([...document.schema].map(([id, record]) => [id, rewrite(record)])) };
}

describe("a design and its link", () => {
  test("[H1] decode ∘ encode is identity on renumbered designs", () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        expect(decodeLink(encodeLink(document))).toEqual(renumber(document));
      }),
      { numRuns: 150 },
    );
    // Ends what hangs: a machine that is shared takes ten times as long as an idle one.
  }, 120_000);

  test("[H1] any text that PostgreSQL can store survives as a comment or an expression", () => {
    const storable = hardText.map((text) => text.replace(/\0|\p{Surrogate}/gu, ""));
    fc.assert(
      fc.property(storable, storable, (comment, label) => {
        const document = rewritten(small, (record) => {
          if (record.kind === "table") return { ...record, comment };
          if (record.kind === "column") return { ...record, default: `'${label}'` };
          return record.kind === "check" ? { ...record, expression: `${label} > 0` } : record;
        });
        expect(decodeLink(encodeLink(document))).toEqual(renumber(document));
      }),
    );
  });

  test("[H1] any whole number survives as a place", () => {
    const place = fc.tuple(fc.maxSafeInteger(), fc.integer());
    fc.assert(
      fc.property(place, place, (one, other) => {
        const tables = { orders: { id: "int8 pk" }, customers: { id: "int8 pk" } };
        const document = aDocument(tables, aPlacement("orders", ...one), aPlacement("customers", ...other));
        expect(decodeLink(encodeLink(document))).toEqual(renumber(document));
      }),
    );
  });

  test("[X1] the same design gives the same letters, whatever its ids and the order of its records in memory", () => {
    const reversed = { ...small, schema: new Map([...small.schema].toReversed()) };
    expect(encodeLink(reversed)).toBe(encodeLink(small));
    expect(encodeLink(decoded(encodeLink(small)))).toBe(encodeLink(small));
  });

  test("a link may be given whole, with its address", () => {
    const payload = encodeLink(small);
    expect(decodeLink(` https://example.org/app/#${payload}\n`)).toEqual(decodeLink(payload));
  });

  test("a small design is a short link", () => {
    expect(encodeLink(emptyDocument()).length).toBeLessThan(25);
    expect(encodeLink(small).length).toBeLessThan(160);
  });

  test("a link of the first edition opens for ever", () => {
    const link =
      "v1.AVNWJ3udHeFhn17dh_a_9T6Mg0z8Z1fZf6P6S10RihDV1Ug-Q1-iAzUZWKCAUirKqCd0XBM8swNqFyCPJEC1QUIPFLLQtVNY1lRBln0BV0WCluXBVmFBlqA";
    expect(decodeLink(link)).toEqual(decodeLink(encodeLink(small)));
  });
});

const refusalOf = (link: string): string => {
  const result = decodeLink(link);
  return isRefusal(result) ? result.refused : "";
};

describe("what is no link is refused", () => {
  const link = encodeLink(small);

  test.each([
    ["", "This is no Crowfoot link: it has no design behind its “#”."],
    ["https://example.org/#about", "This is no Crowfoot link: it has no design behind its “#”."],
    ["#v2.AAAA", "This link was made by a newer Crowfoot (version v2)."],
    ["#e1.AAAA", "This link is locked with a passphrase."],
    [link.slice(0, 40), `This link is damaged: it is cut off after 37 of ${link.length - 3} characters.`],
    ["v1.", "This link is damaged: it breaks off at its very beginning."],
    [`${link}A`, "This link is damaged: there is something behind its end."],
    [`${link}).`, "This link is damaged: “)” cannot be part of it."],
  ])("%s", (text, refusal) => {
    expect(refusalOf(text)).toBe(refusal);
  });

  test("[H2] each single changed or missing letter is noticed", () => {
    for (let at = 3; at < link.length; at += 1) {
      const other = link[at] === "A" ? "B" : "A";
      expect(refusalOf(link.slice(0, at) + other + link.slice(at + 1))).toMatch(
        /^This link (is damaged|was made)/,
      );
      expect(refusalOf(link.slice(0, at))).toMatch(/^This link is damaged/);
      expect(refusalOf(link.slice(0, at) + link.slice(at + 1))).toMatch(/^This link (is damaged|was made)/);
    }
  });

  test("[H2] any string decodes to a design or a refusal", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String().map((text) => `v1.${text}`),
        ),
        (text) => {
          expect(decodeLink(text)).toSatisfy((result) => isRefusal(result) || "schema" in result);
        },
      ),
      { numRuns: 500 },
    );
  });
});
