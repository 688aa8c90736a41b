/** ENABLE and DISABLE of triggers and rules: in which sessions they work. */
export const enablingWords = {
  origin: "ENABLE",
  disabled: "DISABLE",
  replica: "ENABLE REPLICA",
  always: "ENABLE ALWAYS",
} as const;
