package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnReference;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.ir.SequenceOptions.SequenceType;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.lang.lower.ServerNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sequences: those that {@code autoincrement()} implies are left out, the others become blocks. */
final class SequenceRaiser {

    private final Catalog catalog;
    private final NameBook names;
    private final Set<ColumnReference> counters = new HashSet<>();
    private final List<Sequence> blocks = new ArrayList<>();

    SequenceRaiser(Catalog catalog, NameBook names) {
        this.catalog = catalog;
        this.names = names;
        for (Sequence each : catalog.all(Sequence.class)) {
            boolean counts =
                    each.ownedBy().filter(owner -> takesItsValues(owner, each)).isPresent();
            if (counts) {
                counters.add(each.ownedBy().orElseThrow());
            }
            if (!counts || !isImplied(each)) {
                blocks.add(each);
            }
        }
    }

    /** The columns whose default is the next value of the sequence that they own. */
    Set<ColumnReference> counters() {
        return counters;
    }

    private boolean takesItsValues(ColumnReference owner, Sequence sequence) {
        Optional<Column> column = catalog.table(owner.table()).flatMap(each -> each.column(owner.column()));
        return column.filter(each -> each.notNull()
                        && integerType(each.type()).isPresent()
                        && each.value() instanceof ColumnValue.Default value
                        && value.expression().text().equals(nextValue(sequence.name())))
                .isPresent();
    }

    private static String nextValue(QualifiedName sequence) {
        return "nextval(" + new SqlWriter().literal(SqlWriter.quote(sequence)) + "::regclass)";
    }

    /** Whether lowering {@code autoincrement()} makes this very sequence. */
    private boolean isImplied(Sequence sequence) {
        ColumnReference owner = sequence.ownedBy().orElseThrow();
        Optional<SequenceType> type = catalog.table(owner.table())
                .flatMap(each -> each.column(owner.column()))
                .flatMap(each -> integerType(each.type()));
        Identifier usual = ServerNames.sequence(owner.table().name(), owner.column());
        return type.map(SequenceOptions::defaults)
                        .filter(sequence.options()::equals)
                        .isPresent()
                && sequence.name().equals(owner.table().sibling(usual))
                && !sequence.unlogged()
                && sequence.comment().isEmpty();
    }

    private static Optional<SequenceType> integerType(TypeReference type) {
        for (SequenceType each : SequenceType.values()) {
            if (type.equals(new TypeReference.BuiltIn(each.sql(), false))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** The blocks of the sequences that need one. */
    List<String> texts(OwnerSpelling owners) {
        Set<String> taken = new HashSet<>();
        return blocks.stream()
                .map(each -> text(each, SqlSpelling.block(each.name(), taken), owners))
                .toList();
    }

    private String text(Sequence sequence, SqlSpelling.Named block, OwnerSpelling owners) {
        List<String> lines = new ArrayList<>();
        sequence.comment().ifPresent(each -> lines.addAll(SdlText.documentation(each, "")));
        lines.add("sequence " + block.heading() + " {");
        if (sequence.options().type() != SequenceType.BIGINT) {
            lines.add("  type = " + sequence.options().type().sql());
        }
        ModelRaiser.options(sequence.options(), " = ").forEach(each -> lines.add("  " + each));
        sequence.ownedBy().flatMap(this::owner).ifPresent(each -> lines.add("  ownedBy = " + each));
        if (sequence.unlogged()) {
            lines.add("  unlogged = true");
        }
        List<String> attributes = new ArrayList<>();
        block.mapping().forEach(each -> attributes.add("@@" + each));
        attributes.addAll(owners.attributes(sequence.address()));
        if (!attributes.isEmpty() && !lines.getLast().endsWith("{")) {
            lines.add("");
        }
        attributes.forEach(each -> lines.add("  " + each));
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }

    private Optional<String> owner(ColumnReference owner) {
        return catalog.table(owner.table()).map(table -> owner(table, owner));
    }

    private String owner(Table table, ColumnReference owner) {
        return names.model(table) + "." + names.field(table.name(), owner.column());
    }
}
