import { Icon } from "./Icon.tsx";
import type { IconName } from "./icons.ts";
import type { Severity } from "./tone.ts";

/** The outlined icon of each severity. */
export const severityIcon: Readonly<Record<Severity, IconName>> = {
  error: "octagon",
  warning: "triangle",
  info: "ring",
};

const severityWord: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", info: "Note" };

/** A problem's severity as an outlined icon in its colour, read out as "Error", "Warning" or "Note". */
export function SeverityIcon({
  severity,
  size = 14,
}: {
  readonly severity: Severity;
  readonly size?: 12 | 14 | 16;
}) {
  return <Icon name={severityIcon[severity]} size={size} tone={severity} label={severityWord[severity]} />;
}
