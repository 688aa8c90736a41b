import { expect, test } from "vitest";
import { catalogOf } from "../document/catalog.ts";
import { aDocument } from "../testing/a-document.ts";
import { anEnum } from "../testing/type-parts.ts";
import { signatureOf } from "./signature.ts";

const catalog = catalogOf(aDocument(anEnum("mood", ["ok"])));

test("a signature has the input types, as PostgreSQL names them", () => {
  expect(
    signatureOf(catalog, "a int, OUT b text, INOUT c mood[] DEFAULT '{}', VARIADIC numeric(10,2)[]"),
  ).toBe("integer, public.mood[], numeric[]");
  expect(signatureOf(catalog, "double precision, stamp timestamp(3) with time zone = now(), geometry")).toBe(
    "double precision, timestamp with time zone, geometry",
  );
  expect(signatureOf(catalog, "")).toBe("");
});
