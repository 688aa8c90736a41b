import { expect, test } from "vitest";
import { blank } from "../../../../core/document/blank.ts";
import { idOf } from "../../../../core/document/id.ts";
import { grantWords } from "./grant-words.ts";

const words = (privileges: readonly string[], revoked = false) =>
  grantWords({
    ...blank("grant", idOf("grant", "g"), { on: idOf("table", "t"), revoked }),
    privileges: privileges.map((privilege) => ({ privilege, columns: [], grantable: false })),
  });

test("privileges are said in short, and what is taken away as such", () => {
  expect(words(["ALL"])).toBe("All");
  expect(words(["INSERT", "SELECT", "SELECT"])).toBe("Insert, select");
  expect(words(["DELETE", "INSERT", "SELECT"])).toBe("Delete, insert…");
  expect(words(["EXECUTE"], true)).toBe("Without execute");
});
