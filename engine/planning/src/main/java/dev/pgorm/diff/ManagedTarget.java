package dev.pgorm.diff;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.ColumnReference;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.Dependencies;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.ManagedScope.Facet;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Secrets;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Subscription;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The target with everything that it does not speak for taken over from the current structure, so that what is not managed
 * never shows as a difference.
 */
final class ManagedTarget {

    private static final Set<String> HISTORY_TABLES =
            Set.of("_prisma_migrations", "flyway_schema_history", "databasechangelog", "databasechangeloglock");

    private static final String HISTORY_SCHEMA = "pgorm";

    private final Catalog start;
    private final Catalog to;
    private final ManagedScope scope;

    private ManagedTarget(Catalog start, Catalog to, ManagedScope scope) {
        this.start = start;
        this.to = to;
        this.scope = scope;
    }

    static Catalog of(Catalog start, Catalog to, ManagedScope scope) {
        return new ManagedTarget(start, to, scope).merge();
    }

    private Catalog merge() {
        Map<ObjectAddress, CatalogObject> objects =
                LinkedHashMap.newLinkedHashMap(to.objects().size());
        for (CatalogObject object : start.objects().values()) {
            if (!isManaged(object)) {
                objects.put(object.address(), object);
            }
        }
        for (CatalogObject object : to.objects().values()) {
            if (isManaged(object) || isNeeded(object)) {
                objects.put(object.address(), merged(object));
            }
        }
        if (!scope.manages(Facet.NATIVE_COLUMNS)) {
            objects.values()
                    .removeIf(object -> object instanceof Sequence sequence && isReplacedByIdentity(sequence, objects));
        }
        keepOwners(objects);
        return Catalog.of(objects.values()).withDependencies(dependencies());
    }

    /** Those of the target, and of what it leaves as it is; a column that rests on nothing any more has none. */
    private Dependencies dependencies() {
        if (to.dependencies().all().isEmpty()) {
            return start.dependencies();
        }
        return to.dependencies().completedBy(start.dependencies(), dependent -> !isColumnOfTarget(dependent));
    }

    private boolean isColumnOfTarget(ObjectAddress dependent) {
        return dependent.kind() == ObjectKind.COLUMN
                && to.column(QualifiedName.of(dependent.schema(), dependent.name()), Identifier.of(dependent.part()))
                        .isPresent();
    }

    /** Where the target does not say whose something is, it stays whose it is. */
    private void keepOwners(Map<ObjectAddress, CatalogObject> objects) {
        if (!scope.manages(Facet.EVERY_OWNER)) {
            start.all(Ownership.class).stream()
                    .filter(each -> objects.containsKey(each.object()))
                    .forEach(each -> objects.putIfAbsent(each.address(), each));
        }
        objects.values().removeIf(each -> each instanceof Definition definition && isOrphan(definition, objects));
    }

    /** What the target does not speak for stays, but not without what it belongs to. */
    private boolean isOrphan(Definition definition, Map<ObjectAddress, CatalogObject> objects) {
        return (definition instanceof Ownership || !isManaged(definition))
                && definition
                        .owner()
                        .filter(owner -> !objects.containsKey(owner))
                        .isPresent();
    }

    private boolean isManaged(CatalogObject object) {
        return switch (object) {
            case Schema schema ->
                scope.manages(Facet.SCHEMAS) && managesSchema(schema.name().value());
            case Extension extension -> scope.manages(Facet.EXTENSIONS);
            case EnumType type ->
                scope.manages(Facet.ENUMS) && managesSchema(type.name().schema().value());
            case Sequence sequence -> isManaged(sequence);
            case Table table -> scope.manages(Facet.TABLES) && isManagedTable(table.address());
            case Definition definition -> isManaged(definition);
        };
    }

    private boolean isManaged(Definition definition) {
        ObjectAddress address = definition.address();
        return scope.manages((DefinitionKind) address.kind())
                && (address.schema().isEmpty() || managesSchema(address.schema()))
                && definition.owner().map(this::isManagedOwner).orElse(true);
    }

    private boolean isManagedOwner(ObjectAddress owner) {
        if (owner.kind() == ObjectKind.SCHEMA) {
            return managesSchema(owner.name());
        }
        return owner.kind() != ObjectKind.TABLE || isManagedTable(owner);
    }

