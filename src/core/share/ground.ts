/** A record while it is coded: its fields in whatever form they have by then. */
export type Draft = Readonly<Record<string, unknown>> & { readonly id: string; readonly kind: string };

/** What must be known of a design to say a mention or a name briefly. Writer and reader each know it in time. */
export type Ground = {
  /** The id of the record of this number in its kind. */
  idAt(kind: string, number: number): string;
  kindOf(id: string): string;
  nameOf(id: string): string;
  /** The table or view a record is part of; undefined for others. */
  ownerOf(id: string): string | undefined;
  /** The number of a table's first column. */
  firstColumn(tableId: string): number;
  /** The number of the first table with this name in small letters. */
  tableNamed(name: string): number | undefined;
};

/** What a writer must know besides: the number of a record in its kind. */
export type WritersGround = Ground & { numberOf(id: string): number };

/** Only the letters of ASCII change: what Unicode calls small may change with its versions, and links must not. */
export function inSmallLetters(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
