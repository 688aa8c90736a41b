import { useState } from "react";
import type { AttributeRecord } from "../../../../core/document/records/index.ts";
import { quoteQualified } from "../../../../core/postgres/quoting.ts";
import { typeLabel } from "../../../../core/postgres/type-label.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { Combobox } from "../../../parts/Combobox.tsx";
import { CommitField } from "../../../parts/CommitField.tsx";
import { IconButton } from "../../../parts/IconButton.tsx";
import type { ComboOption } from "../../../parts/rank-options.ts";
import { act, send } from "../../editing/send.ts";
import { CommentField } from "../CommentField.tsx";
import styles from "./CompositeAttributes.module.css";
import { SqlField } from "./SqlField.tsx";

/** `before` and `after` are where it would go one up and one down; undefined where it cannot. */
export interface AttributeLineProps {
  readonly attribute: AttributeRecord;
  readonly number: number;
  readonly options: readonly ComboOption[];
  readonly before: string | null | undefined;
  readonly after: string | null | undefined;
}

/** An attribute as a row: name and type in place, collation and comment beneath while it is open. */
export function AttributeLine({ attribute, number, options, before, after }: AttributeLineProps) {
  const app = useApp();
  const catalog = useCatalog();
  const [open, setOpen] = useState(false);
  const { id, collation } = attribute;
  const type = typeLabel(catalog, attribute.type);
  const move = (place: string | null | undefined) =>
    place !== undefined && act(app, "move-attribute", { attributeId: id, after: place });
  return (
    <li>
      <div className={styles.line}>
        <IconButton
          icon={open ? "chevronDown" : "chevronRight"}
          size="s"
          aria-expanded={open}
          label={`Details of attribute ${number}`}
          onClick={() => setOpen(!open)}
        />
        <CommitField
          look="cell"
          aria-label={`Name of attribute ${number}`}
          value={attribute.name}
          onCommit={(name) => send(app, "change-attribute", { attributeId: id, name })}
        />
        <Combobox
          look="cell"
          mono
          aria-label={`Type of attribute ${number}`}
          title={type}
          value={type}
          options={options}
          onCommit={(text) => send(app, "change-attribute", { attributeId: id, type: text })}
        />
        <IconButton
          icon="close"
          size="s"
          label={`Delete attribute ${number}`}
          onClick={() => act(app, "remove-attribute", { attributeId: id })}
        />
      </div>
      {open && (
        <fieldset className={styles.details} aria-label={`Details of ${attribute.name}`}>
          <SqlField
            label="Collation"
            value={collation && quoteQualified(collation.namespace, collation.name)}
            placeholder="Of the type"
            onCommit={(text) => send(app, "change-attribute", { attributeId: id, type, collation: text })}
          />
          <CommentField record={attribute} />
          <div className={styles.moves}>
            <IconButton
              icon="arrowUp"
              size="s"
              variant="line"
              label={`Move attribute ${number} up`}
              disabled={before === undefined}
              onClick={() => move(before)}
            />
            <IconButton
              icon="arrowDown"
              size="s"
              variant="line"
              label={`Move attribute ${number} down`}
              disabled={after === undefined}
              onClick={() => move(after)}
            />
          </div>
        </fieldset>
      )}
    </li>
  );
}
