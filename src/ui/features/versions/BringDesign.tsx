import { useState } from "react";
import { reasonOf } from "../../../core/base/reason-of.ts";
import { isRefusal } from "../../../core/base/refusal.ts";
import type { ImportSource } from "../../../state/import-source.ts";
import { bringDesign } from "../../../state/keep-versions.ts";
import { useApp } from "../../app/app-context.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { TextArea } from "../../parts/TextArea.tsx";
import { readForeign } from "./read-foreign.ts";
import styles from "./Versions.module.css";

/** Takes in a schema from elsewhere and compares the open design with it. */
export function BringDesign({ onLeave }: { readonly onLeave: () => void }) {
  const app = useApp();
  const [text, setText] = useState("");
  const [failure, setFailure] = useState<string>();
  const [reading, setReading] = useState(false);
  const take = async (source: ImportSource): Promise<void> => {
    setReading(true);
    try {
      const document = await readForeign(app, source);
      setFailure(isRefusal(document) ? document.refused : undefined);
      if (isRefusal(document)) return;
      bringDesign(app, source.name, document);
      app.session({ comparing: true });
      app.show({ kind: "fit" });
      onLeave();
    } catch (error) {
      setFailure(reasonOf(error));
    } finally {
      setReading(false);
    }
  };
  return (
    <div className={styles.bring}>
      <p>
        Compare the open design with a schema from elsewhere: what it would take to make that schema into this
        design.
      </p>
      <label className={styles.fileLabel}>
        A file of SQL, a dump without rows, or a design file
        <input
          type="file"
          accept=".sql,.ddl,.pgsql,.psql,.dump,.txt,.json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void take({ name: file.name, content: file });
          }}
        />
      </label>
      <TextArea
        mono
        rows={10}
        aria-label="SQL, a design file, or a link to a design"
        placeholder="Or paste SQL, a design file, or a link to a design"
        value={text}
        onChange={setText}
      />
      {failure !== undefined && (
        <Notice tone="error" icon="octagon" live>
          {failure}
        </Notice>
      )}
      <Button
        variant="primary"
        unavailable={text.trim() === "" ? "There is nothing to compare with yet" : undefined}
        onClick={() => void take({ name: "Pasted schema", content: text })}
      >
        {reading ? "Reading" : "Compare with it"}
      </Button>
    </div>
  );
}
