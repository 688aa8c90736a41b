/** Where PostgreSQL keeps something: a catalog, an oid, and for columns their number. */
export function address(catalog: string, oid: string, part?: string): string {
  return part === undefined || part === "0" ? `${catalog} ${oid}` : `${catalog} ${oid} ${part}`;
}
