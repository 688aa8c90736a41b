import { blank } from "../../document/blank.ts";
import { type Token, tokenize } from "../../postgres/tokens.ts";
import { schemaSources } from "../schema-sources/index.ts";
import { address } from "./address.ts";
import type { Building } from "./building.ts";
import { bare } from "./fragment.ts";
import { enabledWords } from "./triggers.ts";

const events = { "1": "select", "2": "update", "3": "insert", "4": "delete" } as const;

/** Rules of tables and views. */
export function buildRules(building: Building): void {
  for (const row of building.answer.rows(schemaSources.rules)) {
    const own = address("pg_rewrite", row.oid);
    building.add(
      blank("rule", building.get(own, "rule"), {
        name: row.name,
        event: events[row.event],
        instead: row.instead,
        ...partsOf(row.definition),
        uses: building.usesOf(own),
        enabled: enabledWords[row.enabled],
        comment: building.commentAt(own),
      }),
    );
  }
}

/** The condition and the actions of `CREATE RULE … ON event TO table [WHERE condition] DO [INSTEAD] actions;`. */
function partsOf(definition: string): { readonly when: string | null; readonly actions: string } {
  const words = outerWords(definition);
  const does = words.find(({ value }) => value === "do");
  if (!does) throw new Error(`A rule without DO: ${definition}`);
  const where = words.find(({ end, value }) => value === "where" && end < does.start);
  const instead = words.find(({ start, value }) => value === "instead" && start === behind(definition, does));
  return {
    when: where ? bare(definition.slice(where.end, does.start)) : null,
    actions: definition
      .slice((instead ?? does).end)
      .trim()
      .replace(/;$/, "")
      .trim(),
  };
}

function behind(text: string, token: Token): number {
  return token.end + (text.slice(token.end).length - text.slice(token.end).trimStart().length);
}

/** The words outside parentheses. */
function outerWords(sql: string): readonly Token[] {
  let depth = 0;
  return tokenize(sql).filter(({ kind, value }) => {
    if (kind === "punctuation" && value === "(") depth += 1;
    if (kind === "punctuation" && value === ")") depth -= 1;
    return kind === "word" && depth === 0;
  });
}
