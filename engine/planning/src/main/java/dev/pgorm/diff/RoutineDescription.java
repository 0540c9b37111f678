package dev.pgorm.diff;

import dev.pgorm.ir.Routine;
import dev.pgorm.ir.RoutineArgument;
import dev.pgorm.ir.RoutineBody;
import dev.pgorm.ir.RoutineTraits;
import dev.pgorm.ir.RoutineTraits.Parallel;
import dev.pgorm.ir.RoutineTraits.Volatility;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The attributes of functions and procedures. */
final class RoutineDescription {

    private RoutineDescription() {}

    static void describe(Routine routine, Attributes attributes) {
        attributes.flag("window function", routine.form() == Routine.Form.WINDOW_FUNCTION);
        arguments(routine.arguments(), attributes);
        routine.result()
                .ifPresent(type -> attributes.put("returns", (routine.returnsSet() ? "SETOF " : "") + type.sql()));
        traits(routine.traits(), attributes);
        switch (routine.body()) {
            case RoutineBody.Quoted quoted -> attributes.put("body", quoted.text());
            case RoutineBody.Library library ->
                attributes.put("library", library.file()).put("symbol", library.symbol());
            case RoutineBody.Sql sql -> attributes.put("SQL body", sql.text().text());
        }
    }

    static void arguments(List<RoutineArgument> arguments, Attributes attributes) {
        if (!arguments.isEmpty()) {
            attributes.put(
                    "arguments",
                    new SqlWriter()
                            .join(arguments, ", ", (writer, each) -> {
                                if (each.mode() == RoutineArgument.Mode.TABLE) {
                                    writer.sql("TABLE ");
                                }
                                each.write(writer);
                            })
                            .toString());
        }
    }

    private static void traits(RoutineTraits traits, Attributes attributes) {
        attributes.put("language", traits.language().value());
        if (traits.volatility() != Volatility.VOLATILE) {
            attributes.put("volatility", word(traits.volatility()));
        }
        attributes
                .flag("strict", traits.strict())
                .flag("security definer", traits.securityDefiner())
                .flag("leakproof", traits.leakproof());
        if (traits.parallel() != Parallel.UNSAFE) {
            attributes.put("parallel", word(traits.parallel()));
        }
        attributes.putAny("cost", traits.cost()).putAny("rows", traits.rows());
        traits.support().ifPresent(name -> attributes.put("support", SqlWriter.quote(name)));
        if (!traits.settings().isEmpty()) {
            attributes.put(
                    "settings",
                    traits.settings().stream()
                            .map(each -> each.name() + " = " + each.value())
                            .collect(Collectors.joining("; ")));
        }
        if (!traits.transforms().isEmpty()) {
            attributes.put("transforms", types(traits.transforms()));
        }
    }

    static String types(List<TypeReference> types) {
        return new SqlWriter()
                .join(types, ", ", (writer, type) -> type.write(writer))
                .toString();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
