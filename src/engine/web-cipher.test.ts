import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeLink } from "../core/share/decode-link.ts";
import { encodeLink } from "../core/share/encode-link.ts";
import { isLocked, lockLink, unlockLink, usualIterations } from "../core/share/locked-link.ts";
import { arbitraryDocument } from "../core/testing/arbitrary-document.ts";
import { shop } from "../core/testing/shop.ts";
import { webCipher } from "./web-cipher.ts";

const cipher = webCipher();
if (cipher === undefined) throw new Error("This Node has no web cryptography");
const payload = encodeLink(shop, { viewOnly: true, selection: ["1"] });
/** So few that a test may try many; how many there are stands in each link. */
const iterations = 3;
const locked = await lockLink(cipher, payload, { passphrase: "copper lantern", iterations });
const damage = /^This link (?:is damaged|was made by a newer)/;

describe("a locked link", () => {
  test("[H1] the passphrase gives back what was locked", async () => {
    const property = fc.asyncProperty(arbitraryDocument, fc.string(), async (document, passphrase) => {
      const link = encodeLink(document);
      const lock = await lockLink(cipher, link, { passphrase, iterations });
      expect(await unlockLink(cipher, `https://example.org/#${lock}`, passphrase)).toBe(link);
    });
    await fc.assert(property, { numRuns: 30 });
  });

  test("wishes are locked too, and the usual effort is what is stated", async () => {
    const usual = await lockLink(cipher, payload, { passphrase: "copper lantern" });
    expect(usualIterations).toBeGreaterThanOrEqual(600_000);
    expect(await unlockLink(cipher, usual, "copper lantern")).toBe(payload);
  });

  test("another passphrase opens nothing, however near", async () => {
    for (const wrong of ["", "copper  lantern", "Copper lantern", "copper lantern "]) {
      expect(await unlockLink(cipher, locked, wrong)).toEqual({
        refused: "This passphrase does not open the link.",
      });
    }
  });

  test("accents may be composed or not", async () => {
    const link = await lockLink(cipher, payload, { passphrase: "caf\u00e9", iterations });
    expect(await unlockLink(cipher, link, "cafe\u0301")).toBe(payload);
  });

  test("the link alone tells nothing: two links to one design have no part in common, and hold no name", async () => {
    const again = await lockLink(cipher, payload, { passphrase: "copper lantern", iterations });
    const pieces = new Set(Array.from({ length: again.length - 8 }, (_, at) => again.slice(at + 3, at + 11)));
    const shared = Array.from({ length: locked.length - 20 }, (_, at) => locked.slice(at + 12, at + 20));
    expect(shared.filter((piece) => pieces.has(piece))).toEqual([]);
    expect(locked).not.toContain(payload.slice(20, 30));
  });

  test("without a passphrase it is refused, and known as locked", () => {
    expect(isLocked(`https://example.org/#${locked}`)).toBe(true);
    expect(isLocked(payload)).toBe(false);
    expect(decodeLink(locked)).toEqual({ refused: "This link is locked with a passphrase." });
  });

  test("[H2] each changed or missing letter is noticed before the passphrase is tried", async () => {
    for (let at = 3; at < locked.length; at += 1) {
      const other = locked[at] === "A" ? "B" : "A";
      for (const link of [
        locked.slice(0, at) + other + locked.slice(at + 1),
        locked.slice(0, at),
        locked.slice(0, at) + locked.slice(at + 1),
      ]) {
        const answer = await unlockLink(cipher, link, "copper lantern");
        expect(typeof answer === "string" ? "" : answer.refused).toMatch(damage);
      }
    }
  });

  test("[H2] any string is unlocked or refused", async () => {
    const text = fc.oneof(
      fc.string(),
      fc.base64String().map((letters) => `e1.${letters}`),
    );
    const property = fc.asyncProperty(text, async (link) => {
      expect(await unlockLink(cipher, link, "any")).toHaveProperty("refused");
    });
    await fc.assert(property, { numRuns: 300 });
  });

  test("a lock that asks for endless work is refused", async () => {
    const endless = await lockLink({ ...cipher, encrypt: async () => new Uint8Array(40) }, payload, {
      passphrase: "any",
      iterations: 4_000_000_000,
    });
    expect(await unlockLink(cipher, endless, "any")).toEqual({
      refused: "This link is damaged: its lock asks for an impossible effort.",
    });
  });
});
