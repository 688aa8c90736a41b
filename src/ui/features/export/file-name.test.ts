import { expect, test } from "vitest";
import { fileNameOf } from "./file-name.ts";

test("a name becomes lower case words joined by hyphens", () => {
  expect(fileNameOf("Order system, 2nd draft")).toBe("order-system-2nd-draft");
});

test("letters of any script stay, what a file system refuses goes", () => {
  expect(fileNameOf("Bücher / склад: <v2>")).toBe("bücher-склад-v2");
});

test("a name without a letter or digit becomes the word design", () => {
  expect(fileNameOf("…")).toBe("design");
  expect(fileNameOf("")).toBe("design");
});
