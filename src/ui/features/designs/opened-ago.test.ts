import { expect, test } from "vitest";
import { openedAgo } from "./opened-ago.ts";

const now = Date.UTC(2026, 10, 21, 12);

test("a moment is told in the largest whole unit up to a week, then as a date", () => {
  const ago = (ms: number) => openedAgo(now - ms, now);
  expect(ago(59_000)).toBe("just now");
  expect(ago(60_000)).toBe("1 minute ago");
  expect(ago(3 * 3_600_000)).toBe("3 hours ago");
  expect(ago(6.9 * 86_400_000)).toBe("6 days ago");
  expect(ago(8 * 86_400_000)).toBe("13 Nov 2026");
});

test("a clock that was set back does not count below nothing", () => {
  expect(openedAgo(now + 5000, now)).toBe("just now");
});
