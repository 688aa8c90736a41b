import styles from "./MatchedName.module.css";

/** `at` is where the sought text begins, -1 where it does not occur. */
export interface MatchedNameProps {
  readonly name: string;
  readonly at: number;
  readonly length: number;
}

/** A name with the sought text marked; what does not fit ends in dots and shows whole on hover. */
export function MatchedName({ name, at, length }: MatchedNameProps) {
  if (at < 0) {
    return (
      <span className={styles.name} title={name}>
        {name}
      </span>
    );
  }
  return (
    <span className={styles.name} title={name}>
      {name.slice(0, at)}
      <mark className={styles.match}>{name.slice(at, at + length)}</mark>
      {name.slice(at + length)}
    </span>
  );
}
