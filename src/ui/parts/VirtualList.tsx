import { type ReactElement, type Ref, useImperativeHandle, useRef } from "react";
import { VList, type VListHandle } from "virtua";
import { classes } from "./classes.ts";
import styles from "./VirtualList.module.css";

/** Brings the row at a place into view, moving no further than needed. */
export interface VirtualListHandle {
  readonly reveal: (place: number) => void;
}

/** `renderRow` gives each row its key and its role; `role` is that of the list around them. */
export interface VirtualListProps<Item> {
  readonly items: readonly Item[];
  /** Height of a row in px; rows of other heights are measured. */
  readonly rowHeight: number;
  readonly renderRow: (item: Item, place: number) => ReactElement;
  readonly label: string;
  readonly role?: "list" | "listbox" | "tree" | "grid" | "table";
  /** Places that stay mounted out of view: those that hold the focus. */
  readonly keepMounted?: readonly number[];
  readonly className?: string | undefined;
  readonly ref?: Ref<VirtualListHandle>;
}

/** A scrolling list of any length that mounts only what is in view. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { items, rowHeight, renderRow, label, role = "list", keepMounted = [], className, ref } = props;
  const list = useRef<VListHandle>(null);
  useImperativeHandle(ref, () => ({
    reveal: (place) => list.current?.scrollToIndex(place, { align: "nearest" }),
  }));
  return (
    <VList
      ref={list}
      role={role}
      aria-label={label}
      className={classes(styles.list, className)}
      data={items}
      itemSize={rowHeight}
      keepMounted={keepMounted}
    >
      {renderRow}
    </VList>
  );
}
