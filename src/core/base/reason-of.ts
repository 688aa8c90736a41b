/** What a thrown value says, as a sentence for a person: an Error's message, else the value itself. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
