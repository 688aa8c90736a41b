import { useCatalog } from "../../../app/app-context.ts";
import { ChoiceField } from "./ChoiceField.tsx";

interface NamespaceChoiceProps {
  /** What lies there, in words: `view`. */
  readonly of: string;
  readonly value: string | undefined;
  readonly onChange: (namespaceId: string) => void;
}

/** The namespace that something lies in, to choose another. */
export function NamespaceChoice({ of, value = "", onChange }: NamespaceChoiceProps) {
  const namespaces = useCatalog().all("namespace");
  return (
    <ChoiceField
      label="Namespace"
      name={`Namespace of the ${of}`}
      value={value}
      words={namespaces.map(({ id, name }) => [String(id), name] as const)}
      onChange={onChange}
    />
  );
}
