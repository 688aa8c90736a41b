import { reasonOf } from "../core/base/reason-of.ts";
import { type Document, noRecords } from "../core/document/document.ts";
import { editSql, type WrittenSql, writtenSql } from "../engine/edit-sql.ts";
import { loadParser } from "../engine/parser/load-in-browser.ts";
import { changeBetween } from "./change-between.ts";
import { changedDocument } from "./held-document.ts";
import type { ReconcileAnswer, ReconcileMessage } from "./reconcile-messages.ts";

/** The page's design, kept current by what the page says has changed, and as it was when its SQL was written. */
let document: Document = noRecords;
let origin = document;
let written: { readonly how: string; readonly sql: WrittenSql } | undefined;

/** One message at a time: a question is about the design as it was when it was asked. */
let line: Promise<void> = Promise.resolve();

/** Takes edited SQL into the page's design, one question after another. */
self.onmessage = ({ data: message }: MessageEvent<ReconcileMessage>) => {
  line = line.then(async () => {
    if (message.kind === "changed") document = changedDocument(document, message);
    else if (message.kind === "begin") {
      origin = document;
      tell({ kind: "begun", number: message.number });
    } else tell(await answer(message));
  });
};

function tell(answered: ReconcileAnswer): void {
  self.postMessage(answered);
}

type Question = Extract<ReconcileMessage, { readonly kind: "reconcile" }>;

async function answer({ number, text, renames, mintPrefix, ...how }: Question): Promise<ReconcileAnswer> {
  try {
    const parser = await loadParser();
    const reading = { parser, prefix: `${mintPrefix}-` };
    const { comments, ifNotExists } = how;
    const key = `${comments} ${ifNotExists}`;
    if (written?.sql.origin !== origin || written.how !== key) {
      written = { how: key, sql: writtenSql(origin, { ...reading, comments, ifNotExists }) };
    }
    const edited = editSql(text, { ...reading, written: written.sql, current: document, renames });
    const { document: after, ...result } = edited;
    const change = after && changeBetween(document, after);
    return { kind: "reconciled", number, result: { ...result, change } };
  } catch (error) {
    return { kind: "failed", number, reason: reasonOf(error) };
  }
}
