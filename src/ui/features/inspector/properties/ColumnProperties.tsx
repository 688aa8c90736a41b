import type { ColumnRecord } from "../../../../core/document/records/index.ts";
import { quoteQualified } from "../../../../core/postgres/quoting.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { FieldRow } from "../../../parts/Field.tsx";
import { accepted, act, send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import { ChoiceField } from "./ChoiceField.tsx";
import { ColumnStorage } from "./ColumnStorage.tsx";
import { SequenceOptionsFields } from "./SequenceOptionsFields.tsx";
import { SqlField } from "./SqlField.tsx";
import { useColumnScope } from "./use-column-scope.ts";

const identityWords = [
  ["no", "No"],
  ["by default", "By default"],
  ["always", "Always"],
] as const;

const storageWords = [
  ["stored", "Stored"],
  ["virtual", "Virtual"],
] as const;

/** What a column has beside its name, type and nullability: default, identity, generation, collation, comment. */
export function ColumnProperties({ column }: { readonly column: ColumnRecord }) {
  const app = useApp();
  const scope = useColumnScope(useCatalog().tableOf(column.id)?.id);
  const { generated, identity, collation } = column;
  const generate = (expression: string | null, storage: "stored" | "virtual") =>
    send(app, "set-column-generated", {
      columnId: column.id,
      generated: expression === null ? null : { expression, storage },
    });
  return (
    <>
      {generated === null && identity === null && (
        <SqlField
          label="Default"
          expression
          value={column.default}
          placeholder="None"
          onCommit={(text) => send(app, "set-column-default", { columnId: column.id, default: text })}
        />
      )}
      {generated === null && column.default === null && (
        <ChoiceField
          label="Identity"
          value={identity?.when ?? "no"}
          words={identityWords}
          onChange={(when) =>
            act(app, "set-column-identity", {
              columnId: column.id,
              identity: when === "no" ? null : { when },
            })
          }
        />
      )}
      {identity !== null && (
        <SequenceOptionsFields
          options={identity.options}
          onChange={(options) =>
            send(app, "set-column-identity", {
              columnId: column.id,
              identity: { when: identity.when, options: { ...identity.options, ...options } },
            })
          }
        />
      )}
      {identity !== null && (
        <SqlField
          label="Name of its sequence"
          value={identity.sequence}
          placeholder="As PostgreSQL chooses"
          onCommit={(sequence) =>
            send(app, "set-column-identity", {
              columnId: column.id,
              identity: { when: identity.when, sequence },
            })
          }
        />
      )}
      {identity === null && column.default === null && (
        <FieldRow columns={generated === null ? "1fr" : "1fr 96px"}>
          <SqlField
            label="Generated as"
            expression
            scope={scope}
            value={generated?.expression ?? null}
            placeholder="Not generated"
            onCommit={(text) => generate(text, generated?.storage ?? "stored")}
          />
          {generated !== null && (
            <ChoiceField
              label="Kept"
              value={generated.storage}
              words={storageWords}
              onChange={(storage) => accepted(app, generate(generated.expression, storage))}
            />
          )}
        </FieldRow>
      )}
      <SqlField
        label="Collation"
        value={collation === null ? null : quoteQualified(collation.namespace, collation.name)}
        placeholder="Of the database"
        onCommit={(text) => send(app, "set-column-collation", { columnId: column.id, collation: text })}
      />
      <CommentField record={column} />
      <ColumnStorage column={column} />
    </>
  );
}
