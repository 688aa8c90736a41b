import { useState } from "react";
import type { EnumRecord, EnumValueRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { CommitField } from "../../../parts/CommitField.tsx";
import { Icon } from "../../../parts/Icon.tsx";
import { IconButton } from "../../../parts/IconButton.tsx";
import { Kbd } from "../../../parts/Kbd.tsx";
import { Section } from "../../../parts/Section.tsx";
import { act, send } from "../../editing/send.ts";
import styles from "./EnumValues.module.css";

/** The values of an enum in their order; the last line adds one value after the other. */
export function EnumValues({ enumeration }: { readonly enumeration: EnumRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const [open, setOpen] = useState(true);
  const values = enumeration.values.flatMap((id) => catalog.find("enum-value", id) ?? []);
  return (
    <Section title="Values" count={values.length} open={open} onOpenChange={setOpen}>
      <ol className={styles.values}>
        {values.map((value, at) => (
          <ValueLine
            key={value.id}
            value={value}
            number={at + 1}
            last={at === values.length - 1}
            onMove={(by) =>
              act(app, "move-enum-value", { valueId: value.id, after: afterMove(values, at, by) })
            }
          />
        ))}
      </ol>
      <div className={styles.add}>
        <Icon name="plus" size={14} />
        <CommitField
          look="cell"
          aria-label="New value"
          placeholder="Add value"
          value=""
          onCommit={(name) => send(app, "add-enum-value", { enumId: enumeration.id, name })}
        />
        <Kbd keys="Enter" />
      </div>
    </Section>
  );
}

/** The value behind which a moved one comes to stand; null at the beginning. */
function afterMove(values: readonly EnumValueRecord[], at: number, by: -1 | 1): string | null {
  const others = values.filter((_, place) => place !== at);
  return others[at + by - 1]?.id ?? null;
}

interface ValueLineProps {
  readonly value: EnumValueRecord;
  readonly number: number;
  readonly last: boolean;
  readonly onMove: (by: -1 | 1) => void;
}

function ValueLine({ value, number, last, onMove }: ValueLineProps) {
  const app = useApp();
  return (
    <li className={styles.line}>
      <CommitField
        look="cell"
        aria-label={`Value ${number}`}
        value={value.name}
        onCommit={(name) => send(app, "rename-enum-value", { valueId: value.id, name })}
      />
      <IconButton
        icon="arrowUp"
        size="s"
        label={`Move value ${number} up`}
        disabled={number === 1}
        onClick={() => onMove(-1)}
      />
      <IconButton
        icon="arrowDown"
        size="s"
        label={`Move value ${number} down`}
        disabled={last}
        onClick={() => onMove(1)}
      />
      <IconButton
        icon="close"
        size="s"
        label={`Delete value ${number}`}
        onClick={() => act(app, "remove-enum-value", { valueId: value.id })}
      />
    </li>
  );
}
