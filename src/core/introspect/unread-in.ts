import { isRefusal } from "../base/refusal.ts";
import { answerOf } from "./answer.ts";
import { schemaSources } from "./schema-sources/index.ts";

/** What the database has that an answer to the schema query does not tell: `3 large objects`. */
export function unreadIn(json: unknown): readonly string[] {
  const answer = answerOf(json);
  if (isRefusal(answer)) return [];
  return answer.rows(schemaSources.unread).map(({ count, what }) => `${count} ${what}`);
}
