package dev.pgorm.lang.raise;

import dev.pgorm.ir.Column;
import dev.pgorm.ir.ColumnReference;
import dev.pgorm.ir.ColumnValue;
import dev.pgorm.ir.Constraint;
import dev.pgorm.ir.Constraint.ForeignKey;
import dev.pgorm.ir.Index;
import dev.pgorm.ir.NotNullConstraint;
import dev.pgorm.ir.Origin;
import dev.pgorm.ir.SequenceOptions;
import dev.pgorm.ir.Table;
import dev.pgorm.ir.TableStorage;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.lang.lower.CheckNames;
import dev.pgorm.lang.lower.ServerNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Tables to {@code model} blocks. */
final class ModelRaiser {

    private static final String COUNTER = "@default(autoincrement())";

    private final NameBook names;
    private final RelationFields relations;
    private final ElementSpelling elements;
    private final TypeSpelling types;
    private final DefaultSpelling defaults;
    private final KeySpelling keys;
    private final Set<ColumnReference> counters;
    private final PartSpelling parts;
    private final DetailsRaiser details;
    private final Descent descent;
    private final Optional<String> usualSchema;

    /**
     * Prepares for the tables of one catalog.
     *
     * @param parts what tables have beside their structure
     * @param counters the columns that {@code autoincrement()} describes
     * @param usualSchema the schema that blocks do not state; empty = they state every one
     */
    ModelRaiser(
            NameBook names,
            RelationFields relations,
            ElementSpelling elements,
            PartSpelling parts,
            Set<ColumnReference> counters,
            DetailsRaiser details,
            Descent descent,
            Optional<String> usualSchema) {
        this.names = names;
        this.relations = relations;
        this.elements = elements;
        this.types = new TypeSpelling(names);
        this.defaults = new DefaultSpelling(names);
        this.keys = new KeySpelling(names, elements);
        this.parts = parts;
        this.counters = counters;
        this.details = details;
        this.descent = descent;
        this.usualSchema = usualSchema;
    }

    String text(Table table) {
        ModelText model = new ModelText("model " + names.model(table), table.comment());
        Set<Identifier> keyColumns =
                table.primaryKey().map(each -> Set.copyOf(each.columns())).orElse(Set.of());
        table.columns().stream()
                .filter(each -> !descent.isInherited(table, each))
                .forEach(each -> column(table, each, keyColumns.contains(each.name()), model));
        relations.of(table).forEach(each -> model.relation(each.name(), each.type(), each.attributes()));
        table.primaryKey().filter(Descent::isOwn).ifPresent(each -> keys.primaryKey(table, each, model));
        List<Constraint> own =
                table.constraints().stream().filter(Descent::isOwn).toList();
        own.forEach(each -> constraint(table, each, model));
        List<Index> uniquesFirst = table.indexes().stream()
                .filter(Descent::isOwn)
                .sorted(Comparator.comparing(each -> !each.unique()))
                .toList();
        for (Index each : uniquesFirst) {
            keys.index(table.name(), each, model);
        }
        Set<Identifier> usualNames = new HashSet<>();
        for (Constraint each : own) {
            if (each instanceof Constraint.Check check) {
                check(table, check, model, usualNames);
            }
        }
        for (Constraint each : own) {
            if (each instanceof Constraint.Exclusion exclusion) {
                details.exclusion(table, exclusion, model);
            }
        }
        for (Constraint each : own) {
            if (each instanceof ForeignKey key && !relations.isRelation(table, key)) {
                details.foreignKey(table, key, model);
            }
        }
        details.statistics(table.name(), model);
        details.form(table, model);
        storage(table.properties().storage(), model);
        DetailsRaiser.properties(table, model);
        mapping(table.name(), names.model(table), usualSchema).forEach(model::blockAttribute);
        parts.table(table, model);
        if (names.nativePrefix().isPresent() && PrismaPart.isIgnored(table)) {
            model.blockAttribute("@@ignore");
        }
        return model.text();
    }

    private void column(Table table, Column column, boolean inKey, ModelText model) {
        String field = names.field(table.name(), column.name());
        List<String> attributes = new ArrayList<>();
        value(table, column).ifPresent(attributes::add);
        boolean list = column.type().array() && !inKey;
        Optional<NotNullConstraint> notNull =
                column.details().notNull().filter(each -> column.origin() != Origin.INHERITED);
        if (notNull.isPresent()) {
            attributes.add("@notNull" + SdlText.arguments(notNull(table, column, notNull.get())));
        } else if (list && column.notNull()) {
            attributes.add("@notNull");
        }
        if (column.origin() == Origin.INHERITED && !table.isPartition()) {
            attributes.add("@inherited");
        }
        if (!field.equals(column.name().value())) {
            attributes.add("@map(" + SdlText.quoted(column.name().value()) + ")");
        }
        types.nativeAttribute(column.type())
                .filter(each -> !inKey || !column.type().array())
                .ifPresent(attributes::add);
        column.collation().ifPresent(each -> attributes.add("@collate(" + elements.collation(each) + ")"));
        column.storage().ifPresent(each -> attributes.add("@storage(" + each + ")"));
        column.compression().ifPresent(each -> attributes.add("@compression(" + each + ")"));
        column.statisticsTarget().ifPresent(each -> attributes.add("@statistics(" + each + ")"));
        if (!column.details().options().isEmpty()) {
            attributes.add("@options"
                    + ElementSpelling.parameterArguments(column.details().options()));
        }
        model.column(column.name(), field, type(column, inKey), attributes, column.comment());
    }

