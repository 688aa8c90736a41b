import { choice } from "../field.ts";

/** When a constraint is checked: at once, or at the end of the transaction if asked, or by default. */
export const deferral = choice("immediate", "deferrable", "initially deferred");
