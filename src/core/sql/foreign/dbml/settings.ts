import { byCommas } from "../cursor.ts";
import type { Token } from "../tokens.ts";

/** `[pk, default: 1, note: 'x']`: each setting by its name in lower case, with the tokens behind its colon. */
export type DbmlSettings = ReadonlyMap<string, readonly (readonly Token[])[]>;

/** Reads the tokens between the brackets. A setting may be there several times, as `ref` may. */
export function settingsOf(tokens: readonly Token[]): DbmlSettings {
  const settings = new Map<string, readonly (readonly Token[])[]>();
  for (const part of byCommas(tokens)) {
    const colon = part.findIndex(({ kind, value }) => kind === "sign" && value === ":");
    const words = colon < 0 ? part : part.slice(0, colon);
    const name = words.map(({ value }) => value.toLowerCase()).join(" ");
    settings.set(name, [...(settings.get(name) ?? []), colon < 0 ? [] : part.slice(colon + 1)]);
  }
  return settings;
}

/** The text of a setting such as `note` or `name`; undefined where it is not there. */
export function settingText(settings: DbmlSettings, name: string): string | undefined {
  return settings.get(name)?.[0]?.[0]?.value;
}
