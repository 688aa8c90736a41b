/** A design of somebody else's that is looked at. It is not on this device, and cannot be changed until it is kept. */
export type Visit = {
  readonly name: string;
  readonly tables: number;
  /** Whether who shared it wants it looked at only; a copy can be kept all the same. */
  readonly viewOnly: boolean;
  /** Where it came from, in words: "a link", "example.org". */
  readonly from: string;
};

/** Why an edit is not taken while a design is looked at. */
export const keepFirst = "This design is open for viewing. Keep a copy to change it.";
