import type { DrawnDifferences } from "../../../core/diff/drawn-differences.ts";
import type { Sign, ToldChange } from "../../../core/diff/told-change.ts";
import type { Rect } from "../../../core/layout/graph.ts";
import type { AppState } from "../../../state/app-state.ts";
import type { Differences } from "../../../state/comparer.ts";
import { type ComparingState, NOW } from "../../../state/comparing.ts";
import { useApp, useAppState, useCatalog } from "../../app/app-context.ts";
import { useProblems } from "../../app/problems-context.ts";
import { Button } from "../../parts/Button.tsx";
import { classes } from "../../parts/classes.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { FloatingPanel } from "../../parts/FloatingPanel.tsx";
import { IconButton } from "../../parts/IconButton.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { VirtualList } from "../../parts/VirtualList.tsx";
import { selectAndReveal } from "../editing/select-records.ts";
import { ChangeRow } from "./ChangeRow.tsx";
import styles from "./ChangesPanel.module.css";
import { Ends } from "./Ends.tsx";
import { RenameQuestions } from "./RenameQuestions.tsx";
import { signFaces } from "./sign-faces.ts";
import { takeBack } from "./take-back.ts";
import { useComparingState, useWatch } from "./use-comparing.ts";

/** `onShow` brings a part of the canvas into view. */
export interface ChangesPanelProps {
  readonly onShow: (area: Rect) => void;
}

/** What differs in words, over the canvas that shows it: each change leads to its place and can be taken back. */
export function ChangesPanel({ onShow }: ChangesPanelProps) {
  useWatch("differences");
  const app = useApp();
  const problems = useProblems();
  const differences = useComparingState(differencesIn);
  const failure = useComparingState(failureIn);
  const visiting = useAppState(isVisitingIn);
  const showMigration = (): void => {
    app.session({ dockTab: "migration" });
    problems.store.setState(({ asked }) => ({ asked: asked + 1 }));
  };
  return (
    <FloatingPanel label="Changes" className={classes(styles.panel, visiting && styles.belowBar)}>
      <header className={styles.head}>
        <h2 className={styles.title}>Changes</h2>
        {differences && <Legend differences={differences} />}
        <IconButton
          size="s"
          icon="close"
          label="Stop comparing"
          onClick={() => app.session({ comparing: false })}
        />
      </header>
      <div className={styles.ends}>
        <Ends />
      </div>
      {failure !== undefined && (
        <Notice tone="error" icon="octagon" look="strip" live>
          {failure}
        </Notice>
      )}
      {differences && <RenameQuestions questions={differences.questions} />}
      {differences && <Changes differences={differences} onShow={onShow} />}
      <footer className={styles.foot}>
        <Button size="s" variant="line" icon="code" onClick={showMigration}>
          Show the migration
        </Button>
      </footer>
    </FloatingPanel>
  );
}

function differencesIn({ differences }: ComparingState): Differences | undefined {
  return differences;
}

/** A shared design stands under its bar, and nothing of it can be taken back before it is kept. */
function isVisitingIn({ visiting }: AppState): boolean {
  return visiting !== undefined;
}

function failureIn({ failure }: ComparingState): string | undefined {
  return failure;
}

function toIn({ to }: ComparingState): string {
  return to;
}

/** How many changes there are of each sign, with the sign as it is drawn. */
function Legend({ differences }: { readonly differences: Differences }) {
  const counts: Record<Sign, number> = { added: 0, changed: 0, removed: 0 };
  for (const { sign } of differences.changes) counts[sign] += 1;
  const signs = ["added", "changed", "removed"] as const;
  return (
    <span className={styles.legend}>
      {signs.map((sign) => (
        <span key={sign} className={styles[sign]} title={`${counts[sign].toLocaleString("en")} ${sign}`}>
          {signFaces[sign].letter}
          {counts[sign].toLocaleString("en")}
        </span>
      ))}
    </span>
  );
}

function Changes({ differences, onShow }: ChangesPanelProps & { readonly differences: Differences }) {
  const app = useApp();
  const catalog = useCatalog();
  const to = useComparingState(toIn);
  const visiting = useAppState(isVisitingIn);
  const { changes, drawn } = differences;
  const go = (change: ToldChange): void => {
    if (catalog.record(change.id)) selectAndReveal(app, [change.id]);
    else if (change.tableId !== undefined && catalog.record(change.tableId))
      selectAndReveal(app, [change.tableId]);
    else {
      const area = ghostAt(drawn, change.tableId);
      if (area) onShow(area);
    }
  };
  if (changes.length === 0) {
    return <EmptyState>These two do not differ in anything but the places of tables.</EmptyState>;
  }
  return (
    <div className={styles.list}>
      <VirtualList
        label="Changes in words"
        items={changes}
        rowHeight={30}
        renderRow={(change) => (
          <ChangeRow
            key={change.at}
            change={change}
            onGo={() => go(change)}
            onTakeBack={to === NOW && !visiting ? () => void takeBack(app, change) : undefined}
          />
        )}
      />
    </div>
  );
}

function ghostAt({ ghosts }: DrawnDifferences, tableId: string | undefined): Rect | undefined {
  const ghost = ghosts.find(({ card }) => card.tableId === tableId);
  return ghost && { x: ghost.x, y: ghost.y, width: ghost.card.width, height: ghost.card.height };
}
