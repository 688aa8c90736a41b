import { emptyDocument } from "../../../../core/document/document.ts";
import { withDesignName } from "../../../../core/document/with-design-name.ts";
import { type App, catalogIn } from "../../../../state/app.ts";
import type { Reach } from "../../../app/reach.ts";
import { designFile, sqlFile, typescriptFile } from "../../export/export-format.ts";
import { copyAs, saveAs } from "../../export/hand-over.ts";
import { openDesignFile } from "../../files/open-design-file.ts";
import { saveDesignFile } from "../../files/save-design-file.ts";
import { shortcuts } from "../../shortcuts/shortcut-keys.ts";
import type { PaletteAction } from "../action.ts";

/** Designs as a whole: new, opened, kept, handed over. */
export const designActions: readonly PaletteAction[] = [
  {
    id: "undo",
    label: "Undo",
    group: "Edit",
    icon: "undo",
    keys: shortcuts.undo.keys,
    words: "back",
    unavailable: ({ app }) => (app.store.getState().history.past.length > 0 ? undefined : "Nothing was done"),
    run: ({ app }) => app.undo(),
  },
  {
    id: "redo",
    label: "Redo",
    group: "Edit",
    icon: "redo",
    keys: shortcuts.redo.keys,
    words: "forward again",
    unavailable: ({ app }) =>
      app.store.getState().history.future.length > 0 ? undefined : "Nothing was undone",
    run: ({ app }) => app.redo(),
  },
  {
    id: "import",
    label: "Import SQL or a pg_dump",
    group: "Design",
    icon: "import",
    keys: shortcuts.import.keys,
    words: "ddl paste dump dbml load",
    run: ({ app }) => app.session({ dialog: "import" }),
  },
  {
    id: "new-design",
    label: "New design",
    group: "Design",
    icon: "plus",
    words: "empty blank create",
    run: ({ app }) => app.openNew(emptyDocument()),
  },
  {
    id: "designs",
    label: "All designs of this device",
    group: "Design",
    icon: "database",
    keys: shortcuts.designs.keys,
    words: "list open switch",
    run: ({ app }) => app.session({ dialog: "designs" }),
  },
  {
    id: "templates",
    label: "Start from a template",
    group: "Design",
    icon: "duplicate",
    words: "blog shop saas billing chat lms sample example",
    run: ({ app }) => app.session({ dialog: "templates" }),
  },
  {
    id: "duplicate-design",
    label: "Duplicate design",
    group: "Design",
    icon: "duplicate",
    words: "copy",
    run: ({ app }) => duplicateDesign(app),
  },
  {
    id: "open-file",
    label: "Open a design file",
    group: "Design",
    icon: "file",
    words: "crowfoot.json load",
    run: ({ app }) => openDesignFile(app),
  },
  {
    id: "save-file",
    label: "Save the design to a file",
    group: "Design",
    icon: "file",
    keys: shortcuts.save.keys,
    words: "download crowfoot.json export",
    run: ({ app }) => saveDesignFile(app),
  },
  {
    id: "share",
    label: "Share a link to the design",
    group: "Design",
    icon: "link",
    words: "url qr send",
    run: ({ app }) => app.session({ dialog: "share" }),
  },
  {
    id: "export-sql",
    label: "Export SQL file",
    group: "Design",
    icon: "export",
    words: "ddl script save download",
    unavailable: whyEmpty,
    run: ({ app }) => saveAs(app, sqlFile),
  },
  {
    id: "export-typescript",
    label: "Export TypeScript file",
    group: "Design",
    icon: "export",
    words: "types save download",
    unavailable: whyEmpty,
    run: ({ app }) => saveAs(app, typescriptFile),
  },
  {
    id: "export-design",
    label: "Export design file",
    group: "Design",
    icon: "export",
    words: "crowfoot.json save download",
    run: ({ app }) => saveAs(app, designFile),
  },
  {
    id: "export-picture",
    label: "Export a picture: SVG, PNG or PDF",
    group: "Design",
    icon: "view",
    words: "image diagram save download",
    unavailable: whyEmpty,
    run: ({ app }) => app.session({ dialog: "picture" }),
  },
  {
    id: "copy-sql",
    label: "Copy SQL of the design",
    group: "Design",
    icon: "copy",
    words: "ddl clipboard",
    unavailable: whyEmpty,
    run: ({ app }) => copyAs(app, "SQL", sqlFile.request),
  },
  {
    id: "copy-typescript",
    label: "Copy TypeScript of the design",
    group: "Design",
    icon: "copy",
    words: "types clipboard",
    unavailable: whyEmpty,
    run: ({ app }) => copyAs(app, "TypeScript", typescriptFile.request),
  },
];

function whyEmpty({ app }: Reach): string | undefined {
  // The design itself and the namespace that every database has.
  return app.store.getState().history.document.schema.size <= 2 ? "The design is empty" : undefined;
}

function duplicateDesign(app: App): void {
  const { document, design } = catalogIn(app.store.getState());
  app.openNew(withDesignName(document, `${design.name} copy`));
  app.show({ kind: "fit" });
}
