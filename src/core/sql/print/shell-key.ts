/** The key of the piece that promises a base type to the functions by which it is defined. */
export function shellKey(typeId: string): string {
  return `${typeId}/shell`;
}
