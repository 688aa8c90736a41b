import { columnsAt, type TableAssessment } from "../../../core/dependencies/assess-table.ts";
import { explainAssessment } from "../../../core/dependencies/explain-assessment.ts";
import { useCatalog } from "../../app/app-context.ts";
import { Chip } from "../../parts/Chip.tsx";
import styles from "./Normalization.module.css";

const forms = ["1NF", "2NF", "3NF", "BCNF", "4NF"] as const;

/** The normal form of a table, the reasons in sentences, and its candidate keys. */
export function Verdict({ assessment }: { readonly assessment: TableAssessment }) {
  const catalog = useCatalog();
  const { headline, proof, asides, coverage } = explainAssessment(catalog, assessment);
  const reached = forms.findIndex((form) => form === headline);
  return (
    <>
      <div className={styles.verdict}>
        <h3 className={styles.form}>{headline}</h3>
        {reached >= 0 &&
          forms.map((form, at) => (
            <Chip
              key={form}
              tone={at <= reached ? "success" : "neutral"}
              icon={at <= reached ? "tick" : undefined}
            >
              {form}
            </Chip>
          ))}
      </div>
      {assessment.of.isKnown && <p className={styles.quiet}>{coverage}</p>}
      {proof.map(({ breaks, sentence }) => (
        <p key={sentence}>
          {breaks !== undefined && <b>Not in {breaks}: </b>}
          {sentence}
        </p>
      ))}
      {asides.map((aside) => (
        <p key={aside} className={styles.quiet}>
          {aside}
        </p>
      ))}
      <h4 className={styles.caption}>Candidate keys</h4>
      <ul className={styles.keys}>
        {assessment.keys.slice(0, 12).map((key) => {
          const names = columnsAt(assessment.of, key).map(({ name }) => name);
          return (
            <li key={names.join()}>
              <Chip size="m" icon="key">
                {names.join(", ") || "nothing: there is one row"}
              </Chip>
            </li>
          );
        })}
      </ul>
    </>
  );
}
