import type { ReactNode } from "react";
import type { GridCell as CellName } from "./grid-cursor.ts";

/** A row of the grid. The controls in its cells take the focus, never the row itself. */
export function GridRow({
  className,
  children,
}: {
  readonly className: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: laid out as a grid, which a table row would lose
    // biome-ignore lint/a11y/useFocusableInteractive: its controls take the focus
    <div role="row" className={className}>
      {children}
    </div>
  );
}

/** A cell of the grid around one control; `cell` is what arrow keys call it. */
export function GridCell(props: {
  readonly cell?: CellName;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: laid out as a grid, which a table cell would lose
    // biome-ignore lint/a11y/useFocusableInteractive: its control takes the focus
    <span role="gridcell" data-cell={props.cell} className={props.className}>
      {props.children}
    </span>
  );
}

/** The heading of a column of the grid. */
export function GridHeading({ children }: { readonly children: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: laid out as a grid, which a table cell would lose
    // biome-ignore lint/a11y/useFocusableInteractive: there is nothing to do with it
    <span role="columnheader">{children}</span>
  );
}
