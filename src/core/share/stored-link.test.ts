import fc from "fast-check";
import { expect, test } from "vitest";
import { storedCipher } from "../../engine/stored-cipher.ts";
import { isRefusal } from "../base/refusal.ts";
import {
  newStoredKey,
  readStoredLetters,
  sealForStore,
  storedLetters,
  unsealFromStore,
} from "./stored-link.ts";

const found = storedCipher();
if (found === undefined) throw new Error("Node has the Web Cryptography API");
const cipher = found;

const id = "AbCdEfGhIjKlMnOpQrStU_";

test("[H1] what is stored comes back under the link's own key", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), async (letters) => {
      const key = newStoredKey(cipher);
      const link = `https://example.org/x/?y#${storedLetters({ id, key })}`;
      const named = readStoredLetters(link);
      if (named === undefined || isRefusal(named)) throw new Error("the link is whole");
      expect(named.id).toBe(id);
      expect(await unsealFromStore(cipher, named.key, await sealForStore(cipher, key, letters))).toBe(
        letters,
      );
    }),
  );
});

test("the server's bytes tell nothing of the design but its length, and are never the same twice", async () => {
  const key = newStoredKey(cipher);
  const [one, two] = [await sealForStore(cipher, key, "v1.abc"), await sealForStore(cipher, key, "v1.abc")];
  expect(Buffer.from(one).includes("v1")).toBe(false);
  expect(one.length).toBe(1 + 12 + 6 + 16);
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false);
});

test("[H2] a changed byte, another key and a cut are refused", async () => {
  const key = newStoredKey(cipher);
  const stored = await sealForStore(cipher, key, "v1.abcdef");
  for (let at = 0; at < stored.length; at += 1) {
    const changed = Uint8Array.from(stored, (byte, place) => (place === at ? byte ^ 1 : byte));
    expect([at, isRefusalOf(await unsealFromStore(cipher, key, changed))]).toEqual([at, true]);
    expect(isRefusalOf(await unsealFromStore(cipher, key, stored.subarray(0, at)))).toBe(true);
  }
  expect(await unsealFromStore(cipher, newStoredKey(cipher), stored)).toEqual({
    refused: "The key in this link does not open what the server keeps: the link is damaged.",
  });
});

test("[H2] any text is a link to a stored design, a refusal, or none at all", () => {
  const letters = storedLetters({ id, key: new Uint8Array(32) });
  expect(readStoredLetters("v1.abc")).toBe(undefined);
  expect(readStoredLetters("")).toBe(undefined);
  expect(readStoredLetters(letters.replace("s1", "s2"))).toEqual({
    refused: "This link was made by a newer Crowfoot (version s2).",
  });
  for (let end = 3; end < letters.length; end += 1)
    expect([end, isRefusalOf(readStoredLetters(letters.slice(0, end)))]).toEqual([end, true]);
  for (const wrong of [`s1.../..${letters.slice(9)}`, `${letters}A`, `${letters}.x`, "s1.__proto__.x"])
    expect([wrong, isRefusalOf(readStoredLetters(wrong))]).toEqual([wrong, true]);
});

function isRefusalOf(value: unknown): boolean {
  return typeof value === "object" && value !== null && "refused" in value;
}
