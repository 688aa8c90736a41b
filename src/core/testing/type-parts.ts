import { blank, type Essentials } from "../document/blank.ts";
import { designId, idOf } from "../document/id.ts";
import type { Part } from "./a-document.ts";
import { noOptions, placeOf, typeOf, withNamespace } from "./sketch-path.ts";
import { withRecord } from "./with-records.ts";

/** A namespace with nothing in it; its id is its name. */
export function aNamespace(name: string): Part {
  return (document) => withNamespace(document, name);
}

/** An extension; its id is `extension <name>`. */
export function anExtension(name: string, more: Partial<Essentials<"extension">> = {}): Part {
  return (document) =>
    withRecord(
      document,
      designId,
      blank("extension", idOf("extension", `extension ${name}`), { name, ...more }),
    );
}

/** An enum with its values, whose ids are `mood.sad`. */
export function anEnum(path: string, values: readonly string[]): Part {
  return (document) => {
    const { namespace, name } = placeOf(path);
    let grown = withNamespace(document, namespace);
    grown = withRecord(grown, namespace, blank("enum", idOf("enum", path), { name }));
    for (const value of values) {
      const label = blank("enum-value", idOf("enum-value", `${path}.${value}`), { name: value });
      grown = withRecord(grown, path, label);
    }
    return grown;
  };
}

/** A domain over a type given as text. */
export function aDomain(path: string, type: string, more: Partial<Essentials<"domain">> = {}): Part {
  return (document) => {
    const { namespace, name } = placeOf(path);
    const domain = blank("domain", idOf("domain", path), { name, type: typeOf(document, type), ...more });
    return withRecord(withNamespace(document, namespace), namespace, domain);
  };
}

/** A sequence; one owned by a column is given as `aSequence("orders_id_seq", { ownedBy: idOf("column", "orders.id") })`. */
export function aSequence(path: string, more: Partial<Essentials<"sequence">> = {}): Part {
  return (document) => {
    const { namespace, name } = placeOf(path);
    const sequence = blank("sequence", idOf("sequence", path), { name, options: noOptions, ...more });
    return withRecord(withNamespace(document, namespace), namespace, sequence);
  };
}