    /** An owned sequence is part of its column; one that stands alone has a facet. */
    private boolean isManaged(Sequence sequence) {
        return sequence.ownedBy()
                .map(owner -> scope.manages(Facet.TABLES)
                        && isManagedTable(ObjectAddress.of(ObjectKind.TABLE, owner.table())))
                .orElseGet(() -> scope.manages(Facet.SEQUENCES)
                        && managesSchema(sequence.name().schema().value()));
    }

    /** Whether the target needs an object that it does not manage where it exists: the schema that its tables live in. */
    private boolean isNeeded(CatalogObject object) {
        return object instanceof Schema schema
                && managesSchema(schema.name().value())
                && start.find(schema.address()).isEmpty();
    }

    private boolean managesSchema(String schema) {
        return !schema.equals(HISTORY_SCHEMA) && scope.managesSchema(schema);
    }

    private boolean isManagedTable(ObjectAddress table) {
        return managesSchema(table.schema())
                && !HISTORY_TABLES.contains(table.name())
                && scope.exclude().stream().noneMatch(pattern -> matches(pattern, table))
                && (scope.manage().isEmpty() || scope.manage().stream().anyMatch(pattern -> matches(pattern, table)));
    }

    private static boolean matches(String pattern, ObjectAddress table) {
        StringBuilder expression = new StringBuilder();
        for (String piece : pattern.split("\\*", -1)) {
            expression.append(expression.isEmpty() ? "" : ".*").append(piece.isEmpty() ? "" : Pattern.quote(piece));
        }
        if (pattern.startsWith("*")) {
            expression.insert(0, ".*");
        }
        Pattern compiled = Pattern.compile(expression.toString(), Pattern.DOTALL);
        return compiled.matcher(table.name()).matches()
                || compiled.matcher(table.schema() + "." + table.name()).matches();
    }

    private CatalogObject merged(CatalogObject object) {
        Optional<CatalogObject> current = start.find(object.address());
        if (current.isEmpty() || current.get().equals(object)) {
            return current.orElse(object);
        }
        CatalogObject merged = merged(object, current.get());
        return merged.equals(current.get()) ? current.get() : merged;
    }

    private CatalogObject merged(CatalogObject object, CatalogObject current) {
        return switch (object) {
            case Schema schema -> new Schema(schema.name(), comment(schema.comment(), current));
            case Extension extension -> merged(extension, (Extension) current);
            case EnumType type -> new EnumType(type.name(), type.labels(), comment(type.comment(), current));
            case Sequence sequence -> merged(sequence, (Sequence) current);
            case Table table -> new ManagedTable((Table) current, table, scope).merge();
            case Definition definition -> asFarAsKnown(withSecrets(definition, current), current);
        };
    }

    private Definition withSecrets(Definition definition, CatalogObject current) {
        Definition stated = definition.withComment(comment(definition.comment(), current));
        return scope.manages(Facet.SECRETS) ? stated : Secrets.kept(stated, current);
    }

    /** What the role that reads the database may not see is no difference. */
    private static Definition asFarAsKnown(Definition stated, CatalogObject current) {
        return stated instanceof Subscription subscription
                        && current instanceof Subscription there
                        && there.connection().isEmpty()
                ? subscription.withoutConnection()
                : stated;
    }

    private Optional<String> comment(Optional<String> stated, CatalogObject current) {
        return scope.manages(Facet.COMMENTS) ? stated : current.comment();
    }

    /** A schema or version that is not stated is the one that is there. */
    private Extension merged(Extension extension, Extension current) {
        return new Extension(
                extension.name(),
                extension.schema().or(current::schema),
                extension.version().or(current::version),
                comment(extension.comment(), current));
    }

    private Sequence merged(Sequence sequence, Sequence current) {
        boolean stated = scope.manages(Facet.SEQUENCES);
        return new Sequence(
                sequence.name(),
                stated ? sequence.options() : current.options(),
                sequence.ownedBy(),
                stated ? sequence.unlogged() : current.unlogged(),
                comment(sequence.comment(), current));
    }

    /** Where an identity column stands for a serial one, the serial's sequence is not wanted. */
    private static boolean isReplacedByIdentity(Sequence sequence, Map<ObjectAddress, CatalogObject> objects) {
        return sequence.ownedBy().filter(owner -> isIdentity(owner, objects)).isPresent();
    }

    private static boolean isIdentity(ColumnReference owner, Map<ObjectAddress, CatalogObject> objects) {
        CatalogObject object = objects.get(ObjectAddress.of(ObjectKind.TABLE, owner.table()));
        return object instanceof Table table
                && table.column(owner.column())
                        .filter(column -> column.value() instanceof ColumnValue.Identity)
                        .isPresent();
    }
}