    private static List<String> notNull(Table table, Column column, NotNullConstraint constraint) {
        List<String> arguments = new ArrayList<>();
        boolean usual =
                constraint.name().equals(ServerNames.notNull(table.name().name(), column.name()));
        if (!usual || !(constraint.noInherit() || !constraint.validated())) {
            arguments.add("map: " + SdlText.quoted(constraint.name().value()));
        }
        if (constraint.noInherit()) {
            arguments.add("noInherit: true");
        }
        if (!constraint.validated()) {
            arguments.add("notValid: true");
        }
        return arguments;
    }

    private String type(Column column, boolean inKey) {
        if (column.type().array()) {
            return inKey ? TypeSpelling.asUnsupported(column.type()) : types.base(column.type()) + "[]";
        }
        return types.base(column.type()) + (column.notNull() ? "" : "?");
    }

    private Optional<String> value(Table table, Column column) {
        if (counters.contains(new ColumnReference(table.name(), column.name()))) {
            return Optional.of(COUNTER);
        }
        return switch (column.value()) {
            case ColumnValue.None none -> Optional.empty();
            case ColumnValue.Default value ->
                Optional.of("@default(" + defaults.of(value.expression(), column.type()) + ")");
            case ColumnValue.Generated generated ->
                Optional.of("@generated(" + SdlText.expression(generated.expression())
                        + (generated.storage() == ColumnValue.Storage.VIRTUAL ? ", virtual: true)" : ")"));
            case ColumnValue.Identity identity ->
                Optional.of(names.nativePrefix().isPresent() ? COUNTER : identity(identity));
        };
    }

    private static String identity(ColumnValue.Identity identity) {
        List<String> options = new ArrayList<>();
        if (identity.always()) {
            options.add("always");
        }
        options.addAll(options(identity.options(), ": "));
        identity.sequenceName().ifPresent(each -> options.add("sequence: " + SdlText.quoted(each)));
        return "@identity" + SdlText.arguments(options);
    }

    /** The options of a sequence that are not PostgreSQL's defaults. */
    static List<String> options(SequenceOptions options, String separator) {
        SequenceOptions usual =
                SequenceOptions.of(options.type(), OptionalLong.empty(), OptionalLong.of(options.increment()));
        long usualStart = options.increment() > 0 ? options.minimum() : options.maximum();
        List<String> stated = new ArrayList<>();
        state(stated, "start" + separator, options.start(), usualStart);
        state(stated, "increment" + separator, options.increment(), 1);
        state(stated, "minValue" + separator, options.minimum(), usual.minimum());
        state(stated, "maxValue" + separator, options.maximum(), usual.maximum());
        state(stated, "cache" + separator, options.cache(), 1);
        if (options.cycle()) {
            stated.add("cycle" + separator + "true");
        }
        return stated;
    }

    private static void state(List<String> stated, String option, long value, long usual) {
        if (value != usual) {
            stated.add(option + value);
        }
    }

    private void constraint(Table table, Constraint constraint, ModelText model) {
        switch (constraint) {
            case Constraint.PrimaryKey key -> {
                // the first of the keys, which are said before the rest
            }
            case Constraint.Unique unique -> keys.unique(table, unique, model);
            case ForeignKey key -> {
                // a relation field says it, or an attribute behind the checks
            }
            case Constraint.Exclusion exclusion -> {
                // said after the checks
            }
            case Constraint.Check check -> {
                // said after the indexes
            }
        }
    }

    private void check(Table table, Constraint.Check check, ModelText model, Set<Identifier> usualNames) {
        SqlExpr expression = check.expression();
        Optional<Identifier> only = CheckNames.onlyColumn(table.columns(), expression.text());
        List<String> arguments = new ArrayList<>();
        arguments.add(SdlText.expression(expression));
        boolean usual = check.name().equals(ServerNames.check(table.name().name(), only));
        if (!usual || !usualNames.add(check.name())) {
            arguments.add("map: " + SdlText.quoted(check.name().value()));
        }
        if (check.noInherit()) {
            arguments.add("noInherit: true");
        }
        ElementSpelling.validity(check.validity()).ifPresent(arguments::add);
        check.comment().ifPresent(each -> arguments.add(SdlText.comment(each)));
        if (only.isPresent() && model.hasField(only.get())) {
            model.lastAttribute(only.get(), "@check" + SdlText.arguments(arguments));
        } else {
            model.blockAttribute("@@check" + SdlText.arguments(arguments));
        }
    }

    /** {@code @@unlogged}, {@code @@with}, {@code @@tablespace}. */
    static void storage(TableStorage storage, ModelText model) {
        if (storage.unlogged()) {
            model.blockAttribute("@@unlogged");
        }
        if (!storage.with().isEmpty()) {
            model.blockAttribute("@@with" + ElementSpelling.parameterArguments(storage.with()));
        }
        storage.tablespace()
                .ifPresent(each -> model.blockAttribute("@@tablespace(" + SdlText.quoted(each.value()) + ")"));
        storage.accessMethod()
                .ifPresent(each -> model.blockAttribute("@@accessMethod(" + SdlText.quoted(each.value()) + ")"));
    }

    /** {@code @@map} and {@code @@schema} where they are needed. */
    static List<String> mapping(QualifiedName name, String block, Optional<String> usualSchema) {
        List<String> attributes = new ArrayList<>();
        if (!block.equals(name.name().value())) {
            attributes.add("@@map(" + SdlText.quoted(name.name().value()) + ")");
        }
        if (!usualSchema.equals(Optional.of(name.schema().value()))) {
            attributes.add("@@schema(" + SdlText.quoted(name.schema().value()) + ")");
        }
        return attributes;
    }
}
