import { useMemo, useState } from "react";
import type { AttributeRecord, CompositeRecord } from "../../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../../app/app-context.ts";
import { CommitField } from "../../../parts/CommitField.tsx";
import { Icon } from "../../../parts/Icon.tsx";
import { Kbd } from "../../../parts/Kbd.tsx";
import { Section } from "../../../parts/Section.tsx";
import { send } from "../../editing/send.ts";
import { readNewColumn } from "../columns/new-column.ts";
import { typeOptions } from "../columns/type-options.ts";
import { AttributeLine } from "./AttributeLine.tsx";
import styles from "./CompositeAttributes.module.css";

/** The attributes of a composite type in their order; the last line adds one after the other: name, blank, type. */
export function CompositeAttributes({ composite }: { readonly composite: CompositeRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const [open, setOpen] = useState(true);
  const options = useMemo(() => typeOptions(catalog), [catalog]);
  const attributes = composite.attributes.flatMap((id) => catalog.find("attribute", id) ?? []);
  const add = (text: string) => {
    const { name, type } = readNewColumn(text);
    if (name === "") return undefined;
    return send(app, "add-attribute", { compositeId: composite.id, name, type: type ?? "text" });
  };
  return (
    <Section title="Attributes" count={attributes.length} open={open} onOpenChange={setOpen}>
      <ol>
        {attributes.map((attribute, at) => (
          <AttributeLine
            key={attribute.id}
            attribute={attribute}
            number={at + 1}
            options={options}
            before={beforeOf(attributes, at, -1)}
            after={beforeOf(attributes, at, 1)}
          />
        ))}
      </ol>
      <div className={styles.add}>
        <Icon name="plus" size={14} />
        <CommitField
          look="cell"
          aria-label="New attribute"
          placeholder="Add attribute"
          title="A name, and its type behind a space"
          value=""
          onCommit={add}
        />
        <Kbd keys="Enter" />
      </div>
    </Section>
  );
}

/** The attribute behind which a moved one comes to stand, null at the beginning; undefined where it cannot go. */
function beforeOf(attributes: readonly AttributeRecord[], at: number, by: -1 | 1): string | null | undefined {
  if (at + by < 0 || at + by >= attributes.length) return undefined;
  const others = attributes.filter((_, place) => place !== at);
  return others[at + by - 1]?.id ?? null;
}
