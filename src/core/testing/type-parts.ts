import { blank, type Essentials } from "../document/blank.ts";
import { designId, idOf } from "../document/id.ts";
import { multirangeName } from "../postgres/multirange-name.ts";
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

/** A composite type with attributes by name, whose ids are `pair.a`: `aComposite("pair", { a: "int4" })`. */
export function aComposite(path: string, attributes: Readonly<Record<string, string>>): Part {
  return (document) => {
    const { namespace, name } = placeOf(path);
    let grown = withNamespace(document, namespace);
    grown = withRecord(grown, namespace, blank("composite", idOf("composite", path), { name }));
    for (const [name, type] of Object.entries(attributes)) {
      const id = idOf("attribute", `${path}.${name}`);
      grown = withRecord(grown, path, blank("attribute", id, { name, type: typeOf(grown, type) }));
    }
    return grown;
  };
}

/** A range type, its sets under PostgreSQL's name. */
export function aRange(path: string, subtype: string): Part {
  return (document) => {
    const { namespace, name } = placeOf(path);
    const essentials = { name, subtype: typeOf(document, subtype), multirange: multirangeName(name) };
    const range = blank("range", idOf("range", path), essentials);
    return withRecord(withNamespace(document, namespace), namespace, range);
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
