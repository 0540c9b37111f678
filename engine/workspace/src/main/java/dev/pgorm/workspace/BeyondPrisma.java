package dev.pgorm.workspace;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.raise.PrismaPart;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a database has that a {@code .prisma} file has no words for, counted for people. */
final class BeyondPrisma {

    private final Map<String, Integer> counts = new TreeMap<>();

    private BeyondPrisma() {}

    /** A line about what stays out of the file; empty where nothing does. */
    static Optional<String> note(Catalog catalog) {
        BeyondPrisma beyond = new BeyondPrisma();
        Catalog said = PrismaPart.of(catalog);
        for (CatalogObject each : catalog.objects().values()) {
            Optional<CatalogObject> there = said.find(each.address());
            if (there.isEmpty()) {
                boolean ownsItself = !(each instanceof Sequence sequence)
                        || sequence.ownedBy().isEmpty();
                beyond.count(each.address().kind().label(), ownsItself ? 1 : 0);
            } else if (each instanceof Table table && there.get() instanceof Table other) {
                beyond.parts(table, other);
            }
        }
        return beyond.counts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "left alone in the database, since Prisma's language has no words for it: " + beyond.text());
    }

    private void parts(Table table, Table said) {
        Set<Identifier> names =
                said.constraints().stream().map(Constraint::name).collect(Collectors.toSet());
        said.indexes().forEach(each -> names.add(each.name()));
        for (Constraint each : table.constraints()) {
            count(word(each), names.contains(each.name()) ? 0 : 1);
        }
        table.indexes().forEach(each -> count("index", names.contains(each.name()) ? 0 : 1));
        count("table with row security", table.rowSecurity().enabled() ? 1 : 0);
    }

    private static String word(Constraint constraint) {
        return switch (constraint) {
            case Constraint.PrimaryKey key -> "primary key";
            case Constraint.Unique unique -> "unique constraint";
            case Constraint.ForeignKey key -> "foreign key";
            case Constraint.Check check -> "check constraint";
            case Constraint.Exclusion exclusion -> "exclusion constraint";
        };
    }

    private void count(String what, int number) {
        if (number > 0) {
            counts.merge(what, number, Integer::sum);
        }
    }

    private String text() {
        return counts.entrySet().stream()
                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
    }
}
