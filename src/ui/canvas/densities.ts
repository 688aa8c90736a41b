/** How much of a table can be shown, in people's words. */
export const densities = [
  { value: "all columns", label: "All columns" },
  { value: "keys", label: "Keys and indexed" },
  { value: "header", label: "Header only" },
] as const;
