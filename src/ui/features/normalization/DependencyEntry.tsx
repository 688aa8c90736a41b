import { useId, useState } from "react";
import type { TableRecord } from "../../../core/document/records/index.ts";
import { useApp, useCatalog } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { TextField } from "../../parts/TextField.tsx";
import styles from "./Normalization.module.css";
import { say } from "./say.ts";
import { completionsOf, statedIn } from "./stated-in.ts";

/** Dependencies as text, with completion; what cannot be read is told at its place, and stays. */
export function DependencyEntry({ table }: { readonly table: TableRecord }) {
  const app = useApp();
  const catalog = useCatalog();
  const listId = useId();
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const { stated, problems } = statedIn(catalog, table.id, text);
  const [problem] = tried ? problems : [];
  const submit = (): void => {
    setTried(true);
    if (problems.length > 0 || stated.length === 0 || !say(app, table.id, ...stated)) return;
    setText("");
    setTried(false);
  };
  return (
    <form
      className={styles.entry}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        mono
        size="s"
        aria-label="Dependency"
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${listId}-problem`}
        list={listId}
        placeholder="zip -> city, state"
        value={text}
        onChange={(next) => {
          setText(next);
          setTried(false);
        }}
      />
      <datalist id={listId}>
        {completionsOf(catalog, table.id, text).map((completion) => (
          <option key={completion} value={completion} />
        ))}
      </datalist>
      <Button size="s" icon="plus" type="submit">
        State
      </Button>
      {problem && (
        <p id={`${listId}-problem`} className={styles.problem} role="alert">
          {problem.message}{" "}
          <code>
            {text.slice(0, problem.from)}
            <mark>{text.slice(problem.from, problem.to)}</mark>
            {text.slice(problem.to)}
          </code>
        </p>
      )}
    </form>
  );
}
