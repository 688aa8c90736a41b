import { expect, test } from "vitest";
import type { DesignStorage } from "../state/ports.ts";
import { inWords } from "./storage-in-words.ts";

const failing = (error: Error): DesignStorage => {
  const fail = () => Promise.reject(error);
  const gone = { remove: fail, restore: fail, deleted: fail, forget: fail };
  return { list: fail, open: fail, read: fail, append: fail, replace: fail, keepSketch: fail, ...gone };
};

test("a full storage says what can be done about it", async () => {
  const full = Object.assign(new Error("QuotaExceededError"), { name: "QuotaExceededError" });
  await expect(inWords(failing(full)).list()).rejects.toThrow(/^the storage of this browser is full\./);
});

test("any other failure keeps its own words", async () => {
  await expect(inWords(failing(new Error("The disk is gone."))).open("k")).rejects.toThrow(
    "The disk is gone.",
  );
});
