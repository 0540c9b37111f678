package dev.pgorm.lang.raise;

import dev.pgorm.ir.Aggregate;
import dev.pgorm.ir.Aggregate.Form;
import dev.pgorm.ir.AggregateFunctions;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Routine;
import dev.pgorm.ir.RoutineArgument;
import dev.pgorm.ir.RoutineTraits.Parallel;
import dev.pgorm.ir.sql.OneLine;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Aggregates to blocks whose heading follows CREATE AGGREGATE. */
final class AggregateRaiser {

    private final Catalog catalog;
    private final SqlNameSpelling names;
    private final GrantSpelling grants;
    private final RoutineRaiser routines;
    private final Set<QualifiedName> own;

    AggregateRaiser(Catalog catalog, SqlNameSpelling names, GrantSpelling grants, RoutineRaiser routines) {
        this.catalog = catalog;
        this.names = names;
        this.grants = grants;
        this.routines = routines;
        this.own = catalog.all(Routine.class).stream().map(Routine::name).collect(Collectors.toSet());
    }

    List<String> texts() {
        return catalog.all(Aggregate.class).stream()
                .sorted(Comparator.comparing(Aggregate::name).thenComparing(Aggregate::address))
                .map(this::text)
                .toList();
    }

    private String text(Aggregate aggregate) {
        List<String> lines = new ArrayList<>();
        aggregate.comment().ifPresent(each -> lines.addAll(SdlText.documentation(each, "")));
        String head = "aggregate " + names.object(aggregate.name()) + "(" + arguments(aggregate) + ") ";
        HeadingText heading = new HeadingText(head, options(aggregate));
        grants.clauses(aggregate.address()).forEach(heading::line);
        lines.add(heading.text(""));
        return String.join("\n", lines) + "\n";
    }

    private String arguments(Aggregate aggregate) {
        List<RoutineArgument> arguments = aggregate.arguments();
        if (aggregate.form() == Form.ORDINARY) {
            return arguments.isEmpty() ? "*" : list(arguments);
        }
        int direct = aggregate.directArguments();
        // A variadic last argument stands for both: direct arguments and those that are sorted.
        String sorted = list(arguments.subList(Math.min(direct, arguments.size() - 1), arguments.size()));
        return direct == 0 ? "order by " + sorted : list(arguments.subList(0, direct)) + " order by " + sorted;
    }

    private String list(List<RoutineArgument> arguments) {
        return arguments.stream().map(routines::argument).collect(Collectors.joining(", "));
    }

    private List<String> options(Aggregate aggregate) {
        List<String> options = new ArrayList<>();
        functions("", aggregate.functions(), options);
        function("combinefunc", aggregate.partial().combine(), options);
        function("serialfunc", aggregate.partial().serialize(), options);
        function("deserialfunc", aggregate.partial().deserialize(), options);
        aggregate.moving().ifPresent(each -> functions("m", each, options));
        aggregate.sortOperator().ifPresent(each -> {
            SqlWriter writer = new SqlWriter();
            each.write(writer);
            options.add("sortop = " + writer);
        });
        if (aggregate.parallel() != Parallel.UNSAFE) {
            options.add("parallel = " + word(aggregate.parallel()));
        }
        if (aggregate.form() == Form.HYPOTHETICAL) {
            options.add("hypothetical");
        }
        return options;
    }

    private void functions(String prefix, AggregateFunctions functions, List<String> options) {
        function(prefix + "sfunc", Optional.of(functions.transition()), options);
        function(prefix + "invfunc", functions.inverse(), options);
        options.add(prefix + "stype = " + names.type(functions.stateType()));
        if (functions.stateSpace() != 0) {
            options.add(prefix + "sspace = " + functions.stateSpace());
        }
        function(prefix + "finalfunc", functions.last(), options);
        if (functions.lastGetsArguments()) {
            options.add(prefix + "finalfunc_extra");
        }
        functions.modify().ifPresent(each -> options.add(prefix + "finalfunc_modify = " + word(each)));
        functions.initial().ifPresent(each -> options.add(prefix + "initcond = " + OneLine.literal(each)));
    }

    private void function(String option, Optional<QualifiedName> name, List<String> options) {
        name.ifPresent(each -> options.add(option + " = " + function(each)));
    }

    /** Without a schema a function is one of the file's own in {@code public}, else one of PostgreSQL's. */
    private String function(QualifiedName name) {
        QualifiedName inPublic =
                QualifiedName.of(NameBook.DEFAULT_SCHEMA, name.name().value());
        boolean bare = own.contains(inPublic)
                ? name.equals(inPublic)
                : name.schema().value().equals("pg_catalog");
        return bare ? OneLine.identifier(name.name()) : OneLine.name(name);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
