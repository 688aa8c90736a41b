/** Methods and properties of Eloquent's Model, of one word, that a relation would take the place of. */
export const modelMembers: readonly string[] =
  `all append attributes boot booted booting cache casts connection create created creating date dates decrement
  delete deleted deleting destroy exists fill fillable fire first find forcedelete forcefill fresh get getkey guard
  guarded has hidden increment is isdirty isclean joiningtable jsonserialize load make new newquery observe offset on only
  original perpage primarykey push query refresh reguard relations replicate replicating resolve restored retrieved
  save saved saving snakeattributes table timestamps toarray tojson touch touches trashed unguard unguarded update
  updated updating visible where with withcount without`.split(/\s+/);
