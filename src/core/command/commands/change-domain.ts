import { isRefusal } from "../../base/refusal.ts";
import { followName } from "../../expression/follow-name.ts";
import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { relationNameRefusal } from "../names.ts";
import { type DomainInput, domainFields } from "../new-domain.ts";
import { missing } from "../place.ts";

/** Changes a domain, its name included; what is not said stays. */
export const changeDomain = defineCommand<
  DomainInput & { readonly domainId: string; readonly name?: string; readonly allowStale?: boolean }
>()({
  id: "change-domain",
  title: "Change domain",
  run(catalog, { domainId, allowStale, ...input }) {
    const domain = catalog.find("domain", domainId);
    const namespace = catalog.namespaceOf(domainId);
    if (!domain || !namespace) return missing("domain");
    const name = input.name?.trim() ?? domain.name;
    const refused = relationNameRefusal(catalog, {
      what: "A domain",
      namespaceId: namespace.id,
      name,
      except: domainId,
    });
    if (refused) return refused;
    const fields = domainFields(catalog, { ...input, name }, domain);
    if (isRefusal(fields)) return fields;
    const edit = editOf(catalog.document);
    edit.put({ ...domain, ...fields, name });
    if (name === domain.name) return { patch: edit.patch() };
    const to = { namespace: namespace.name, name };
    return followName(edit, catalog, { record: domain, to, allowStale }) ?? { patch: edit.patch() };
  },
});
