package dev.pgorm.plan;

import dev.pgorm.diff.Action;
import dev.pgorm.diff.Change;
import dev.pgorm.diff.ChangeSet;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the planners of all kinds share: both structures, what changes between them, and the graph that they fill. */
final class PlanContext {

    private final ChangeSet changes;
    private final PlanOptions options;
    private final Concessions concessions;
    private final StepGraph graph = new StepGraph();
    private final Indexes indexesBefore;
    private final Indexes indexesAfter;
    private final References before;
    private final References after;
    private final Map<ObjectAddress, Change> byAddress = new HashMap<>();
    private final Replacements replacements;
    private final Swaps swaps;
    private @Nullable StoredTypes stored;
    private final Loosenings loosenings = new Loosenings(this);
    private final Cascade cascade;
    private final Set<QualifiedName> givenNames = new HashSet<>();

    PlanContext(ChangeSet changes, PlanOptions options, Concessions concessions) {
        this.changes = changes;
        this.options = options;
        this.concessions = concessions;
        this.indexesBefore = new Indexes(changes.start());
        this.indexesAfter = new Indexes(changes.target());
        this.before = new References(changes.start());
        this.after = new References(changes.target());
        for (Change change : changes.changes()) {
            if (change.action() != Action.RENAME) {
                byAddress.put(change.object(), change);
            }
        }
        this.swaps = new Swaps(before);
        this.replacements = new Replacements(this);
        this.cascade = new Cascade(this);
    }

    /** The current structure under its new names. */
    Catalog start() {
        return changes.start();
    }

    Catalog target() {
        return changes.target();
    }

    List<Change> changes() {
        return changes.changes();
    }

    StepGraph graph() {
        return graph;
    }

    /** What is done in another way than would be best. */
    Concessions concessions() {
        return concessions;
    }

    /** What the parts of the current structure refer to. */
    References before() {
        return before;
    }

    /** What the parts of the target refer to. */
    References after() {
        return after;
    }

    /** What has to be dropped and made again although it is there on both sides. */
    Replacements replacements() {
        return replacements;
    }

    /** Definitions that let go of something and take it up again; complete once {@link Replacements#find} has run. */
    Loosenings loosenings() {
        return loosenings;
    }

    /** What statements about parents do to their children. */
    Cascade cascade() {
        return cascade;
    }

    /** Whether the address is a table that is dropped and made again, or a part of one. */
    boolean isRemade(ObjectAddress address) {
        return replacements.contains(ObjectAddress.of(ObjectKind.TABLE, name(address)));
    }

    /** Whether the address is an index of a table that is dropped and made again. */
    boolean isIndexOfRemade(ObjectAddress address) {
        return Stream.of(indexesBefore, indexesAfter)
                .flatMap(indexes -> indexes.find(address).stream())
                .anyMatch(found -> found.table() instanceof Table table && replacements.contains(table.address()));
    }

    /** Whether a constraint of any table of the schema, before or after, has been given that name. */
    boolean isGivenToConstraint(QualifiedName name) {
        if (givenNames.isEmpty()) {
            for (Catalog catalog : List.of(start(), target())) {
                for (Table table : catalog.tables()) {
                    table.constraints()
                            .forEach(each -> givenNames.add(table.name().sibling(each.name())));
                    table.columns()
                            .forEach(column -> column.details()
                                    .notNull()
                                    .ifPresent(
                                            each -> givenNames.add(table.name().sibling(each.name()))));
                }
            }
        }
        return givenNames.contains(name);
    }

    boolean serverHas(int major) {
        return options.serverMajor() >= major;
    }

    /** Whether the database has the language that every new one has. */
    boolean hasPlpgsql() {
        return options.plpgsql();
    }

    /** Ends the plan where the server is too old for something. */
    void require(boolean used, int major, String feature) {
        if (used && !serverHas(major)) {
            throw new PlanException(new PlanFailure.NotOnThisServer(feature, major, options.serverMajor()));
        }
    }

    /** The change of an object other than its rename. */
    Optional<Change> change(ObjectAddress address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    boolean isCreated(ObjectAddress address) {
        return has(address, Action.CREATE) || cascade.lineage().arriving().containsKey(address);
    }

    boolean isDropped(ObjectAddress address) {
        return has(address, Action.DROP) || cascade.lineage().leaving().containsKey(address);
    }

    private boolean has(ObjectAddress address, Action action) {
        Change change = byAddress.get(address);
        return change != null && change.action() == action;
    }

    Optional<Definition> definitionAfter(ObjectAddress address) {
        return target().find(address).map(Definition.class::cast);
    }

    /** The address under which a definition's change is listed: its own, or its owner's where it comes with that. */
    ObjectAddress changed(Definition definition) {
        ObjectAddress address = definition.address();
        return byAddress.containsKey(address) ? address : definition.owner().orElse(address);
    }

    Set<String> changeIds(ObjectAddress address) {
        Optional<Change> change = change(address);
        if (change.isPresent()) {
            return Set.of(change.get().id());
        }
        ObjectAddress source = cascade.lineage()
                .arriving()
                .getOrDefault(address, cascade.lineage().leaving().getOrDefault(address, address));
        return source.equals(address) ? Set.of() : changeIds(source);
    }

    /** The changes because of which an object is altered or made again. */
    Set<String> causes(ObjectAddress address) {
        return replacements.all().getOrDefault(address, changeIds(address));
    }

    static QualifiedName name(ObjectAddress address) {
        return QualifiedName.of(address.schema(), address.name());
    }

    Table tableBefore(ObjectAddress part) {
        return start().table(name(part)).orElseThrow();
    }

    Table tableAfter(ObjectAddress part) {
        return target().table(name(part)).orElseThrow();
    }

    static Column column(Table table, ObjectAddress part) {
        return table.column(Identifier.of(part.part())).orElseThrow();
    }

    static Constraint constraint(Table table, ObjectAddress part) {
        return table.constraints().stream()
                .filter(each -> each.name().value().equals(part.part()))
                .findFirst()
                .orElseThrow();
    }

    /** The index of that name in the current structure, with its table or materialized view. */
    Indexes.TableIndex indexBefore(ObjectAddress address) {
        return indexesBefore.of(address);
    }

    /** The index of that name in the target, with its table or materialized view. */
    Indexes.TableIndex indexAfter(ObjectAddress address) {
        return indexesAfter.of(address);
    }

    /** The types and collations that give way to a new version; complete once {@link Replacements#find} has run. */
    Swaps swaps() {
        return swaps;
    }

    /** Which types columns hold values of; few plans ask. */
    StoredTypes stored() {
        StoredTypes known = stored;
        if (known == null) {
            known = new StoredTypes(start(), before, target(), after);
            stored = known;
        }
        return known;
    }

    Optional<EnumType> enumBefore(QualifiedName name) {
        return start().find(ObjectAddress.of(ObjectKind.ENUM, name)).map(EnumType.class::cast);
    }

    Optional<EnumType> enumAfter(QualifiedName name) {
        return target().find(ObjectAddress.of(ObjectKind.ENUM, name)).map(EnumType.class::cast);
    }

    /** What references mean once swapped types have stepped aside. */
    Set<ObjectAddress> freed(Set<ObjectAddress> references) {
        return swaps.freed(references);
    }
}
