import { memo } from "react";
import { type Card, type CardRow, footOf, MAX_WIDTH, roomIn, roomInHead } from "../../core/layout/card.ts";
import type { Mark } from "../../state/problems.ts";
import { markWords } from "../features/problems/mark-words.ts";
import { classes } from "../parts/classes.ts";
import { Icon } from "../parts/Icon.tsx";
import { MARK_ROOM } from "../parts/mark-shapes.ts";
import { OptionalityMark } from "../parts/OptionalityMark.tsx";
import { ProblemMark } from "../parts/ProblemMark.tsx";
import type { CardHighlight } from "./scene/highlight.ts";
import styles from "./TableNode.module.css";

/** What one mounted card shows; equal content keeps the same object, so that only changed cards render. */
export type TableNodeContent = {
  readonly card: Card;
  readonly highlight: CardHighlight | undefined;
  /** The column selected in this table. */
  readonly chosenColumn: string | undefined;
  /** Marks of problems: the table's, then that of each row. */
  readonly marks: readonly (Mark | undefined)[];
  /** The row a connection would land on; "" is the card itself. */
  readonly target: string | undefined;
};

type TableNodeProps = { readonly data: TableNodeContent };

const kindWords = { table: "Table", view: "View", "materialized view": "Materialized view" } as const;

const markNames = { "primary-key": "key", "foreign-key": "foreignKey", unique: "unique" } as const;
const markTones = { "primary-key": "pk", "foreign-key": "fk", unique: "unique" } as const;

/** A table or view on the canvas at zooms that can show text. Pointer work is done by the canvas, by arithmetic. */
export const TableNode = memo(
  function TableNode({ data: { card, highlight, chosenColumn, marks, target } }: TableNodeProps) {
    const rows = new Set((highlight?.rows ?? "").split(" "));
    const tight = roomInHead(card) < MARK_ROOM;
    return (
      <article
        className={classes(
          styles.card,
          highlight?.related && styles.related,
          highlight?.selected && styles.selected,
          card.width === MAX_WIDTH && styles.widest,
          card.kind === "view" && styles.view,
        )}
        style={{ width: card.width, height: card.height }}
        aria-label={`${kindWords[card.kind]} ${card.prefix}${card.name}`}
      >
        <div
          className={classes(
            styles.head,
            card.rows.length === 0 && footOf(card) === "" && styles.collapsed,
            target === "" && styles.target,
          )}
        >
          <span className={classes(styles.mark, tight && styles.cornered)}>
            <Icon name={card.kind === "table" ? "table" : "view"} size={14} />
            {tight && <RowMark mark={marks[0]} className={styles.corner} />}
          </span>
          <span className={classes(styles.name, tight && styles.tight)} title={`${card.prefix}${card.name}`}>
            {card.prefix !== "" && <span className={styles.prefix}>{card.prefix}</span>}
            {card.name}
          </span>
          {card.chip !== "" && <span className={styles.chip}>{card.chip}</span>}
          {!tight && <RowMark mark={marks[0]} className={styles.worst} />}
        </div>
        {card.rows.map((row, place) => (
          <Row
            key={row.columnId}
            row={row}
            problem={marks[place + 1]}
            tight={roomIn(card, row) < MARK_ROOM}
            tinted={rows.has(row.columnId)}
            chosen={chosenColumn === row.columnId}
            target={target === row.columnId}
          />
        ))}
        {footOf(card) !== "" && <div className={classes(styles.row, styles.more)}>{footOf(card)}</div>}
      </article>
    );
  },
  (before, after) => before.data === after.data,
);

function RowMark({
  mark,
  className,
}: {
  readonly mark: Mark | undefined;
  readonly className: string | undefined;
}) {
  return mark ? <ProblemMark worst={mark.worst} label={markWords(mark)} className={className} /> : null;
}

type RowProps = {
  readonly row: CardRow;
  readonly problem: Mark | undefined;
  /** No room for the mark behind the name: it stands at the mark of the key. The name may have to be cut. */
  readonly tight: boolean;
  readonly tinted: boolean;
  readonly chosen: boolean;
  readonly target: boolean;
};

function Row({ row, problem, tight, tinted, chosen, target }: RowProps) {
  const { mark, second } = row;
  return (
    <div
      className={classes(
        styles.row,
        row.closesKey && styles.closesKey,
        tinted && styles.tinted,
        chosen && styles.chosen,
        target && styles.target,
      )}
    >
      <span className={classes(styles.mark, tight && styles.cornered)}>
        {mark && <Icon name={markNames[mark]} size={14} tone={markTones[mark]} />}
        {tight && <RowMark mark={problem} className={mark ? styles.corner : undefined} />}
      </span>
      <span
        className={classes(styles.name, mark === "primary-key" && styles.primary, tight && styles.tight)}
        title={row.name}
      >
        {row.name}
      </span>
      {second && (
        <Icon name={markNames[second]} size={12} tone={markTones[second]} className={styles.second} />
      )}
      {!tight && <RowMark mark={problem} className={styles.problem} />}
      <span className={styles.type} title={row.type}>
        {row.type}
      </span>
      <span className={styles.null}>
        {row.notNull !== undefined && <OptionalityMark nullable={!row.notNull} />}
      </span>
      {row.notNull !== undefined && (
        <>
          <span className={classes(styles.port, styles.left)} />
          <span className={classes(styles.port, styles.right)} />
        </>
      )}
    </div>
  );
}
