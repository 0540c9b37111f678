package dev.pgorm.diff;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
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
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The target with everything that it does not speak for taken over from the current structure, so that what is not managed
 * never shows as a difference.
 */
final class ManagedTarget {

    private static final Set<String> HISTORY_TABLES =
            Set.of("_prisma_migrations", "flyway_schema_history", "databasechangelog", "databasechangeloglock");

    private static final String HISTORY_SCHEMA = "pgorm";

    private static final SortedMap<ObjectAddress, CatalogObject> NOTHING = Collections.emptySortedMap();

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

    /** What is the same object on both sides stays, whatever is managed: of a large schema that is nearly everything. */
    @SuppressWarnings("ReferenceEquality")
    private Catalog merge() {
        SortedMap<ObjectAddress, CatalogObject> changed = new TreeMap<>();
        Set<ObjectAddress> gone = new HashSet<>();
        to.together(start, (address, stated, current) -> {
            if (stated != current) {
                CatalogObject kept = kept(stated, current);
                if (kept == null) {
                    gone.add(address);
                } else if (kept != stated) {
                    changed.put(address, kept);
                }
            }
        });
        Catalog merged = withOwners(withoutReplacedSequences(to.with(changed, gone)));
        Set<ObjectAddress> orphans = orphans(merged);
        while (!orphans.isEmpty()) {
            merged = merged.with(NOTHING, orphans);
            orphans = orphans(merged);
        }
        return merged.withDependencies(dependencies());
    }

    /** What the target has of an object that differs; null for none. */
    private @Nullable CatalogObject kept(@Nullable CatalogObject stated, @Nullable CatalogObject current) {
        if (stated != null && (isManaged(stated) || isNeeded(stated))) {
            return current == null ? stated : merged(stated, current);
        }
        return current != null && !isManaged(current) ? current : null;
    }

    /** Those of the target, and of what it leaves as it is; a column that rests on nothing any more has none. */
    private Dependencies dependencies() {
        if (to.dependencies().isEmpty()) {
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
    private Catalog withOwners(Catalog merged) {
        SortedMap<ObjectAddress, CatalogObject> added = new TreeMap<>();
        if (!scope.manages(Facet.EVERY_OWNER)) {
            start.all(Ownership.class).stream()
                    .filter(each -> merged.find(each.object()).isPresent()
                            && merged.find(each.address()).isEmpty())
                    .forEach(each -> added.put(each.address(), each));
        }
        return merged.with(added, Set.of());
    }

    /** What the target does not speak for stays, but not without what it belongs to. */
    private Set<ObjectAddress> orphans(Catalog merged) {
        return merged.all(Definition.class).stream()
                .filter(each -> each instanceof Ownership || !isManaged(each))
                .filter(each -> each.owner()
                        .filter(owner -> merged.find(owner).isEmpty())
                        .isPresent())
                .map(Definition::address)
                .collect(Collectors.toSet());
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

    private CatalogObject merged(CatalogObject object, CatalogObject current) {
        if (current.equals(object)) {
            return current;
        }
        CatalogObject merged = asFarAsManaged(object, current);
        return merged.equals(current) ? current : merged;
    }

    private CatalogObject asFarAsManaged(CatalogObject object, CatalogObject current) {
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
    private Catalog withoutReplacedSequences(Catalog merged) {
        if (scope.manages(Facet.NATIVE_COLUMNS)) {
            return merged;
        }
        Set<ColumnReference> identities = new HashSet<>();
        for (Table table : merged.tables()) {
            for (Column column : table.columns()) {
                if (column.value() instanceof ColumnValue.Identity) {
                    identities.add(new ColumnReference(table.name(), column.name()));
                }
            }
        }
        Set<ObjectAddress> replaced = identities.isEmpty()
                ? Set.of()
                : merged.all(Sequence.class).stream()
                        .filter(each ->
                                each.ownedBy().filter(identities::contains).isPresent())
                        .map(Sequence::address)
                        .collect(Collectors.toSet());
        return merged.with(NOTHING, replaced);
    }
}
