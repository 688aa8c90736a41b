import { type Casing, cased } from "./casing.ts";

/** A name of ASCII letters, digits and `_` that begins with a letter; the fallback where nothing of it is left. */
export function asciiName(name: string, casing: Casing, fallback: string): string {
  const plain = name.normalize("NFKD").replace(/\p{Mn}+/gu, "");
  const ascii = cased(plain, casing)
    .replace(/[^A-Za-z0-9_]+/g, "_")
    .replace(/^[_\d]+(?=[A-Za-z])|^_+$/g, "");
  if (/^[A-Za-z]/.test(ascii)) return ascii;
  return ascii.replace(/_/g, "") === "" ? fallback : `${fallback}_${ascii.replace(/^_+/, "")}`;
}
