import { isPlain } from "../../core/document/accepts.ts";

/** What the page around may ask of an embedded design; docs/embed.md describes the protocol. */
export type Wish =
  /** To show the design of a link, a design file or SQL. */
  | { readonly type: "crowfoot:open"; readonly content: string; readonly passphrase?: string }
  /** To select tables and views by their paths and bring them into view; all of it without any. */
  | { readonly type: "crowfoot:show"; readonly objects: readonly string[] }
  | { readonly type: "crowfoot:theme"; readonly theme: "light" | "dark" | "system" };

/** What an embedded design tells the page around. */
export type Word =
  | { readonly type: "crowfoot:ready"; readonly version: 1 }
  | { readonly type: "crowfoot:opened"; readonly name: string; readonly tables: number }
  | { readonly type: "crowfoot:refused"; readonly reason: string }
  | { readonly type: "crowfoot:selected"; readonly objects: readonly string[] };

/** The wish in a message; undefined of anything else: other programs talk to frames too. */
export function wishIn(message: unknown): Wish | undefined {
  if (!isPlain(message)) return undefined;
  const { type, content, passphrase, objects, theme } = message;
  switch (type) {
    case "crowfoot:open":
      if (typeof content !== "string") return undefined;
      return typeof passphrase === "string" ? { type, content, passphrase } : { type, content };
    case "crowfoot:show":
      return {
        type,
        objects: Array.isArray(objects) ? objects.filter((path) => typeof path === "string") : [],
      };
    case "crowfoot:theme":
      return theme === "light" || theme === "dark" || theme === "system" ? { type, theme } : undefined;
    default:
      return undefined;
  }
}

/**
 * The one origin that is heard and told: the page that holds this frame, by what the browser says of it. Undefined
 * where the browser says nothing, or the page around is a file: then nobody is.
 */
export function originAround(referrer: string): string | undefined {
  if (!URL.canParse(referrer)) return undefined;
  const { origin } = new URL(referrer);
  return origin === "null" ? undefined : origin;
}
