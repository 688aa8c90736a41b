/**
 * What the second edition adds to the first, in the same form. Links that exist count on it: it is never changed. What
 * is added to a shape later goes into the next edition's list.
 */
export const secondOrder = `
: composite, attribute, range, exclusion, policy, statistics, rule, publication, grant, object, dependency, area, note, saved-view
design: objects, publications, grants, areas, notes, savedViews, exceptions, profile, severities
design.objects: object
design.publications: publication
design.grants: grant
design.areas: area
design.notes: note
design.savedViews: saved-view
design.exceptions: rule, object, reason
design.exceptions.object: design, namespace, extension, enum, domain, composite, range, sequence, table, column, primary-key, unique, foreign-key, check, exclusion, index, policy, view, function, trigger
design.profile: recommended, strict, supabase, naming-only
design.severities: rule, severity
design.severities.severity: error, warning, info, off
namespace: composites, ranges, external
namespace.composites: composite
namespace.ranges: range
domain.type.base: multirange
domain.type.base.defined.id: composite, range
domain.type.base.multirange: id
domain.type.base.multirange.id: range
table: policies, rules, statistics, dependencies, rowSecurity, forceRowSecurity, replicaIdentity, foreign, ofType, external, expectedRows
table.constraints: exclusion
table.policies: policy
table.rules: rule
table.statistics: statistics
table.dependencies: dependency
table.replicaIdentity: full, nothing, index
table.replicaIdentity.index: index
table.replicaIdentity.index.index: index, primary-key, unique
table.foreign: server, options
table.foreign.server: object
table.foreign.options: name, value
table.ofType: composite
column: foreignOptions, parameters, statisticsTarget, notNullConstraint
column.type.base: multirange
column.type.base.defined.id: composite, range
column.type.base.multirange: id
column.type.base.multirange.id: range
column.foreignOptions: name, value
column.parameters: name, value
column.notNullConstraint: name, noInherit, notValid
primary-key: withoutOverlaps
unique: withoutOverlaps
foreign-key: notEnforced, period
check: notEnforced
view: rules
view.uses: composite, range, object
view.rules: rule
function.uses: composite, range, object
kept.uses: composite, range, object, publication
composite: name, attributes, comment
composite.attributes: attribute
attribute: name, type, collation, comment
attribute.type: base, modifiers, fields, dimensions
attribute.type.base: builtin, defined, multirange, external
attribute.type.base.builtin: name
attribute.type.base.defined: id
attribute.type.base.defined.id: enum, domain, table, view, composite, range
attribute.type.base.multirange: id
attribute.type.base.multirange.id: range
attribute.type.base.external: namespace, name
attribute.collation: namespace, name
range: name, subtype, multirange, operatorClass, collation, canonical, difference, comment
range.subtype: base, modifiers, fields, dimensions
range.subtype.base: builtin, defined, multirange, external
range.subtype.base.builtin: name
range.subtype.base.defined: id
range.subtype.base.defined.id: enum, domain, table, view, composite, range
range.subtype.base.multirange: id
range.subtype.base.multirange.id: range
range.subtype.base.external: namespace, name
range.operatorClass: namespace, name
range.collation: namespace, name
range.canonical: defined, external
range.canonical.defined: id
range.canonical.defined.id: function
range.canonical.external: namespace, name
range.difference: defined, external
range.difference.defined: id
range.difference.defined.id: function
range.difference.external: namespace, name
exclusion: name, method, elements, include, predicate, deferral, parameters, tablespace, partOf, comment
exclusion.elements: key, operator
exclusion.elements.key: of, collation, operatorClass, descending, nulls
exclusion.elements.key.of: column, expression, output
exclusion.elements.key.of.column: column
exclusion.elements.key.of.column.column: column
exclusion.elements.key.of.expression: expression
exclusion.elements.key.of.output: name
exclusion.elements.key.collation: namespace, name
exclusion.elements.key.operatorClass: name, parameters
exclusion.elements.key.operatorClass.name: namespace, name
exclusion.elements.key.operatorClass.parameters: name, value
exclusion.elements.key.nulls: default, first, last
exclusion.include: column
exclusion.deferral: immediate, deferrable, initially deferred
exclusion.parameters: name, value
exclusion.partOf: exclusion
policy: name, restrictive, command, roles, using, check, uses, comment
policy.command: all, select, insert, update, delete
policy.uses: table, view, function, sequence, enum, domain, kept, composite, range, object
statistics: name, namespace, measures, keys, target, comment
statistics.namespace: namespace
statistics.measures: ndistinct, dependencies, mcv
statistics.keys: column, expression
statistics.keys.column: column
statistics.keys.column.column: column
statistics.keys.expression: expression
rule: name, event, instead, when, actions, enabled, uses, comment
rule.event: select, insert, update, delete
rule.enabled: origin, disabled, replica, always
rule.uses: table, view, function, sequence, enum, domain, kept, composite, range, object
publication: name, allTables, tables, namespaces, parameters, comment
publication.tables: table, only, columns, where
publication.tables.table: table
publication.tables.columns: column
publication.namespaces: namespace
publication.parameters: name, value
grant: on, grantee, revoked, privileges
grant.on: namespace, enum, domain, composite, range, sequence, table, view, function, object
grant.privileges: privilege, columns, grantable
grant.privileges.columns: column
object: type, name, namespace, signature, definition, additions, uses, comment
object.type: aggregate, operator, operator class, operator family, cast, collation, conversion, base type, text search configuration, text search dictionary, text search parser, text search template, event trigger, foreign data wrapper, server, user mapping, language, access method, transform, subscription
object.namespace: namespace
object.uses: namespace, extension, enum, domain, composite, range, sequence, table, view, function, object, kept
dependency: multivalued, determinant, dependent, standing, origin, reason
dependency.determinant: column
dependency.dependent: column
dependency.standing: stated, suggested, rejected
dependency.origin: person, model, data, name
area: name, x, y, width, height, colour
note: text, x, y, width, height, colour
saved-view: name, hidden, x, y, width, height
saved-view.hidden: table, view
`;
