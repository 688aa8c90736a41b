/** A record while it is coded: its fields in whatever form they have by then. */
export type Draft = Readonly<Record<string, unknown>> & { readonly id: string; readonly kind: string };

/** What must be known of a design to say a mention or a name briefly. Writer and reader each know it in time. */
export type Ground = {
  /** The number of a record in its kind, and back. */
  numberOf(id: string): number;
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

/** Only the letters of ASCII change: what Unicode calls small may change with its versions, and links must not. */
export function inSmallLetters(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
