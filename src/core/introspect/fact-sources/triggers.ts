import type { FactSource } from "../fact-source.ts";

/** Triggers and rules of relations, and event triggers. Those that enforce foreign keys are internal. */
export const triggers: FactSource = {
  id: "triggers",
  sql: `
SELECT r.object, 'trigger ' || quote_ident(t.tgname) || ' ' || fact.property, fact.value
FROM pg_trigger t
JOIN user_relation r ON r.oid = t.tgrelid
CROSS JOIN LATERAL (VALUES
  ('definition', pg_get_triggerdef(t.oid)),
  ('enabled', nullif(t.tgenabled, 'O')::text)
) AS fact (property, value)
WHERE NOT t.tgisinternal AND fact.value IS NOT NULL
UNION ALL
SELECT r.object, 'rule ' || quote_ident(w.rulename) || ' ' || fact.property, fact.value
FROM pg_rewrite w
JOIN user_relation r ON r.oid = w.ev_class
CROSS JOIN LATERAL (VALUES
  ('definition', pg_get_ruledef(w.oid)),
  ('enabled', nullif(w.ev_enabled, 'O')::text)
) AS fact (property, value)
WHERE w.rulename <> '_RETURN' AND fact.value IS NOT NULL
UNION ALL
SELECT 'event trigger ' || quote_ident(e.evtname), fact.property, fact.value
FROM pg_event_trigger e
CROSS JOIN LATERAL (VALUES
  ('event', e.evtevent::text),
  ('function', e.evtfoid::regprocedure::text),
  ('tags', (SELECT string_agg(tag, ', ' ORDER BY tag) FROM unnest(e.evttags) tag)),
  ('enabled', nullif(e.evtenabled, 'O')::text)
) AS fact (property, value)
WHERE fact.value IS NOT NULL
  AND ('pg_event_trigger'::regclass, e.oid) NOT IN (SELECT classid, objid FROM extension_member)`,
};
