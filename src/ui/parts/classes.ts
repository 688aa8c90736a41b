/** Joins class names with spaces, leaving out what is absent or false; `undefined` when none is left. */
export function classes(...names: readonly (string | false | undefined)[]): string | undefined {
  const present = names.filter((name) => name !== undefined && name !== false && name !== "");
  return present.length === 0 ? undefined : present.join(" ");
}
