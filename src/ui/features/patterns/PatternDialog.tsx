import { useMemo, useState } from "react";
import { isRefusal } from "../../../core/base/refusal.ts";
import type { Catalog } from "../../../core/document/catalog.ts";
import { type OptionValue, type OptionValues, valuesOf } from "../../../core/pattern/option.ts";
import type { Pattern } from "../../../core/pattern/pattern.ts";
import { patterns } from "../../../core/pattern/patterns/index.ts";
import type { App } from "../../../state/app.ts";
import type { AppState } from "../../../state/app-state.ts";
import { useApp, useAppState, useCatalog } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Spacer } from "../../parts/Spacer.tsx";
import { countOf } from "../editing/count-of.ts";
import { selectionIn } from "../editing/select-records.ts";
import { accepted } from "../editing/send.ts";
import { PatternChanges } from "./PatternChanges.tsx";
import { PatternList } from "./PatternList.tsx";
import { PatternOptions } from "./PatternOptions.tsx";
import styles from "./Patterns.module.css";
import { type PatternPreview, usePatternPreview } from "./use-pattern-preview.ts";

/** Patterns for what is selected: what each is good for, how it is meant, and what it would change. Mounted while open. */
export function PatternDialog() {
  const app = useApp();
  const catalog = useCatalog();
  const selection = useAppState(selectionIn);
  const [chosen, setChosen] = useState(useAppState(patternIn));
  const [edited, setEdited] = useState<OptionValues>({});
  const pattern = shown(catalog, selection, chosen);
  const subjects = useMemo(() => pattern.subjects(catalog, selection), [catalog, pattern, selection]);
  const options = useMemo(
    () => valuesOf(pattern.options, { ...thisMoment(), ...pattern.suggest?.(catalog, subjects), ...edited }),
    [catalog, edited, pattern, subjects],
  );
  const wanted = useMemo(() => ({ pattern, selection, options }), [pattern, selection, options]);
  const preview = usePatternPreview(app, catalog, wanted);
  const { result } = preview;
  const close = (): void => app.session({ dialog: undefined, pattern: undefined });
  const apply = (): void => {
    if (!result || isRefusal(result)) return;
    if (app.store.getState().history.document !== catalog.document) {
      app.notify("The design was edited meanwhile. Look at what changes now.", "error");
      return;
    }
    const answer = app.dispatch("replace-document", { document: result.document }, pattern.title);
    if (!accepted(app, isRefusal(answer) ? answer.refused : undefined)) return;
    close();
    tell(app, pattern, result.lines.length);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title="Apply a pattern"
      width="wide"
      tall
      footer={
        <>
          <span className={styles.quiet}>{selectedWords(catalog, selection)}</span>
          <Spacer />
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" data-autofocus unavailable={whyNot(result)} onClick={apply}>
            {pattern.title}
          </Button>
        </>
      }
    >
      <div className={styles.parts}>
        <PatternList
          chosen={pattern}
          applies={(one) => one.subjects(catalog, selection).length > 0}
          onChoose={(id) => {
            setChosen(id);
            setEdited({});
          }}
        />
        <section className={styles.pattern} aria-label={pattern.title}>
          <h3 className={styles.title}>{pattern.title}</h3>
          <p className={styles.quiet}>{pattern.why}</p>
          {subjects.length > 0 && (
            <PatternOptions
              pattern={pattern}
              values={options}
              onChange={(name: string, value: OptionValue) => setEdited({ ...edited, [name]: value })}
            />
          )}
          <PatternChanges {...preview} />
        </section>
      </div>
    </Dialog>
  );
}

function whyNot(result: PatternPreview["result"]): string | undefined {
  if (!result) return "What changes is being worked out.";
  return isRefusal(result) ? result.refused : undefined;
}

function patternIn(state: AppState): string | undefined {
  return state.session.pattern;
}

/** The pattern that was chosen, else the first that applies, else the first. */
function shown(catalog: Catalog, selection: readonly string[], chosen: string | undefined): Pattern {
  const found =
    patterns.find(({ id }) => id === chosen) ??
    patterns.find((one) => one.subjects(catalog, selection).length > 0) ??
    patterns[0];
  if (!found) throw new Error("There are no patterns.");
  return found;
}

/** Partitions begin with the month that it is. */
function thisMoment(): OptionValues {
  const now = new Date();
  return { from: `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}` };
}

function selectedWords(catalog: Catalog, selection: readonly string[]): string {
  const [only, ...more] = selection;
  if (only === undefined) return "Nothing is selected.";
  return more.length === 0 ? catalog.pathOf(only) : countOf(selection.length, "object");
}

function tell(app: App, { title }: Pattern, changes: number): void {
  app.notify(`${title}: ${countOf(changes, "change")}.`);
}
