import { useApp } from "../../app/app-context.ts";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { Field } from "../../parts/Field.tsx";
import { Select } from "../../parts/Select.tsx";
import styles from "./Dock.module.css";
import { chooseExport, exportingIn } from "./exporting.ts";
import { LiveCode } from "./LiveCode.tsx";
import { Losses } from "./Losses.tsx";
import { OptionField } from "./OptionField.tsx";
import { groupedOffers } from "./target-groups.ts";
import { type ChosenExport, useCatalogWorthObserving, useChosenExport } from "./use-exporting.ts";
import { type LivePrint, useLivePrint } from "./use-live-print.ts";
import { useTargets } from "./use-targets.ts";
import { ViewsStrip } from "./ViewsStrip.tsx";

/** The design in another language, live: types of its rows, schemas of mappers, documents, other databases. */
export function TypesPanel() {
  const chosen = useChosenExport();
  const live = useLivePrint(chosen?.request);
  if (chosen === undefined) {
    return (
      <div className={styles.text}>
        <EmptyState>The list of targets could not be loaded. Reload the page to try again.</EmptyState>
      </div>
    );
  }
  return (
    <>
      <Preview chosen={chosen} live={live} />
      <Choices chosen={chosen} live={live} />
    </>
  );
}

interface Shown {
  readonly chosen: ChosenExport;
  readonly live: LivePrint;
}

function Preview({ chosen: { offer, file }, live }: Shown) {
  if (offer.id === "pdf") {
    return (
      <div className={styles.text}>
        <EmptyState title="A page to download">
          A PDF is not shown here. Download it; the picture dialog has more choices.
        </EmptyState>
      </div>
    );
  }
  const files = live.printed?.files ?? [];
  return (
    <LiveCode
      key={offer.id}
      language={offer.language}
      label={offer.title}
      live={live}
      file={files.length > 1 ? (files.find(({ path }) => path === file) ?? files[0])?.path : undefined}
      whenEmpty="What is exported appears here as you draw or import tables."
    />
  );
}

function Choices({ chosen: { offer, options, file }, live }: Shown) {
  const app = useApp();
  const offers = useTargets();
  const wanted = useCatalogWorthObserving();
  const files = live.printed?.files ?? [];
  const change = (name: string, value: string) => {
    const all = exportingIn(app).options;
    chooseExport(app, { options: { ...all, [offer.id]: { ...options, [name]: value } } });
  };
  return (
    <section className={styles.side} aria-label="Target">
      <Field label="Export to">
        <Select
          value={offer.id}
          options={groupedOffers(offers)}
          onChange={(target) => chooseExport(app, { target })}
        />
      </Field>
      {files.length > 1 && (
        <Field label={`File, of ${files.length}`}>
          <Select
            value={file ?? files[0]?.path ?? ""}
            options={files.map(({ path }) => ({ value: path, label: path }))}
            onChange={(path) => chooseExport(app, { file: path })}
          />
        </Field>
      )}
      {offer.wants === "observed" && wanted && app.ports.observer && <ViewsStrip />}
      {Object.entries(offer.options).map(([name, option]) => (
        <OptionField
          key={`${offer.id} ${name}`}
          option={option}
          value={options[name]}
          onChange={(value) => change(name, value)}
        />
      ))}
      <Losses losses={live.printed?.losses ?? []} />
    </section>
  );
}
