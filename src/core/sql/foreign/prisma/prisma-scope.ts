import { attributeText } from "./attributes.ts";
import type { PrismaBlock } from "./prisma-schema.ts";

/** What the blocks of a schema are to each other. */
export type PrismaScope = {
  readonly models: ReadonlyMap<string, PrismaBlock>;
  readonly enums: ReadonlyMap<
    string,
    {
      readonly namespace: string | undefined;
      readonly name: string;
      /** Names in the database by names in Prisma. */
      readonly labels: ReadonlyMap<string, string>;
    }
  >;
};

/** Everything that fields may refer to. */
export function scopeOf(blocks: readonly PrismaBlock[]): PrismaScope {
  const whole = blocks.filter(({ fault }) => fault === undefined);
  return {
    models: new Map(whole.flatMap((block) => (block.word === "model" ? [[block.name, block]] : []))),
    enums: new Map(
      whole.flatMap((block) => {
        const labels = new Map(block.fields.map(({ name, column }) => [name, column]));
        return block.word === "enum" ? [[block.name, { ...placeOf(block), labels }]] : [];
      }),
    ),
  };
}

/** What a model or enum is called in the database. */
export function placeOf({ attributes, name }: PrismaBlock): {
  readonly namespace: string | undefined;
  readonly name: string;
} {
  return { namespace: attributeText(attributes, "schema"), name: attributeText(attributes, "map") ?? name };
}

/** A name as Prisma makes it up: cut in front of its ending to 63 bytes. */
export function madeUpName(table: string, columns: readonly string[], ending: string): string {
  const room = 63 - ending.length - 1;
  return `${[table, ...columns].join("_").slice(0, room)}_${ending}`;
}
