import { instance } from "@viz-js/viz";

/** What Graphviz reads in a graph. */
export type GraphReading = { readonly nodes: readonly string[]; readonly edges: number };

type Json = {
  readonly objects?: readonly {
    readonly name: string;
    readonly nodes?: unknown;
    readonly subgraphs?: unknown;
  }[];
  readonly edges?: readonly unknown[];
};

/** Reads a graph with Graphviz's own parser, labels included, laid out in the quickest way; throws what it complains of. */
export async function readGraph(text: string): Promise<GraphReading> {
  const viz = await instance();
  const result = viz.render(text, { format: "dot_json", engine: "osage" });
  const complaints = result.errors.flatMap(({ level, message }) => (level === "error" ? [message] : []));
  if (result.status === "failure" || complaints.length > 0) throw new Error(complaints.join("\n"));
  const graph: Json = JSON.parse(result.output);
  const nodes = (graph.objects ?? []).filter(({ name }) => !name.startsWith("cluster_"));
  return { nodes: nodes.map(({ name }) => name), edges: graph.edges?.length ?? 0 };
}
