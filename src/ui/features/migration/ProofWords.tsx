import { isMigrationProved } from "../../../core/introspect/migration-proof.ts";
import { CodeText } from "../../parts/CodeText.tsx";
import { Notice } from "../../parts/Notice.tsx";
import styles from "./Migration.module.css";
import { adviceOn, onDay, proofSentence, provedWords } from "./migration-proof-words.ts";
import { useShownProof } from "./use-proof-outcome.ts";

/** Differences that are told; more of them say nothing new. */
const TOLD = 8;

/** What the proof of the shown migration found; nothing while there is none, or while it says all in its badge. */
export function ProofWords() {
  const outcome = useShownProof();
  if (outcome.kind === "failed") {
    return (
      <Notice tone="error" icon="octagon" look="strip" live>
        {outcome.reason}
      </Notice>
    );
  }
  if (outcome.kind !== "answered") return null;
  const { proof } = outcome;
  const proved = isMigrationProved(proof);
  if (proved && proof.leftOut.length === 0 && proof.emptied === undefined) {
    return (
      <p className={styles.ran}>
        {provedWords(proof)} <time dateTime={new Date(outcome.at).toISOString()}>{onDay(outcome.at)}</time>
      </p>
    );
  }
  return (
    <div className={styles.proof}>
      <Notice tone={proved ? "warning" : "error"} icon={proved ? "triangle" : "octagon"} look="strip" live>
        {proofSentence(proof)} {adviceOn(proof)} {proof.emptied}
      </Notice>
      {proof.failure && <CodeText className={styles.code}>{proof.failure.statement.trim()}</CodeText>}
      <ul className={styles.findings}>
        {proof.differences.slice(0, TOLD).map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {(proof.rowFaults ?? []).slice(0, TOLD).map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {proof.leftOut.slice(0, TOLD).map(({ reason, statement, stage, line }) => (
          <li key={`${stage} ${line}`}>
            {reason} <code>{statement.trim().split("\n")[0]}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
