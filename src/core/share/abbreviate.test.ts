import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hardText } from "../testing/hard-text.ts";
import { abbreviate, expand, nowhere } from "./abbreviate.ts";

const near = { owner: "orders", columns: "customer_id", target: "customers" };

const names = { owner: hardText, columns: hardText, target: hardText };

describe("abbreviate", () => {
  test.each([
    ["orders_customer_id_fkey", "\u0001_\u0002_fkey"],
    ["order_id", "\u0004_id"],
    ["fk_orders_customers", "fk_\u0001_\u0003"],
    ["reorders_id", "reorders_id"],
    ["", ""],
  ])("writes %j as %j", (text, short) => {
    expect(abbreviate(text, near)).toBe(short);
  });

  test("the same pattern over other names gives the same letters", () => {
    const other = { ...near, owner: "invoices" };
    expect(abbreviate("invoices_customer_id_fkey", other)).toBe(abbreviate("orders_customer_id_fkey", near));
  });

  test("the end of a text and halves of pairs never stand in it", () => {
    expect(abbreviate("a\0b\ud83d", nowhere)).toBe("a\u00050000b\u0005d83d");
    expect(abbreviate("\ud83d\ude00", nowhere)).toBe("\ud83d\ude00");
  });

  test("[H1] expand gives any text back, whatever names are near", () => {
    fc.assert(
      fc.property(hardText, fc.record(names), (text, surroundings) => {
        const { owner, columns, target } = surroundings;
        for (const whole of [text, `${owner}_${columns}`, `${text}${target} ${owner}`]) {
          expect(expand(abbreviate(whole, surroundings), surroundings)).toBe(whole);
        }
      }),
      { numRuns: 500 },
    );
  });
});
