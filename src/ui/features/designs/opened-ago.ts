const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago a moment was, for a list: minutes, hours and days, then its date. Both in ms since 1970. */
export function openedAgo(then: number, now: number): string {
  const passed = Math.max(0, now - then);
  if (passed < MINUTE) return "just now";
  if (passed < HOUR) return counted(passed / MINUTE, "minute");
  if (passed < DAY) return counted(passed / HOUR, "hour");
  if (passed < 7 * DAY) return counted(passed / DAY, "day");
  return new Date(then).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
}

function counted(value: number, noun: string): string {
  const count = Math.floor(value);
  return `${count} ${noun}${count === 1 ? "" : "s"} ago`;
}
