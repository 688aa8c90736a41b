import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../base/refusal.ts";
import { catalogOf } from "../document/catalog.ts";
import { writeDesignFile } from "../document/file.ts";
import { recordShapes } from "../document/records/index.ts";
import { checksum } from "./checksum.ts";
import { decodeLink } from "./decode-link.ts";

/** Links that people have: made by the code of their day, and never to be made anew. */
const golden = [
  {
    made: "by the first edition, of a small shop",
    records: 23,
    sum: 2517646447,
    link: "v1.AaEBMGqHKCvhYbDr3GcsBbLO5ZwlpiN7py4WFzyBVNmNBLQn1qVkL5eLSh8ZEXJc7k7wbdpLDoAgFEPR5ZA4dHGsn_bdQoAwI0bUVOOnnpvoZMu6ofhKPVrP9Jr1Z8fvBd0EYWsTMpWeqj5KQwCcqNOu8Ofp2DNWEH-EWfOem8AZ4C0E60GzqMswZDUG-3k6DwuRK4Dnh9TMwum-pMS8qof4l0UYcwgD",
  },
  {
    made: "by the first edition, of one record of each kind there was",
    records: 48,
    sum: 3020327486,
    link: "v1.AdcDkwM0tF_prSR1C1ogsaW5CKevz6IcfuFnYj-HwP3kJos-neQUmLgVII3nisbuXXmqnpRMoyP-g-SQ8vHILBBDvwcikquQeAXkIDTBegx8SbgMZJZmVA3KZZ16UUFOBeKrZVho8GXazUrDQBAH8PGap1gDsraYNGpVxJPgxasXQYNhB4QeSgpGES_ePRR8Ay9F8Dn6LL37CP3P7G6aNrdk2YTZj2SXnd-d-rW4pHA8vMSXgtQfThPxF1E15KrTDmjx4sU-Hh-dDCyVl_ImBI7gp9PmUJWlgNiC9LIL82i5cOi1C8KXGhYlhl9jLtKMTCmGOsvMaGiGI0Mu4aSrSNBX_hTMIR5kOxGTq8Zk89yhst06rd2TmPj5Fb_YOhotBmQzGdXXsm-RuaGD2x3tDceJU2PT6KBqxPjo7FIjFOxNX-9ZSSt9WNi6tp-8FRTG19I9Wn3PV19z8__z-0cHDd1PZkDib1jCzPtEcgrazHFsQLFc4PaM0sLmD2hydd57Ijb59ga10q2uh0RVEBnGOPjXNDyRJrDPQloD32NGgXepAWC2NQdCKpVYtkVm_9PYp7Kx2u0KimIkOtV26Dpe3afrWqh0nZGJrXHr86IGzOEqwS4QYJvVPLzMsKSvAQ",
  },
  {
    made: "by the second edition, of every kind of record",
    records: 46,
    sum: 2194554088,
    link: "v1.Av4Dj4miZZAB7mZeZmUwVay1DLeRHDVwdassDLpJXqN7dB9CL0Ew5YE9-RUAo_HoU5Sk08ciLkJzgHavIAHy6XS5O9shnPpIkdiFAkeZiSxz0Xu5-YdY-p0fZZx1TtI4G8gKJ54yi83EBL8gxMmMGuTGvo2iSoT5SOP-Az4AWcxME2s8IqZzsqWkhnG96Y41w046v4AqLaXAbZo9T8NADIbTf-KlDUikUncGBiqBAFG1AzsI1IhWRdAIfj7vh3OJoFu-dPH5fPbZfuBHsVvf3pvvFg6lOzZ2w5s9yhyIn02fG_SYTUYaBMvsGkIMeB-atVo-OhJStckHiPESdhn3t3fLqKdX07rPSTjxUmrtE5in7SGeO-w5TUQDsjOC_TGqXOSflQHBIbsEwcNVCSxYRi3dANjUlLMeMDXNYW5RAJIm7XWCAlOK5ZnwUjwhx4KLtMhJkuYt5AN6yg9FiPo3-S5Bz4JLpkyTcVnmJ4Gc46F72f5lvv_x3gmem3EfEc8ipEE4e5Trx-Gj1XINFvYhFuUb2lgg98EES2vU_WP2bu0yVewsEJN2lJ_tEW9av6DOEAh2xohmM6IEVtllwNgnsltkVi1GBql5A5iaCAPgOCkwq6JnOkK_fhIrJbIFNXElP3YX0Bvs3ffn1RoDf4W9WLWRQfoR_GnYDoBss6sUi3m1ctL-Cw",
  },
] as const;

describe("a link opens for ever", () => {
  test.each(golden)("made $made", ({ link, records, sum }) => {
    const document = decodeLink(link);
    if (isRefusal(document)) throw new Error(document.refused);
    expect(document.schema.size).toBe(records);
    // The lines of the design file say all of it; the first names the version of the file.
    const [, ...lines] = writeDesignFile(document).split("\n");
    expect(checksum(strToU8(lines.join("\n")))).toBe(sum);
  });

  test("the last of them has every kind", () => {
    const document = decodeLink(golden[2].link);
    if (isRefusal(document)) throw new Error(document.refused);
    const present = new Set<string>(
      catalogOf(document)
        .walk()
        .map(({ kind }) => kind),
    );
    expect(Object.keys(recordShapes).filter((kind) => !present.has(kind))).toEqual([]);
  });
});
