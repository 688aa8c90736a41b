import type { ImportSource } from "../../../state/import-source.ts";
import { IconButton } from "../../parts/IconButton.tsx";
import { sizeWords } from "./file-facts.ts";
import { leftOutReason, moved } from "./file-order.ts";
import styles from "./OrderFiles.module.css";

/** `onOrder` hears the files in another order, or without one that was taken out. */
export interface OrderFilesProps {
  readonly sources: readonly ImportSource[];
  readonly onOrder: (sources: readonly ImportSource[]) => void;
}

/** Several files before they are read: in the order of their names, which a person may change. */
export function OrderFiles({ sources, onOrder }: OrderFilesProps) {
  return (
    <div className={styles.order}>
      <p className={styles.words}>
        These files are read one after another, as one design. Each goes on where the one before ended.
      </p>
      <ol className={styles.list} aria-label="Files in the order they are read">
        {sources.map((source, at) => (
          <FileRow key={source.name} {...{ source, at, sources, onOrder }} />
        ))}
      </ol>
    </div>
  );
}

interface FileRowProps extends OrderFilesProps {
  readonly source: ImportSource;
  readonly at: number;
}

function FileRow({ source, at, sources, onOrder }: FileRowProps) {
  const { content, name } = source;
  const reason = leftOutReason(source, sources);
  return (
    <li className={styles.file} data-left-out={reason !== undefined}>
      <span className={styles.number}>{at + 1}</span>
      <span className={styles.name} title={name}>
        {name}
      </span>
      <span className={styles.facts}>
        {reason ?? sizeWords(typeof content === "string" ? content.length : content.size)}
      </span>
      <IconButton
        icon="arrowUp"
        size="s"
        label={`Move ${name} up`}
        disabled={at === 0}
        onClick={() => onOrder(moved(sources, at, at - 1))}
      />
      <IconButton
        icon="arrowDown"
        size="s"
        label={`Move ${name} down`}
        disabled={at === sources.length - 1}
        onClick={() => onOrder(moved(sources, at, at + 1))}
      />
      <IconButton
        icon="close"
        size="s"
        label={`Leave ${name} out`}
        disabled={sources.length === 1}
        onClick={() => onOrder(sources.filter((other) => other !== source))}
      />
    </li>
  );
}
