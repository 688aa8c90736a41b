import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isRefusal } from "../../base/refusal.ts";
import { blank } from "../../document/blank.ts";
import { catalogOf } from "../../document/catalog.ts";
import { blankPlacement, type DiagramRecord } from "../../document/diagram-record.ts";
import type { Document } from "../../document/document.ts";
import { idOf } from "../../document/id.ts";
import { aDocument } from "../../testing/a-document.ts";
import { hardText } from "../../testing/hard-text.ts";
import { hostileDesign } from "../../testing/hostile-design.ts";
import { aPlacement, aView } from "../../testing/routine-parts.ts";
import { shop } from "../../testing/shop.ts";
import { pdfTarget } from "../targets/pdf.ts";
import { svgTarget } from "../targets/svg.ts";
import { drawDesign } from "./draw-design.ts";
import type { Mark } from "./drawing.ts";
import { inksOf } from "./inks.ts";
import { writeSvg } from "./write-svg.ts";

const rendered = (document: Document, options: Readonly<Record<string, string>> = {}, target = svgTarget) => {
  const rendering = target.render(catalogOf(document), options);
  if (isRefusal(rendering)) return expect.fail(rendering.refused);
  return { text: rendering.files[0]?.text ?? "", losses: rendering.losses };
};

const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text [^>]*>(?:<title>[^<]*<\/title>)?([^<]*)<\/text>/g)].map(([, text = ""]) =>
    text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
  );

/** What is wrong with a text as XML 1.0 of elements and attributes; undefined when nothing is. */
function xmlFault(text: string): string | undefined {
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text))
    return "forbidden character";
  const open: string[] = [];
  const pattern =
    /<(\/?)([a-z][\w:]*)((?:\s+[\w:-]+="(?:[^"<&]|&#\d+;)*")*)\s*(\/?)>|((?:[^<&]|&#\d+;)+)|./guy;
  for (const [whole, closes, name = "", , empty, words] of text.matchAll(pattern)) {
    if (words !== undefined) continue;
    if (closes === undefined) return `stray ${whole}`;
    if (closes === "/") {
      if (open.pop() !== name) return `</${name}> closes something else`;
    } else if (empty === "") open.push(name);
  }
  return open.length > 0 ? `${open.join(" ")} left open` : undefined;
}

test("the check of XML finds what is not XML", () => {
  expect(xmlFault("<a><b/></a>")).toBeUndefined();
  for (const broken of ["<a>", "<a></b>", "<a>&</a>", '<a b="<"/>', "<a>\u0001</a>", "<a>\ud800</a>"]) {
    expect(xmlFault(broken)).toBeDefined();
  }
});

test("names that XML cannot hold as they are give a picture that is XML", () => {
  expect(xmlFault(rendered(hostileDesign).text)).toBeUndefined();
  fc.assert(
    fc.property(hardText, hardText, (table, column) => {
      const named = aDocument({ t: { c: "int4 pk" } });
      const schema = new Map(named.schema);
      for (const [id, record] of schema) {
        if (record.kind === "table") schema.set(id, { ...record, name: table });
        if (record.kind === "column") schema.set(id, { ...record, name: column });
      }
      expect(xmlFault(rendered({ ...named, schema }).text)).toBeUndefined();
    }),
  );
});

test("[X1] the same design gives the same bytes", () => {
  expect(rendered(shop).text).toBe(rendered({ ...shop, schema: new Map(shop.schema) }).text);
  expect(rendered(shop, {}, pdfTarget).text).toBe(rendered(shop, {}, pdfTarget).text);
});

test("a picture says every table, column and type", () => {
  const texts = textsOf(rendered(shop).text);
  expect(texts).toEqual(
    expect.arrayContaining(["customers", "orders", "customer_id", "numeric(10,2)", "timestamptz", "status"]),
  );
});

test("a picture of chosen tables shows these, and only what joins them", () => {
  const one = rendered(shop, { tables: "public.orders" }).text;
  expect(textsOf(one)).toContain("customer_id");
  expect(textsOf(one)).not.toContain("customers");
  expect(one).not.toContain('stroke-width="1.25" stroke-dasharray');
  expect(svgTarget.render(catalogOf(shop), { tables: "order" })).toEqual({
    refused: "There is no table “order”.",
  });
});

test("nothing that is drawn reaches beyond the picture", () => {
  const areas = new Map(shop.schema);
  const area = blank("area", idOf("area", "a1"), {
    name: "Sales",
    x: -400,
    y: -300,
    width: 200,
    height: 100,
    colour: 2,
  });
  const note = blank("note", idOf("note", "n1"), {
    text: "Orders are never deleted:\nthey are cancelled & kept <for ever>.",
    ...{ x: 900, y: 700, width: 120, height: 20, colour: 0 },
  });
  const [design] = [...areas.values()].flatMap((record) => (record.kind === "design" ? [record] : []));
  if (!design) return expect.fail("no design");
  areas.set(area.id, area);
  areas.set(note.id, note);
  areas.set(design.id, { ...design, areas: [area.id], notes: [note.id] });
  const drawing = drawDesign(catalogOf({ ...shop, schema: areas }), { theme: "light", ground: true });
  const reach = (marks: readonly Mark[]): readonly (readonly [number, number])[] =>
    marks.flatMap((mark) => {
      if (mark.kind === "group") return reach(mark.marks);
      if (mark.kind === "text") return [[mark.x, mark.y] as const];
      if (mark.kind === "path") {
        return mark.steps.flatMap((step) => (step.kind === "close" ? [] : [[step.to.x, step.to.y] as const]));
      }
      return [[mark.x, mark.y] as const, [mark.x + mark.width, mark.y + mark.height] as const];
    });
  for (const [x, y] of reach(drawing.marks)) {
    expect(x).toBeGreaterThan(drawing.x);
    expect(x).toBeLessThan(drawing.x + drawing.width);
    expect(y).toBeGreaterThan(drawing.y);
    expect(y).toBeLessThan(drawing.y + drawing.height);
  }
  const texts = textsOf(writeSvg(drawing));
  expect(texts).toContain("Sales");
  expect(texts.join(" ")).toContain("Orders are never deleted: they are cancelled & kept <for ever>.");
});

