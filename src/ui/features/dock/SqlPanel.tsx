import type { AppState } from "../../../state/app-state.ts";
import type { Printing } from "../../../state/session.ts";
import { useApp, useAppState } from "../../app/app-context.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Switch } from "../../parts/Switch.tsx";
import styles from "./Dock.module.css";
import { type Fact, Facts } from "./Facts.tsx";
import { LiveCode } from "./LiveCode.tsx";
import { SqlScript } from "./sql-edit/SqlScript.tsx";
import { useIsSqlEdited } from "./sql-edit/use-is-sql-edited.ts";
import { type LivePrint, useLivePrint } from "./use-live-print.ts";
import { usePrinting } from "./use-printing.ts";
import { useSqlRequest } from "./use-sql-request.ts";

/** The design as the script that builds it, live. */
export function SqlPanel() {
  const app = useApp();
  const [{ comments, ifNotExists, scope }, change] = usePrinting();
  const request = useSqlRequest();
  const live = useLivePrint(request);
  const visiting = useAppState(isVisitingIn);
  const isEdited = useIsSqlEdited();
  const { reconciler } = app.ports;
  const editable = scope === "design" && !visiting ? reconciler : undefined;
  return (
    <>
      {editable ? (
        <SqlScript reconciler={editable} live={live} />
      ) : request === undefined ? (
        <div className={styles.text}>
          <EmptyState title="No table is selected">
            The SQL of the tables you select appears here, with their keys, indexes and comments.
          </EmptyState>
        </div>
      ) : (
        <LiveCode
          language="sql"
          label="SQL"
          live={live}
          whenEmpty="The SQL of the design appears here as you draw or import tables."
        />
      )}
      <section className={styles.side} aria-label="Script">
        <h3 className={styles.title}>Script</h3>
        <Facts facts={factsOf(request === undefined ? undefined : live)} />
        <Switch
          label="Include comments"
          checked={comments}
          disabled={isEdited}
          onChange={(on) => change({ comments: on })}
        />
        <Switch
          label="If not exists"
          checked={ifNotExists}
          disabled={isEdited}
          onChange={(on) => change({ ifNotExists: on })}
        />
        <p className={styles.hint}>{editable ? editingHint : readingHint(scope)}</p>
      </section>
    </>
  );
}

const editingHint =
  "Edit the script and apply it as one step. It is then written anew: its layout and -- comments are not kept.";

function readingHint(scope: Printing["scope"]): string {
  return scope === "selection"
    ? "The script of the whole design can be edited."
    : "This script is to read only.";
}

function isVisitingIn({ visiting }: AppState): boolean {
  return visiting !== undefined;
}

function factsOf(live: LivePrint | undefined): readonly Fact[] {
  const { statements = 0, of = 0 } = live?.printed ?? {};
  const count =
    statements === of
      ? of.toLocaleString("en")
      : `${statements.toLocaleString("en")} of ${of.toLocaleString("en")}`;
  return [
    ["Order", "By dependency"],
    ["Statements", count],
    ["Dialect", "PostgreSQL"],
  ];
}
