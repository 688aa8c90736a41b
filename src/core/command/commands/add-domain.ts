import { isRefusal } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { idOf } from "../../document/id.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { relationNameRefusal } from "../names.ts";
import { type DomainInput, domainFields } from "../new-domain.ts";
import { namespaceFor } from "../place.ts";

/** Adds a domain, a type with rules of its own. */
export const addDomain = defineCommand<
  DomainInput & { readonly namespaceId?: string; readonly name: string; readonly type: string }
>()({
  id: "add-domain",
  title: "Add domain",
  run(catalog, input, mint) {
    const namespace = namespaceFor(catalog, input.namespaceId);
    if (isRefusal(namespace)) return namespace;
    const name = input.name.trim();
    const refused = relationNameRefusal(catalog, { what: "A domain", namespaceId: namespace.id, name });
    if (refused) return refused;
    const fields = domainFields(catalog, { ...input, name });
    if (isRefusal(fields)) return fields;
    const edit = editOf(catalog.document);
    const domain = blank("domain", idOf("domain", mint()), { ...fields, name });
    edit.put(domain);
    edit.put({ ...namespace, domains: [...namespace.domains, domain.id] });
    return { patch: edit.patch() };
  },
});
