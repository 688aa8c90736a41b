import { useEffect, useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import type { RuleEntry } from "../../../core/lint/rule-book.ts";
import type { Checker } from "../../../state/checker.ts";
import { useApp } from "../../app/app-context.ts";
import { useProblems } from "../../app/problems-context.ts";

/** The book is the same for all who ask. */
const books = new WeakMap<Checker, Promise<readonly RuleEntry[]>>();

/** Every rule in words, by id; empty until it has come. */
export function useRuleBook(): ReadonlyMap<string, RuleEntry> {
  const app = useApp();
  const { checker } = useProblems();
  const [book, setBook] = useState<ReadonlyMap<string, RuleEntry>>(new Map());
  useEffect(() => {
    const asked = books.get(checker) ?? checker.rules();
    books.set(checker, asked);
    asked.then(
      (rules) => setBook(new Map(rules.map((rule) => [rule.id, rule]))),
      (error: unknown) => {
        books.delete(checker);
        app.notify(reasonOf(error), "error");
      },
    );
  }, [app, checker]);
  return book;
}
