/** The search path a new session has. */
export const initialSearchPath: readonly string[] = ["$user", "public"];
