import type { ReactNode } from "react";
import type { Proof, ProofStatement, ToldDifference } from "../../../core/introspect/proof.ts";
import { providedKinds } from "../../../core/introspect/tell-proof.ts";
import { Button } from "../../parts/Button.tsx";
import styles from "./Proof.module.css";

/** `onShow` brings a statement of the file into view. */
export interface ProofDetailsProps {
  readonly proof: Proof;
  readonly onShow: (statement: ProofStatement) => void;
}

/** Everything a proof has to tell: what was refused, what differs, what was left out and what was provided. */
export function ProofDetails({ proof, onShow }: ProofDetailsProps) {
  const { differences, leftOut, provided, refusals } = proof;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must get there
    <section className={styles.details} aria-label="Details of the proof" tabIndex={0}>
      <Part title="Refused by PostgreSQL" shown={refusals.length > 0}>
        {refusals.map((one) => (
          <Statement key={`${one.side} ${one.start}`} statement={one} reason={one.message} onShow={onShow} />
        ))}
      </Part>
      <Part title="Differences, the file first and then our print" shown={differences.length > 0}>
        {differences.map((difference) => (
          <Difference key={difference.sentence} difference={difference} />
        ))}
      </Part>
      <Part title="Left out in both" shown={leftOut.length > 0}>
        {leftOut.map((one) => (
          <Statement key={one.start} statement={one} reason={one.reason} onShow={onShow} />
        ))}
      </Part>
      <Part title="Provided, since the file takes it for granted" shown={provided.length > 0}>
        {providedKinds(provided).map(({ heading, names }) => (
          <li key={heading} className={styles.provided}>
            <span className={styles.quiet}>{heading}</span>
            <code>{names.join(", ")}</code>
          </li>
        ))}
      </Part>
    </section>
  );
}

function Part({
  title,
  shown,
  children,
}: {
  readonly title: string;
  readonly shown: boolean;
  readonly children: ReactNode;
}) {
  if (!shown) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}

interface StatementProps {
  readonly statement: ProofStatement;
  readonly reason: string;
  readonly onShow: (statement: ProofStatement) => void;
}

function Statement({ statement, reason, onShow }: StatementProps) {
  const { side, file, line, head } = statement;
  return (
    <li className={styles.statement}>
      {side === "original" ? (
        <Button
          variant="link"
          size="s"
          className={styles.line}
          aria-label={`Show line ${line}`}
          onClick={() => onShow(statement)}
        >
          {`${file === undefined ? "Line" : `${file},`} ${line.toLocaleString("en")}`}
        </Button>
      ) : (
        <span className={styles.quiet}>{`Our print, ${line.toLocaleString("en")}`}</span>
      )}
      <span className={styles.words}>
        <code className={styles.head}>{head}</code>
        <span>{reason}</span>
      </span>
    </li>
  );
}

function Difference({ difference }: { readonly difference: ToldDifference }) {
  const { object, property, before, after, sentence } = difference;
  if (property === "") return <li className={styles.difference}>{sentence}</li>;
  return (
    <li className={styles.difference}>
      <span>
        {object} <span className={styles.quiet}>{property}</span>
      </span>
      <code className={styles.before}>{valueWords(before)}</code>
      <code className={styles.after}>{valueWords(after)}</code>
    </li>
  );
}

function valueWords(value: string | undefined): string {
  if (value === undefined) return "not set";
  return value === "" ? "set" : value;
}
