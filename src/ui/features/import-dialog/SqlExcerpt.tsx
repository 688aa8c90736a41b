import type { ReactNode } from "react";
import { keywordCategory } from "../../../core/postgres/keywords.ts";
import { type Token, tokenize } from "../../../core/postgres/tokens.ts";
import { CodeText } from "../../parts/CodeText.tsx";
import { classes } from "../../parts/classes.ts";
import type { Excerpt } from "./excerpt.ts";
import styles from "./Ledger.module.css";

/** A few lines of SQL in the colours of code, with the place of the trouble underlined. */
export function SqlExcerpt({ excerpt: { text, mark } }: { readonly excerpt: Excerpt }) {
  const pieces: ReactNode[] = [];
  let at = 0;
  let marked = mark === undefined;
  for (const token of tokenize(text)) {
    const hit = !marked && mark !== undefined && token.end > mark;
    marked ||= hit;
    if (token.start > at) pieces.push(text.slice(at, token.start));
    pieces.push(
      <span key={token.start} className={classes(colourOf(token), hit && styles.trouble)}>
        {text.slice(token.start, token.end)}
      </span>,
    );
    at = token.end;
  }
  pieces.push(text.slice(at));
  if (!marked) pieces.push(<span key="end" className={styles.troubleAtEnd} />);
  return <CodeText className={styles.code}>{pieces}</CodeText>;
}

function colourOf({ kind, value }: Token): string | undefined {
  if (kind === "string") return styles.string;
  if (kind === "number") return styles.digits;
  const isKeyword = kind === "word" && (statementWords.has(value) || keywordCategory(value) === "reserved");
  return isKeyword ? styles.keyword : undefined;
}

/** Words that begin statements and their clauses without being reserved. */
const statementWords: ReadonlySet<string> = new Set(
  `add aggregate alter by comment copy delete drop extension function grant index insert is key owner policy procedure
  returns revoke role rule schema sequence set trigger type update values view`.split(/\s+/),
);
