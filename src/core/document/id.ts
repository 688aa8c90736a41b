declare const kindOfRecord: unique symbol;

/** Identity of a record of kind K: never shown, never reused, unchanged by a rename. */
export type Id<K extends string = string> = string & { readonly [kindOfRecord]: K };

/** Ids of any of several kinds. */
export type IdOf<K extends string> = K extends string ? Id<K> : never;

/** Takes a string for the id of a record of this kind. The one place where a string becomes an id. */
export function idOf<K extends string>(_kind: K, text: string): Id<K> {
  return text as Id<K>;
}

/** The id of the one design record of a document. */
export const designId: Id<"design"> = idOf("design", "design");
