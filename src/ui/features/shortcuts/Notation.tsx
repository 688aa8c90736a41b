import type { ReactNode } from "react";
import { type EdgeEndKind, edgeEnd } from "../../../core/layout/edge-ends.ts";
import { Icon, type IconTone } from "../../parts/Icon.tsx";
import type { IconName } from "../../parts/icons.ts";
import { OptionalityMark } from "../../parts/OptionalityMark.tsx";
import styles from "./ShortcutsDialog.module.css";

const ends: readonly { readonly kind: EdgeEndKind; readonly words: string }[] = [
  { kind: "exactly-one", words: "Exactly one: the foreign key is required" },
  { kind: "zero-or-one", words: "None or one: it may be NULL, or it is unique" },
  { kind: "zero-or-more", words: "None, one or many: rows that refer" },
  { kind: "one-or-more", words: "One or many: declared by you, not enforced" },
];

const marks: readonly { readonly icon: IconName; readonly tone: IconTone; readonly words: string }[] = [
  { icon: "key", tone: "pk", words: "Primary key" },
  { icon: "foreignKey", tone: "fk", words: "Foreign key" },
  { icon: "unique", tone: "unique", words: "Unique" },
];

/** What the marks in a card and the ends of its lines mean. */
export function Notation() {
  return (
    <section className={styles.group} aria-label="Notation">
      <h3 className={styles.heading}>Notation</h3>
      <dl>
        {ends.map(({ kind, words }) => (
          <Entry key={kind} words={words}>
            <EndFigure kind={kind} />
          </Entry>
        ))}
        {marks.map(({ icon, tone, words }) => (
          <Entry key={icon} words={words}>
            <Icon name={icon} tone={tone} size={14} />
          </Entry>
        ))}
        <Entry words="Required: NOT NULL">
          <OptionalityMark nullable={false} />
        </Entry>
        <Entry words="Optional: NULL is allowed">
          <OptionalityMark nullable />
        </Entry>
      </dl>
    </section>
  );
}

function Entry({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt className={styles.figure}>{children}</dt>
      <dd className={styles.label}>{words}</dd>
    </div>
  );
}

/** A line that ends at a card, as the canvas draws it. */
function EndFigure({ kind }: { readonly kind: EdgeEndKind }) {
  const { strokes, ring, start } = edgeEnd(kind, { x: 8, y: 10 }, "right");
  return (
    <svg className={styles.end} width="48" height="20" viewBox="0 0 48 20" aria-hidden="true">
      <path className={styles.card} d="M0 1.5h6a2 2 0 0 1 2 2v13a2 2 0 0 1-2 2H0" />
      {strokes.map(([from, to]) => (
        <path key={`${from.x} ${from.y} ${to.x} ${to.y}`} d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
      ))}
      {ring && <circle cx={ring.centre.x} cy={ring.centre.y} r={ring.radius} />}
      <path d={`M${start.x} 10H48`} />
    </svg>
  );
}
