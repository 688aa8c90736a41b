import { EmptyState } from "../../parts/EmptyState.tsx";
import { Switch } from "../../parts/Switch.tsx";
import styles from "./Dock.module.css";
import { type Fact, Facts } from "./Facts.tsx";
import { LiveCode } from "./LiveCode.tsx";
import { type LivePrint, useLivePrint } from "./use-live-print.ts";
import { usePrinting } from "./use-printing.ts";
import { useSqlRequest } from "./use-sql-request.ts";

/** The design as the script that builds it, live. */
export function SqlPanel() {
  const [{ comments, ifNotExists }, change] = usePrinting();
  const request = useSqlRequest();
  const live = useLivePrint(request);
  return (
    <>
      {request === undefined ? (
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
        <Switch label="Include comments" checked={comments} onChange={(on) => change({ comments: on })} />
        <Switch label="If not exists" checked={ifNotExists} onChange={(on) => change({ ifNotExists: on })} />
      </section>
    </>
  );
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
