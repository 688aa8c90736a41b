/**
 * What the first edition of the format numbers, in its order: kinds under no name, the fields of each kind and group,
 * the words of each choice, the kinds a reference may have. Links that exist count on it: it is never changed. What
 * is added to a shape later goes into the next edition's list.
 */
export const firstOrder = `
: design, extension, namespace, enum, enum-value, domain, sequence, table, column, primary-key, unique, foreign-key, check, view, index, function, trigger, kept, placement
design: name, namespaces, extensions, kept
design.namespaces: namespace
design.extensions: extension
design.kept: kept
extension: name, namespace, version, comment
extension.namespace: namespace
namespace: name, comment, enums, domains, sequences, tables, views, functions
namespace.enums: enum
namespace.domains: domain
namespace.sequences: sequence
namespace.tables: table
namespace.views: view
namespace.functions: function
enum: name, values, comment
enum.values: enum-value
enum-value: name
domain: name, type, collation, notNull, default, checks, comment
domain.type: base, modifiers, fields, dimensions
domain.type.base: builtin, defined, external
domain.type.base.builtin: name
domain.type.base.defined: id
domain.type.base.defined.id: enum, domain, table, view
domain.type.base.external: namespace, name
domain.collation: namespace, name
domain.checks: name, expression, notValid
sequence: name, type, options, ownedBy, unlogged, comment
sequence.type: bigint, integer, smallint
sequence.options: start, increment, minimum, maximum, cache, cycle
sequence.ownedBy: column
table: name, comment, columns, constraints, indexes, triggers, unlogged, partitionBy, partitionOf, inherits, parameters, accessMethod, tablespace
table.columns: column
table.constraints: primary-key, unique, foreign-key, check
table.indexes: index
table.triggers: trigger
table.partitionBy: strategy, keys
table.partitionBy.strategy: range, list, hash
table.partitionBy.keys: of, collation, operatorClass
table.partitionBy.keys.of: column, expression
table.partitionBy.keys.of.column: column
table.partitionBy.keys.of.column.column: column
table.partitionBy.keys.of.expression: expression
table.partitionBy.keys.collation: namespace, name
table.partitionBy.keys.operatorClass: namespace, name
table.partitionOf: parent, bound
table.partitionOf.parent: table
table.inherits: table
table.parameters: name, value
column: name, type, notNull, default, identity, generated, collation, storage, compression, comment
column.type: base, modifiers, fields, dimensions
column.type.base: builtin, defined, external
column.type.base.builtin: name
column.type.base.defined: id
column.type.base.defined.id: enum, domain, table, view
column.type.base.external: namespace, name
column.identity: when, sequence, options
column.identity.when: by default, always
column.identity.options: start, increment, minimum, maximum, cache, cycle
column.generated: expression, storage
column.generated.storage: stored, virtual
column.collation: namespace, name
column.storage: plain, external, extended, main
primary-key: name, columns, include, deferral, parameters, tablespace, partOf, comment
primary-key.columns: column
primary-key.include: column
primary-key.deferral: immediate, deferrable, initially deferred
primary-key.parameters: name, value
primary-key.partOf: primary-key
unique: name, columns, include, nullsNotDistinct, deferral, parameters, tablespace, partOf, comment
unique.columns: column
unique.include: column
unique.deferral: immediate, deferrable, initially deferred
unique.parameters: name, value
unique.partOf: unique
foreign-key: name, references, pairs, onDelete, onDeleteColumns, onUpdate, match, deferral, notValid, comment
foreign-key.references: table
foreign-key.pairs: column, references
foreign-key.pairs.column: column
foreign-key.pairs.references: column
foreign-key.onDelete: no action, restrict, cascade, set null, set default
foreign-key.onDeleteColumns: column
foreign-key.onUpdate: no action, restrict, cascade, set null, set default
foreign-key.match: simple, full
foreign-key.deferral: immediate, deferrable, initially deferred
check: name, expression, noInherit, notValid, comment
index: name, method, unique, nullsNotDistinct, keys, include, predicate, parameters, tablespace, only, partOf, clustered, comment
index.keys: of, collation, operatorClass, descending, nulls
index.keys.of: column, expression, output
index.keys.of.column: column
index.keys.of.column.column: column
index.keys.of.expression: expression
index.keys.of.output: name
index.keys.collation: namespace, name
index.keys.operatorClass: name, parameters
index.keys.operatorClass.name: namespace, name
index.keys.operatorClass.parameters: name, value
index.keys.nulls: default, first, last
index.include: column
index.parameters: name, value
index.partOf: index
view: name, query, columnNames, materialized, recursive, withoutRows, options, checkOption, tablespace, indexes, triggers, uses, comment
view.options: name, value
view.checkOption: none, local, cascaded
view.indexes: index
view.triggers: trigger
view.uses: table, view, function, sequence, enum, domain, kept
function: name, routine, arguments, identity, definition, uses, comment
function.routine: function, procedure
function.uses: table, view, function, sequence, enum, domain, kept
trigger: name, timing, events, forEach, when, function, arguments, constraint, deferral, from, oldTable, newTable, enabled, comment
trigger.timing: before, after, instead of
trigger.events: event, columns
trigger.events.event: insert, update, delete, truncate
trigger.events.columns: column
trigger.forEach: row, statement
trigger.function: defined, external
trigger.function.defined: id
trigger.function.defined.id: function
trigger.function.external: namespace, name
trigger.deferral: immediate, deferrable, initially deferred
trigger.from: table
trigger.enabled: origin, disabled, replica, always
kept: statement, subject, phase, provides, uses
kept.phase: schema, after tables, after all, ownership
kept.uses: namespace, extension, enum, domain, sequence, table, view, function, index, trigger, kept
placement: x, y, colour, density
placement.density: all columns, keys, header
`;
