import { blank } from "../../../document/blank.ts";
import { designId } from "../../../document/id.ts";
import { defineObject } from "../define-object.ts";
import { afterNameAt, afterWords, restFrom } from "../definition-text.ts";
import { nameKey } from "../name-keys.ts";
import { defineImporter } from "../statement.ts";

/** CREATE LANGUAGE; with a name alone it is CREATE EXTENSION, as in PostgreSQL. So is plpgsql, which is there already. */
export const createLanguage = defineImporter({
  type: "CreatePLangStmt",
  run(statement, draft, at) {
    const { plname: name = "" } = statement;
    if (statement.plhandler !== undefined && name !== "plpgsql") {
      const { source } = at;
      const text = restFrom(source, afterNameAt(source, afterWords(source, ["language"])));
      defineObject(draft, at, {
        type: "language",
        name: [name],
        definition: statement.pltrusted === true ? `TRUSTED ${text}` : text,
        tree: [statement.plhandler, statement.plinline, statement.plvalidator].map((funcname) => ({
          funcname,
        })),
        replaces: statement.replace,
      });
      return;
    }
    at.about(`extension ${name}`);
    at.note("A language that comes with PostgreSQL is an extension.");
    if (draft.idsNamed(nameKey("extension", "", name)).length === 0) {
      draft.add(blank("extension", draft.newId("extension"), { name }), designId);
    }
  },
});
