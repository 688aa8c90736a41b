// table: textbook relations with their known keys, normal forms and decompositions
/** A relation of the literature. Columns, keys and tables are words with spaces between; lists of them have | between. */
export type NormalizationCase = {
  readonly name: string;
  readonly columns: string;
  readonly dependencies: string;
  readonly keys: string;
  readonly form: "1NF" | "2NF" | "3NF" | "BCNF";
  readonly synthesis: string;
  /** A decomposition into BCNF as published, and the dependencies it loses. */
  readonly published?: string;
  readonly lost?: string;
};

/** Answers by exhaustion, checked against an independent program; sources are textbooks' own examples. */
export const normalizationCases: readonly NormalizationCase[] = [
  {
    name: "Date, FIRST",
    columns: "S P CITY STATUS QTY",
    dependencies: "S -> CITY; CITY -> STATUS; P, S -> QTY",
    keys: "P S",
    form: "1NF",
    published: "P QTY S | CITY S | CITY STATUS",
    synthesis: "CITY S | CITY STATUS | P QTY S",
  },
  {
    name: "Date, SECOND",
    columns: "S CITY STATUS",
    dependencies: "S -> CITY; CITY -> STATUS",
    keys: "S",
    form: "2NF",
    published: "CITY S | CITY STATUS",
    synthesis: "CITY S | CITY STATUS",
  },
  {
    name: "Date, SJT",
    columns: "S J T",
    dependencies: "J, S -> T; T -> J",
    keys: "J S | S T",
    form: "3NF",
    published: "S T | J T",
    lost: "J, S -> T",
    synthesis: "J S T",
  },
  {
    name: "Date, EXAM",
    columns: "S J P",
    dependencies: "J, S -> P; J, P -> S",
    keys: "J P | J S",
    form: "BCNF",
    synthesis: "J P S",
  },
  {
    name: "Elmasri and Navathe, LOTS",
    columns: "prop county lot area price tax",
    dependencies:
      "prop -> area, county, lot, price, tax; county, lot -> area, price, prop, tax; county -> tax; area -> price",
    keys: "prop | county lot",
    form: "1NF",
    published: "area county lot prop | area price | county tax",
    synthesis: "area county lot prop | area price | county tax",
  },
  {
    name: "Elmasri and Navathe, LOTS1A",
    columns: "prop county lot area",
    dependencies: "prop -> area, county, lot; county, lot -> area, prop; area -> county",
    keys: "prop | area lot | county lot",
    form: "3NF",
    published: "area lot prop | area county",
    lost: "county, lot -> area, prop",
    synthesis: "area county lot prop",
  },
  {
    name: "Elmasri and Navathe, EMP_PROJ",
    columns: "ssn pno hours ename pname ploc",
    dependencies: "pno, ssn -> hours; ssn -> ename; pno -> ploc, pname",
    keys: "pno ssn",
    form: "1NF",
    published: "hours pno ssn | ename ssn | ploc pname pno",
    synthesis: "ename ssn | hours pno ssn | ploc pname pno",
  },
  {
    name: "Elmasri and Navathe, R(A..J)",
    columns: "A B C D E F G H I J",
    dependencies: "A, B -> C; A -> D, E; B -> F; F -> G, H; D -> I, J",
    keys: "A B",
    form: "1NF",
    published: "A B C | A D E | B F | F G H | D I J",
    synthesis: "A B C | A D E | B F | D I J | F G H",
  },
  {
    name: "Elmasri and Navathe, minimal cover",
    columns: "A B D",
    dependencies: "B -> A; D -> A; A, B -> D",
    keys: "B",
    form: "2NF",
    synthesis: "A D | B D",
  },
  {
    name: "Silberschatz, canonical cover",
    columns: "A B C",
    dependencies: "A -> B, C; B -> C; A -> B; A, B -> C",
    keys: "A",
    form: "2NF",
    published: "A B | B C",
    synthesis: "A B | B C",
  },
  {
    name: "Silberschatz, cycle",
    columns: "A B C",
    dependencies: "A -> B, C; B -> A, C; C -> A, B",
    keys: "A | B | C",
    form: "BCNF",
    synthesis: "A B C",
  },
  {
    name: "Silberschatz, class",
    columns: "course title dept credits sec sem year bldg room cap slot",
    dependencies:
      "course -> credits, dept, title; bldg, room -> cap; course, sec, sem, year -> bldg, room, slot",
    keys: "course sec sem year",
    form: "1NF",
    published: "course credits dept title | bldg cap room | bldg course room sec sem slot year",
    synthesis: "bldg cap room | bldg course room sec sem slot year | course credits dept title",
  },
  {
    name: "Ramakrishnan and Gehrke, Contracts",
    columns: "C S J D P Q V",
    dependencies: "C -> D, J, P, Q, S, V; J, P -> C; D, S -> P; J -> S",
    keys: "C | D J | J P",
    form: "1NF",
    published: "D P S | J S | C D J Q V",
    lost: "J, P -> C",
    synthesis: "C D J P Q V | D P S | J S",
  },
  {
    name: "Garcia-Molina, 3.3.1a",
    columns: "A B C D",
    dependencies: "A, B -> C; C -> D; D -> A",
    keys: "A B | B C | B D",
    form: "3NF",
    synthesis: "A B C | A D | C D",
  },
  {
    name: "Garcia-Molina, Courses",
    columns: "C T H R S G",
    dependencies: "C -> T; H, R -> C; H, T -> R; H, S -> R; C, S -> G",
    keys: "H S",
    form: "2NF",
    published: "C T | C H R | H R T | H R S | C G S",
    synthesis: "C G S | C H R T | H R S",
  },
  {
    name: "Ullman, CSZ",
    columns: "city street zip",
    dependencies: "city, street -> zip; zip -> city",
    keys: "city street | street zip",
    form: "3NF",
    published: "street zip | city zip",
    lost: "city, street -> zip",
    synthesis: "city street zip",
  },
  {
    name: "Bernstein 1976, why equivalent left sides are merged",
    columns: "A B C D X Y",
    dependencies: "X, Y -> A, D; C, D -> X, Y; A, X -> B; B, Y -> C; C -> A",
    keys: "C D | X Y | B D Y",
    form: "1NF",
    synthesis: "A B X | A C | B C Y | C D X Y",
  },
  {
    name: "a constant column",
    columns: "A B",
    dependencies: "-> A",
    keys: "B",
    form: "1NF",
    synthesis: "A | B",
  },
  { name: "all key", columns: "A B C", dependencies: "", keys: "A B C", form: "BCNF", synthesis: "A B C" },
  {
    name: "a denormalised order line",
    columns:
      "order_id product_id order_date customer_id customer_name zip city state product_name unit_price qty",
    dependencies: `order_id -> customer_id, order_date
      customer_id -> customer_name, zip
      zip -> city, state
      product_id -> product_name, unit_price
      order_id, product_id -> qty`,
    keys: "order_id product_id",
    form: "1NF",
    published:
      "customer_id order_date order_id | customer_id customer_name zip | city state zip | product_id product_name unit_price | order_id product_id qty",
    synthesis:
      "city state zip | customer_id customer_name zip | customer_id order_date order_id | order_id product_id qty | product_id product_name unit_price",
  },
];
