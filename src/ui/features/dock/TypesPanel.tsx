import { typescriptTarget } from "../../../core/export/targets/typescript.ts";
import styles from "./Dock.module.css";
import { LiveCode } from "./LiveCode.tsx";
import { Losses } from "./Losses.tsx";
import { OptionField } from "./OptionField.tsx";
import { useLivePrint } from "./use-live-print.ts";
import { usePrinting } from "./use-printing.ts";
import { useTypesRequest } from "./use-types-request.ts";

/** Types of the design's rows, live. */
export function TypesPanel() {
  const [{ types }, change] = usePrinting();
  const live = useLivePrint(useTypesRequest());
  return (
    <>
      <LiveCode
        language="typescript"
        label="TypeScript"
        live={live}
        whenEmpty="The types of the design's tables appear here as you draw or import them."
      />
      <section className={styles.side} aria-label="Types">
        <h3 className={styles.title}>Types</h3>
        {Object.entries(typescriptTarget.options).map(([name, option]) => (
          <OptionField
            key={name}
            option={option}
            value={types[name] ?? option.values[0]}
            onChange={(value) => change({ types: { ...types, [name]: value } })}
          />
        ))}
        <Losses losses={live.printed?.losses ?? []} />
      </section>
    </>
  );
}