test("a name too long for its card is shortened, and whole as the hint", () => {
  const name = "a_column_whose_name_is_longer_than_any_card_of_the_diagram_is";
  const { text } = rendered(aDocument({ t: { [name]: "int4" } }));
  expect(text).toContain(`<title>${name}</title>`);
  expect(textsOf(text).some((each) => each.endsWith("…") && name.startsWith(each.slice(0, -1)))).toBe(true);
});

test("tables stand where the design has them", () => {
  const [table] = catalogOf(shop).all("table");
  if (!table) return expect.fail("no table");
  const diagram = new Map<string, DiagramRecord>([
    [table.id, { ...blankPlacement(table.id), x: 4000, y: 2000 }],
  ]);
  const { x, width } = drawDesign(catalogOf({ ...shop, diagram }), { theme: "dark", ground: false });
  expect(x + width).toBeGreaterThan(4000);
  expect(x).toBeLessThan(0);
});

test("the colour of a table tints its header and nothing else", () => {
  const [table] = catalogOf(shop).all("table");
  if (!table) return expect.fail("no table");
  const picture = (colour: number) => {
    const diagram = new Map<string, DiagramRecord>([[table.id, { ...blankPlacement(table.id), colour }]]);
    return rendered({ ...shop, diagram }).text.split("\n");
  };
  const [plain, green] = [picture(0), picture(2)];
  expect(green.filter((line, at) => line !== plain[at])).toEqual([expect.stringContaining('fill="#cbe3e2"')]);
});

test("a PDF says where its objects stand and how long its page is", () => {
  const { text, losses } = rendered(shop, {}, pdfTarget);
  expect(losses).toEqual([]);
  const starts = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at));
  expect(starts).toHaveLength(8);
  for (const [at, start] of starts.entries())
    expect(text.slice(start)).toMatch(new RegExp(`^${at + 1} 0 obj\n`));
  expect(text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1]))).toMatch(/^xref\n/);
  const [, length, stream = ""] = /\/Length (\d+)>>\nstream\n(.*)\nendstream/s.exec(text) ?? [];
  expect(stream).toHaveLength(Number(length));
  expect([...text].every((character) => character <= "~")).toBe(true);
  expect(text).toContain("(numeric\\05010,2\\051) Tj");
});

test("a PDF tells which names its fonts cannot write", () => {
  const { text, losses } = rendered(aDocument({ заказ: { größe: "text" } }), {}, pdfTarget);
  expect(losses.map(({ at }) => at)).toEqual(["заказ"]);
  expect(text).toContain("(gr\\366\\337e) Tj");
});

test("the colours are the design tokens", () => {
  const css = readFileSync(new URL("../../../ui/styles/tokens.css", import.meta.url), "utf8");
  const [light = "", dark = ""] = css
    .split('[data-theme="dark"] {')
    .map((part) => part.split("\n}")[0] ?? "");
  for (const [theme, part] of [
    ["light", light],
    ["dark", dark],
  ] as const) {
    const token = (name: string) => new RegExp(`--${name}: ([^;]+);`).exec(part)?.[1];
    const inks = inksOf[theme];
    expect(inks).toEqual({
      canvas: token("bg-canvas"),
      card: token("bg-card"),
      head: token("bg-card-head"),
      line: token("line"),
      cardEdge: token("line-strong"),
      text: token("text"),
      text2: token("text-2"),
      text3: token("text-3"),
      edge: token("edge"),
      primaryKey: token("pk"),
      foreignKey: token("fk"),
      unique: token("unique"),
      noteGround: token("note-bg"),
      noteLine: token("note-line"),
      noteText: token("note-text"),
      hues: [1, 2, 3, 4, 5].map((hue) => token(`area-${hue}`)),
      areaFill: Number.parseInt(token("area-fill") ?? "", 10) / 100,
    });
  }
});

test("views that are drawn have lines to what they read, and not to what is left out", () => {
  const document = aDocument(
    { a: { id: "int8 pk" }, b: { id: "int8 pk" } },
    aView("both", "SELECT a.id FROM a, b", { uses: [idOf("table", "a"), idOf("table", "b")] }),
    aPlacement("a", 0, 0),
    aPlacement("b", 0, 300),
    aPlacement("both", 500, 0),
  );
  const dotted = (svg: string): number => svg.split('stroke-dasharray="2 4"').length - 1;
  expect(dotted(rendered(document).text)).toBe(2);
  expect(dotted(rendered(document, { tables: "a,both" }).text)).toBe(1);
  expect(dotted(rendered(document, { tables: "a,b" }).text)).toBe(0);
});
