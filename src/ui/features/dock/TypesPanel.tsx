import { Field } from "../../parts/Field.tsx";
import { Select } from "../../parts/Select.tsx";
import styles from "./Dock.module.css";
import { Facts } from "./Facts.tsx";
import { LiveCode } from "./LiveCode.tsx";
import { transports } from "./transports.ts";
import { useLivePrint } from "./use-live-print.ts";
import { usePrinting } from "./use-printing.ts";
import { useTypesRequest } from "./use-types-request.ts";

/** Types of the design's rows, live. */
export function TypesPanel() {
  const [{ types }, change] = usePrinting();
  const live = useLivePrint(useTypesRequest());
  const transport = transports.find(({ value }) => value === types.transport) ?? transports[0];
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
        <Field label="Transport" hint={transport.detail}>
          <Select
            value={transport.value}
            options={transports}
            onChange={(value) => change({ types: { ...types, transport: value } })}
          />
        </Field>
        <Facts facts={[["Language", "TypeScript"]]} />
      </section>
    </>
  );
}
