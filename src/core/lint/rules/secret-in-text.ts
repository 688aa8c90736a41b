import { rememberText } from "../remember-text.ts";
import { defineRule } from "../rule.ts";
import { stringsIn } from "../sql-text.ts";

const forms = [
  /\bAKIA[0-9A-Z]{16}\b/,
  /\b(sk|rk|pk)_(live|test)_[0-9a-zA-Z]{16,}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bghp_[0-9a-zA-Z]{30,}/,
  /\bxox[bap]-[0-9a-zA-Z-]{20,}/,
];

function isKey(text: string): boolean {
  return forms.some((form) => form.test(text));
}

/** The same defaults come often. */
const holdsKey = rememberText((value) => stringsIn(value).some(isKey));

/** Keys of well-known services have forms of their own. */
export const secretInText = defineRule({
  id: "secret-in-text",
  severity: "error",
  category: "security",
  title: "Key in a default or comment",
  why: "The schema goes into version control, dumps and links; whoever reads it has the key.",
  remedy: "Take it out, and revoke it: it has been seen.",
  examples: {
    bad: ["create table t (id int primary key, x text default 'sk_test_0123456789abcdef01');"],
    good: ["create table t (id int primary key, x text default 'sk_test');"],
  },
  *check({ catalog, tables }) {
    for (const table of tables) {
      for (const { id, name, default: value, comment } of catalog.columnsOf(table.id)) {
        if ((value !== null && holdsKey(value)) || (comment !== null && isKey(comment)))
          yield { at: id, message: `The default or comment of ${name} holds a key.` };
      }
    }
  },
});
