import styles from "./Dock.module.css";

/** A word and what it is for this text. */
export type Fact = readonly [word: string, is: string];

/** Facts about a text, one a line. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([word, is]) => (
        <div key={word} className={styles.fact}>
          <dt>{word}</dt>
          <dd>{is}</dd>
        </div>
      ))}
    </dl>
  );
}
