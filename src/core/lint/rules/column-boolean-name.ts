import { prevailing, type Style } from "../conventions.ts";
import { listed, wordsOf } from "../name-words.ts";
import { rememberText } from "../remember-text.ts";
import { defineRule } from "../rule.ts";
import { booleansOf, isPartition } from "../table-facts.ts";

type Named = { readonly name: string };

const asking: Style<Named> = {
  id: "is_…, has_…, can_…",
  fits: ({ name }) => asks(name),
};

const asks = rememberText(
  (name) =>
    /^(is|has|can|should|was|were|will|allow|allows|need|needs|use|uses|requires?|enable|enables?|show|shows|hide|include|includes|accepts?|supports?|did|does|do|must)$/.test(
      wordsOf(name)[0] ?? "",
    ) && wordsOf(name).length > 1,
);

const plain: Style<Named> = { id: "plain", fits: (column) => !asking.fits(column) };

const booleanName = prevailing<Named>((catalog, { id }) => booleansOf(catalog, id), [asking, plain]);

/** A boolean is a question, where most booleans are. */
export const columnBooleanName = defineRule({
  id: "column-boolean-name",
  severity: "info",
  category: "naming",
  title: "Boolean not named as a question",
  why: "Most booleans of this design are named so that they read as a question; this one may be taken for a time or a text.",
  remedy: "is_…, has_…, can_…",
  examples: {
    bad: [
      "create table users (id int primary key, is_admin boolean not null, is_active boolean not null, has_photo boolean not null, can_post boolean not null, verified boolean not null);",
    ],
    good: ["create table users (id int primary key, admin boolean not null, active boolean not null);"],
  },
  premise: ({ catalog }) => booleanName(catalog)?.id ?? "",
  *check({ catalog, tables }) {
    const style = booleanName(catalog);
    if (style?.id !== asking.id || style.unanimous) return;
    for (const table of tables) {
      const odd = isPartition(table) ? [] : booleansOf(catalog, table.id).filter(plain.fits);
      const [only, ...more] = odd;
      if (only)
        yield {
          at: more.length === 0 ? only.id : table.id,
          message: `Booleans of ${table.name} are not named as questions: ${listed(odd.map(({ name }) => name))}.`,
        };
    }
  },
});
