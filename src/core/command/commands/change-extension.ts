import { defineCommand } from "../command.ts";
import { editOf } from "../edit.ts";
import { missing } from "../place.ts";

/** Changes where the objects of an extension go and which version it is; null is PostgreSQL's choice. */
export const changeExtension = defineCommand<{
  readonly extensionId: string;
  readonly namespaceId?: string | null;
  readonly version?: string | null;
}>()({
  id: "change-extension",
  title: "Change extension",
  run(catalog, { extensionId, namespaceId, version }) {
    const extension = catalog.find("extension", extensionId);
    if (!extension) return missing("extension");
    const namespace = catalog.find("namespace", namespaceId);
    if (namespaceId != null && !namespace) return missing("namespace");
    const edit = editOf(catalog.document);
    edit.put({
      ...extension,
      namespace: namespaceId === undefined ? extension.namespace : (namespace?.id ?? null),
      version: version === undefined ? extension.version : version?.trim() || null,
    });
    return { patch: edit.patch() };
  },
});
