import { providedKinds } from "../../../core/introspect/tell-proof.ts";
import type { Imported } from "../../../state/ports.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { EngineProgress } from "./EngineProgress.tsx";
import { type ExactWish, useExact } from "./use-exact.ts";

/** The offer to run a source and read what it built, where reading alone cannot tell all; and what came of that. */
export function ExactStrip(wish: ExactWish) {
  const { stage, begin, cancel } = useExact(wish);
  const { ledger, ran } = wish.imported;
  if (stage.kind === "running") {
    const words =
      stage.progress !== undefined && "of" in stage.progress ? "Running the file" : "Starting PostgreSQL";
    return (
      <section aria-label="Exact import">
        <EngineProgress progress={stage.progress} words={words} onCancel={cancel} />
      </section>
    );
  }
  if (stage.kind === "none" && ran !== undefined) return <Ran ran={ran} />;
  if (stage.kind === "none" && !ledger.some(({ outcome }) => outcome === "kept" || outcome === "refused")) {
    return null;
  }
  return (
    <section aria-label="Exact import">
      <Notice
        tone={stage.kind === "failed" ? "error" : "neutral"}
        icon={stage.kind === "failed" ? "octagon" : "database"}
        look="strip"
        live={stage.kind === "failed"}
        actions={
          <Button variant="line" onClick={begin}>
            {stage.kind === "failed" ? "Run again" : "Run and read"}
          </Button>
        }
      >
        {stage.kind === "failed"
          ? `${stage.reason} The import is not touched by this.`
          : "Run this file in PostgreSQL and read what it built: what DO blocks, dynamic SQL and queries make as well."}
      </Notice>
    </section>
  );
}

function Ran({ ran }: { readonly ran: NonNullable<Imported["ran"]> }) {
  const provided = providedKinds(ran.provided).map(({ heading, names }) => `${heading}: ${names.join(", ")}`);
  return (
    <section aria-label="Exact import">
      <Notice tone="success" icon="database" look="strip" live>
        {`This is what the file built in PostgreSQL ${ran.version}.`}
        {provided.length > 0 && ` Provided, since it takes it for granted: ${provided.join("; ")}.`}
      </Notice>
    </section>
  );
}
