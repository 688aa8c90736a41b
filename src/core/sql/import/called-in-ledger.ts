import type { SchemaRecord } from "../../document/records/index.ts";
import type { Draft } from "./draft.ts";
import { pathOf } from "./find.ts";

/** A record's path as no other has it: with the arguments of a function, the signature and namespace of an object. */
export function calledInLedger(draft: Draft, record: SchemaRecord): string {
  switch (record.kind) {
    case "function":
      return `${pathOf(draft, record.id)}(${record.identity})`;
    case "object": {
      const home = draft.find("namespace", record.namespace)?.name;
      return `${home === undefined ? "" : `${home}.`}${record.name}${record.signature}`.trim();
    }
    default:
      return pathOf(draft, record.id);
  }
}
