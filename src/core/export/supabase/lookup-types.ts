import { quotedText } from "./layout.ts";

/**
 * The types that name one thing of the database, by its name in the default namespace or by namespace and name:
 * `Tables<"orders">`, `Tables<{ schema: "crm" }, "person">`. Same names and meaning as Supabase's, in our own words.
 */
export function lookupTypes(defaultNamespace: string): string {
  return `type DatabaseWithoutInternals = Omit<Database, "__InternalSupabase">

type DefaultSchema = DatabaseWithoutInternals[${quotedText(defaultNamespace)}]

type InSchema = { schema: keyof DatabaseWithoutInternals }

/** What a group of the default schema holds, or of the schema that is named. */
type Group<Where, Kind extends keyof DefaultSchema> = Where extends {
  schema: infer Schema extends keyof DatabaseWithoutInternals
}
  ? DatabaseWithoutInternals[Schema][Kind]
  : DefaultSchema[Kind]

/** The name among them: the second argument where the first one is a schema. */
type Chosen<Where, Name> = Where extends InSchema ? Name : Where

type Names<Where, Among> = Where extends InSchema ? keyof Among : never

type Member<Among, Name> = Name extends keyof Among ? Among[Name] : never

type Relation<Where> = Group<Where, "Tables"> & Group<Where, "Views">

export type Tables<
  Where extends keyof Relation<string> | InSchema,
  Name extends Names<Where, Relation<Where>> = never,
> = Member<Relation<Where>, Chosen<Where, Name>> extends { Row: infer Row } ? Row : never

export type TablesInsert<
  Where extends keyof DefaultSchema["Tables"] | InSchema,
  Name extends Names<Where, Group<Where, "Tables">> = never,
> = Member<Group<Where, "Tables">, Chosen<Where, Name>> extends { Insert: infer Insert } ? Insert : never

export type TablesUpdate<
  Where extends keyof DefaultSchema["Tables"] | InSchema,
  Name extends Names<Where, Group<Where, "Tables">> = never,
> = Member<Group<Where, "Tables">, Chosen<Where, Name>> extends { Update: infer Update } ? Update : never

export type Enums<
  Where extends keyof DefaultSchema["Enums"] | InSchema,
  Name extends Names<Where, Group<Where, "Enums">> = never,
> = Member<Group<Where, "Enums">, Chosen<Where, Name>>

export type CompositeTypes<
  Where extends keyof DefaultSchema["CompositeTypes"] | InSchema,
  Name extends Names<Where, Group<Where, "CompositeTypes">> = never,
> = Member<Group<Where, "CompositeTypes">, Chosen<Where, Name>>
`;
}
