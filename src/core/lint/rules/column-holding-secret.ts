import { wordsOf } from "../name-words.ts";
import { columnsNamed } from "../placed-columns.ts";
import { defineRule } from "../rule.ts";
import { isText, typeNameOf } from "../type-facts.ts";

const secrets =
  /(^|_)(passwords?|passwd|pwd|secret|secret_key|api_key|apikey|private_key|access_token|refresh_token|auth_token|client_secret|otp|otp_secret|ssn|social_security_number|card_number|credit_card|cvv|cvc|pin_code)$/;
const protectedForm =
  /^(hash|hashed|digest|encrypted|encryption|salt|crypt|cipher|masked|last4|last_four|fingerprint|hint|id|at|expires|type|policy|length)$/;

/** By whole words of the name, not by letters within them. */
export const columnHoldingSecret = defineRule({
  id: "column-holding-secret",
  severity: "error",
  category: "security",
  title: "Secret in plain text",
  why: "Every backup, replica, log of slow queries and read-only account shows it; a leak then opens other systems.",
  remedy:
    "Keep a hash of passwords, encrypt in the program what must be read again, and say so in the name: password_hash, encrypted_api_key. If the program encrypts it already, ignore this with that reason.",
  examples: {
    bad: [
      "create table users (id int primary key, password text);",
      "create table keys (id int primary key, api_key varchar(40));",
    ],
    good: [
      "create table users (id int primary key, password_hash text, secret_id int, password_changed_at timestamptz);",
    ],
  },
  *check({ catalog, tables }) {
    for (const { table, column } of columnsNamed(catalog, tables, isSecret)) {
      const text =
        isText(catalog, column) || ["bytea", "jsonb", "json"].includes(typeNameOf(catalog, column));
      if (!text || /encrypt|hash/i.test(column.comment ?? "")) continue;
      yield { at: column.id, message: `${table.name}.${column.name} seems to keep a secret in plain text.` };
    }
  },
});

function isSecret(name: string): boolean {
  const words = wordsOf(name);
  return secrets.test(words.join("_")) && !words.some((word) => protectedForm.test(word));
}
