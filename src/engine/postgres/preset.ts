/** An object of a platform, and the SQL that makes a stand-in for it. */
export interface PresetObject {
  readonly kind: "table" | "function" | "publication";
  readonly sql: string;
}

/**
 * What a platform gives every database and the files of its users take for granted. Of it is made what a file names;
 * `roles` and `namespaces` are only known by name, since any missing one is made.
 */
export interface Preset {
  readonly id: string;
  readonly title: string;
  /** Roles that nobody else has: a file that names one is of this platform. */
  readonly tellingRoles: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly namespaces: ReadonlySet<string>;
  /** By name as PostgreSQL's messages write it; functions without their arguments. */
  readonly objects: ReadonlyMap<string, PresetObject>;
}
