import { useMemo } from "react";
import type { InputOf } from "../../../../core/command/run-command.ts";
import type { DomainRecord } from "../../../../core/document/records/index.ts";
import { quoteQualified } from "../../../../core/postgres/quoting.ts";
import { typeLabel } from "../../../../core/postgres/type-label.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Checkbox } from "../../../parts/Checkbox.tsx";
import { Combobox } from "../../../parts/Combobox.tsx";
import { Field } from "../../../parts/Field.tsx";
import { accepted, send } from "../../editing/send.ts";
import { typeOptions } from "../columns/type-options.ts";
import { DomainChecks } from "./DomainChecks.tsx";
import { SqlField } from "./SqlField.tsx";

type Changes = Omit<InputOf<"change-domain">, "domainId">;

/** A domain's type and its rules: nullability, default, collation, checks. */
export function DomainProperties({ domain }: { readonly domain: DomainRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const options = useMemo(() => typeOptions(catalog), [catalog]);
  const change = (changes: Changes) => send(app, "change-domain", { domainId: domain.id, ...changes });
  const { collation } = domain;
  return (
    <>
      <Field label="Type">
        <Combobox
          mono
          aria-label="Domain type"
          value={typeLabel(catalog, domain.type)}
          options={options}
          onCommit={(type) => change({ type })}
        />
      </Field>
      <Checkbox
        label="Null allowed"
        checked={!domain.notNull}
        onChange={(allowed) => accepted(app, change({ notNull: !allowed }))}
      />
      <SqlField
        label="Default"
        expression
        value={domain.default}
        placeholder="None"
        onCommit={(text) => change({ default: text })}
      />
      <SqlField
        label="Collation"
        value={collation === null ? null : quoteQualified(collation.namespace, collation.name)}
        placeholder="Of the type"
        onCommit={(text) => change({ collation: text })}
      />
      <DomainChecks checks={domain.checks} onChange={(checks) => change({ checks })} />
    </>
  );
}
