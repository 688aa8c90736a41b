import type { App } from "../../../state/app.ts";
import type { Exporting } from "../../../state/session.ts";

const usual: Exporting = { target: "typescript", options: {} };

const taste = "exporting";

/** What was chosen last: in this session, else on this device, else TypeScript. */
export function exportingIn(app: App): Exporting {
  return app.store.getState().session.exporting ?? remembered(app) ?? usual;
}

/** Chooses, and remembers it for the next visit. */
export function chooseExport(app: App, change: Partial<Exporting>): void {
  const before = exportingIn(app);
  const { target, options, file } = { ...before, ...change };
  app.session({ exporting: { target, options, file: target === before.target ? file : undefined } });
  app.ports.device.tastes?.keep(taste, JSON.stringify({ target, options }));
}

function remembered({ ports }: App): Exporting | undefined {
  return exportingFrom(ports.device.tastes?.read(taste));
}

/** What a device remembered; undefined when it is nothing that was ever kept. */
export function exportingFrom(text: string | undefined): Exporting | undefined {
  const held = parsed(text);
  if (!isObject(held) || typeof held.target !== "string" || !isObject(held.options)) return undefined;
  const options: Record<string, Readonly<Record<string, string>>> = {};
  for (const [id, chosen] of Object.entries(held.options)) {
    if (isObject(chosen) && isTexts(chosen)) options[id] = chosen;
  }
  return { target: held.target, options };
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    // What another program left under our name is no choice of this person.
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTexts(value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, string>> {
  return Object.values(value).every((each) => typeof each === "string");
}
