package dev.pgorm.lang.lower;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.EnumType;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.Operator;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.Sequence;
import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableForm;
import dev.pgorm.ir.TableProperties;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.lang.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A lowered schema as readable text, for golden files: everything that the records hold, defaults left out. */
final class CatalogText {

    private final StringBuilder text = new StringBuilder();

    private CatalogText() {}

    static String of(Lowered lowered) {
        CatalogText writer = new CatalogText();
        writer.scope(lowered.scope());
        lowered.renames().forEach(writer::rename);
        lowered.diagnostics().forEach(writer::diagnostic);
        writer.catalog(lowered.catalog());
        return writer.text.toString();
    }

    static String of(Catalog catalog) {
        CatalogText writer = new CatalogText();
        writer.catalog(catalog);
        return writer.text.toString();
    }

    /** Writes a line; {@code %s} stands for the values in turn. */
    private void line(String pattern, Object... values) {
        String[] pieces = pattern.split("%s", -1);
        StringBuilder line = new StringBuilder(pieces[0]);
        for (int i = 0; i < values.length; i++) {
            line.append(values[i]).append(pieces[i + 1]);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private void scope(ManagedScope scope) {
        line("manages %s", scope.schemas().map(Object::toString).orElse("all schemas"));
        line("  facets %s", new TreeSet<>(scope.facets()));
        if (!scope.manage().isEmpty()) {
            line("  only %s", scope.manage());
        }
        if (!scope.exclude().isEmpty()) {
            line("  without %s", scope.exclude());
        }
    }

    private void rename(RenameHint hint) {
        line("rename %s → %s", hint.from(), hint.to());
    }

    private void diagnostic(Diagnostic diagnostic) {
        line("%s %s: %s", diagnostic.code(), diagnostic.name(), diagnostic.message());
        diagnostic.help().ifPresent(each -> line("  help: %s", each));
    }

    private void catalog(Catalog catalog) {
        catalog.objects().values().forEach(this::object);
    }

    private void object(CatalogObject object) {
        text.append('\n');
        switch (object) {
            case Schema schema -> line("schema %s", SqlWriter.quote(schema.name()));
            case Extension extension ->
                line(
                        "extension %s%s%s",
                        SqlWriter.quote(extension.name()),
                        optional(" schema ", extension.schema()),
                        optional(" version ", extension.version()));
            case EnumType type -> line("enum %s %s", SqlWriter.quote(type.name()), type.labels());
            case Sequence sequence ->
                line(
                        "sequence %s%s %s%s",
                        sequence.unlogged() ? "unlogged " : "",
                        SqlWriter.quote(sequence.name()),
                        options(sequence.options()),
                        sequence.ownedBy()
                                .map(each -> " owned by " + SqlWriter.quote(each.table()) + "." + name(each.column()))
                                .orElse(""));
            case Table table -> table(table);
            case Definition definition -> line("%s", DefinitionText.of(definition));
        }
        object.comment().ifPresent(each -> line("  comment %s", each.replace("\n", "⏎")));
    }

    private static String options(SequenceOptions options) {
        return options.type().sql() + " start " + options.start() + " increment " + options.increment() + " from "
                + options.minimum() + " to " + options.maximum() + " cache " + options.cache()
                + (options.cycle() ? " cycle" : "");
    }

    private void table(Table table) {
        line("%stable %s", table.unlogged() ? "unlogged " : "", SqlWriter.quote(table.name()));
        if (!table.with().isEmpty()) {
            line("  with %s", table.with().values());
        }
        table.tablespace().ifPresent(each -> line("  tablespace %s", name(each)));
        details(table.properties());
        table.columns().forEach(this::column);
        table.constraints().forEach(each -> {
            constraint(each);
            rest(each);
        });
        table.indexes().forEach(this::index);
    }

    private void details(TableProperties properties) {
        TableForm form = properties.form();
        form.partition()
                .ifPresent(each ->
                        line("  partition of %s %s", each.parent(), each.bound().text()));
        form.inherits().forEach(each -> line("  inherits %s", each));
        form.partitionKey()
                .ifPresent(each -> line(
                        "  partition by %s %s",
                        each.strategy(),
                        each.elements().stream().map(CatalogText::element).toList()));
        properties.storage().accessMethod().ifPresent(each -> line("  using %s", name(each)));
        properties.clusteredOn().ifPresent(each -> line("  clustered on %s", name(each)));
        if (!properties.replicaIdentity().equals(TableProperties.plain().replicaIdentity())) {
            line("  %s", properties.replicaIdentity());
        }
    }

    private void column(Column column) {
        line(
                "  %s %s%s%s%s%s%s%s",
                name(column.name()),
                column.type().sql(),
                column.notNull() ? " not null" : "",
                value(column.value()),
                optional(" collate ", column.collation()),
                optional(" storage ", column.storage()),
                optional(" compression ", column.compression()),
                optional(" statistics ", column.statisticsTarget()));
        if (column.origin() != Origin.OWN) {
            line("    %s", column.origin());
        }
        column.details().notNull().ifPresent(each -> line("    %s", each));
        if (!column.details().options().isEmpty()) {
            line("    options %s", column.details().options().sorted());
        }
        column.comment().ifPresent(each -> line("    comment %s", each.replace("\n", "⏎")));
    }

    private static String value(ColumnValue value) {
        return switch (value) {
            case ColumnValue.None none -> "";
            case ColumnValue.Default stated -> " default " + stated.expression().text();
            case ColumnValue.Generated generated ->
                " generated " + generated.storage() + " as "
                        + generated.expression().text();
            case ColumnValue.Identity identity ->
                " identity " + (identity.always() ? "always " : "by default ") + options(identity.options())
                        + optional(" sequence ", identity.sequenceName());
        };
    }

    private void constraint(Constraint constraint) {
        String name = name(constraint.name());
        switch (constraint) {
            case Constraint.PrimaryKey key ->
                line(
                        "  constraint %s primary key %s%s%s%s",
                        name,
                        names(key.columns()),
                        include(key.include()),
                        key.with().isEmpty() ? "" : " with " + key.with().values(),
                        deferrable(key.deferrability()));
            case Constraint.Unique unique ->
                line(
                        "  constraint %s unique %s%s%s%s%s",
                        name,
                        names(unique.columns()),
                        include(unique.include()),
                        unique.nullsNotDistinct() ? " nulls not distinct" : "",
                        unique.with().isEmpty() ? "" : " with " + unique.with().values(),
                        deferrable(unique.deferrability()));
            case Constraint.ForeignKey key ->
                line(
                        "  constraint %s foreign key %s references %s %s on delete %s%s on update %s%s%s%s",
                        name,
                        names(key.columns()),
                        SqlWriter.quote(key.referencedTable()),
                        names(key.referencedColumns()),
                        key.onDelete().sql(),
                        key.setColumns().isEmpty() ? "" : " " + names(key.setColumns()),
                        key.onUpdate().sql(),
                        key.match() == Constraint.Match.FULL ? " match full" : "",
                        deferrable(key.deferrability()),
                        key.validated() ? "" : " not valid");
            case Constraint.Exclusion exclusion ->
                line(
                        "  constraint %s exclude using %s %s%s%s%s",
                        name,
                        name(exclusion.method()),
                        exclusion.elements().stream()
                                .map(each -> element(each.key()) + " with " + operator(each.operator()))
                                .toList(),
                        include(exclusion.include()),
                        deferrable(exclusion.deferrability()),
                        exclusion.where().map(each -> " where " + each.text()).orElse(""));
            case Constraint.Check check ->
                line(
                        "  constraint %s check %s%s%s",
                        name,
                        check.expression().text(),
                        check.noInherit() ? " no inherit" : "",
                        check.validated() ? "" : " not valid");
        }
    }

    /** What few constraints have. */
    private void rest(Constraint constraint) {
        switch (constraint) {
            case Constraint.PrimaryKey key -> flag("without overlaps", key.withoutOverlaps());
            case Constraint.Unique unique -> flag("without overlaps", unique.withoutOverlaps());
            case Constraint.ForeignKey key -> {
                flag("period", key.period());
                flag("not enforced", key.validity() == Constraint.Validity.NOT_ENFORCED);
            }
            case Constraint.Check check -> flag("not enforced", check.validity() == Constraint.Validity.NOT_ENFORCED);
            case Constraint.Exclusion exclusion -> {}
        }
        constraint.comment().ifPresent(each -> line("    comment %s", each));
    }

    private void flag(String words, boolean set) {
        if (set) {
            line("    %s", words);
        }
    }

    private static String operator(Operator operator) {
        SqlWriter writer = new SqlWriter();
        operator.write(writer);
        return writer.toString();
    }

    private void index(Index index) {
        line("  %s", indexText(index));
    }

    static String indexText(Index index) {
        return (index.unique() ? "unique index " : "index ") + name(index.name()) + " using " + name(index.method())
                + " " + index.elements().stream().map(CatalogText::element).toList() + include(index.include())
                + (index.nullsNotDistinct() ? " nulls not distinct" : "")
                + (index.with().isEmpty() ? "" : " with " + index.with().values())
                + optional(" tablespace ", index.tablespace())
                + index.where().map(each -> " where " + each.text()).orElse("")
                + (index.details().statisticsTargets().isEmpty()
                        ? ""
                        : " statistics " + index.details().statisticsTargets())
                + index.comment().map(each -> " comment " + each).orElse("");
    }

    private static String element(Index.Element element) {
        String key = switch (element.key()) {
            case Index.ColumnKey column -> name(column.column());
            case Index.ExpressionKey expression -> "(" + expression.expression().text() + ")";
        };
        return key
                + optional(" collate ", element.collation())
                + element.operatorClass()
                        .map(each -> " "
                                + each.schema()
                                        .map(schema -> name(schema) + ".")
                                        .orElse("")
                                + name(each.name())
                                + (each.parameters().isEmpty()
                                        ? ""
                                        : each.parameters().sorted()))
                        .orElse("")
                + (element.descending() ? " desc" : "")
                + (element.nullsFirst() == element.descending()
                        ? ""
                        : element.nullsFirst() ? " nulls first" : " nulls last");
    }

    private static String deferrable(Constraint.Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " deferrable";
            case INITIALLY_DEFERRED -> " deferrable initially deferred";
        };
    }

    private static String include(List<Identifier> columns) {
        return columns.isEmpty() ? "" : " include " + names(columns);
    }

    private static String names(List<Identifier> names) {
        return names.stream().map(CatalogText::name).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String name(Identifier name) {
        return SqlWriter.quote(name);
    }

    private static String optional(String before, Optional<?> value) {
        return value.map(each -> before + each).orElse("");
    }
}
