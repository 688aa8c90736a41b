import { expect, test } from "vitest";
import { commandsFrom } from "./recent.ts";

test("what a device remembered is read as commands, the newest first", () => {
  expect(commandsFrom("action align-left\naction fit")).toEqual(["action align-left", "action fit"]);
});

test("what no palette ever kept is passed over", () => {
  expect(commandsFrom(undefined)).toEqual([]);
  expect(commandsFrom('{"action": "fit"}\ntable_1\naction fit\n')).toEqual(["action fit"]);
  const many = Array.from({ length: 40 }, (_, at) => `action a${at}`).join("\n");
  expect(commandsFrom(many)).toHaveLength(12);
});
