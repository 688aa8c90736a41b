import { useId, useRef } from "react";
import { Button } from "../../parts/Button.tsx";
import { Icon } from "../../parts/Icon.tsx";
import { Notice } from "../../parts/Notice.tsx";
import styles from "./ImportDialog.module.css";
import { sourceOf } from "./source-of.ts";
import type { Import } from "./use-import.ts";

/** The beginning of an import: a file, or a pasted text. */
export function ChooseSource({
  importing,
  refusal,
}: {
  readonly importing: Import;
  readonly refusal: string | undefined;
}) {
  const areaId = useId();
  const { text, editText, read } = importing;
  return (
    <div className={styles.choose}>
      <FileChoice importing={importing} />
      <label className={styles.pasteLabel} htmlFor={areaId}>
        Or paste SQL, DBML, a Prisma schema, a design file, a link to a design, or the answer of crowfoot pull
        --query
      </label>
      <textarea
        id={areaId}
        className={styles.paste}
        data-autofocus
        spellCheck={false}
        placeholder="CREATE TABLE …"
        value={text}
        onChange={(event) => editText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && text.trim() !== "")
            read([{ name: "Pasted text", content: text }]);
        }}
      />
      {refusal !== undefined && (
        <Notice tone="error" icon="octagon" live>
          {refusal}
        </Notice>
      )}
    </div>
  );
}

function FileChoice({ importing }: { readonly importing: Import }) {
  const file = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null): void => importing.take([...(files ?? [])].map(sourceOf));
  return (
    <div className={styles.fileChoice}>
      <span className={styles.fileIcon}>
        <Icon name="import" />
      </span>
      <span className={styles.fileWords}>
        <b>Drop files or a folder of migrations here</b>
        <span className={styles.fileKinds}>
          .sql, pg_dump as plain text, .dbml, .prisma, .csv of columns, or *.crowfoot.json
        </span>
      </span>
      <Button variant="line" onClick={() => folder.current?.click()}>
        Choose folder
      </Button>
      <Button variant="line" onClick={() => file.current?.click()}>
        Choose file
      </Button>
      <input
        ref={file}
        className={styles.fileInput}
        type="file"
        multiple
        tabIndex={-1}
        aria-label="File to import"
        accept=".sql,.ddl,.pgsql,.psql,.dump,.txt,.json,.dbml,.prisma,.csv,.tsv"
        onChange={(event) => take(event.currentTarget.files)}
      />
      <input
        ref={(input) => {
          // React does not know the attribute, and all browsers do.
          input?.setAttribute("webkitdirectory", "");
          folder.current = input;
        }}
        className={styles.fileInput}
        type="file"
        tabIndex={-1}
        aria-label="Folder to import"
        onChange={(event) => take(event.currentTarget.files)}
      />
    </div>
  );
}
