package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Routine;
import dev.pgorm.ir.RoutineArgument;
import dev.pgorm.ir.RoutineArgument.Mode;
import dev.pgorm.ir.RoutineBody;
import dev.pgorm.ir.RoutineTraits;
import dev.pgorm.ir.RoutineTraits.Parallel;
import dev.pgorm.ir.RoutineTraits.Setting;
import dev.pgorm.ir.RoutineTraits.Volatility;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.OneLine;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Functions and procedures to blocks, with a heading in SQL's words that leaves out what is usual. */
final class RoutineRaiser {

    private static final String RECORD = "record";

    private final Catalog catalog;
    private final SqlNameSpelling names;
    private final GrantSpelling grants;

    RoutineRaiser(Catalog catalog, SqlNameSpelling names, GrantSpelling grants) {
        this.catalog = catalog;
        this.names = names;
        this.grants = grants;
    }

    /** The blocks, by name. */
    List<String> texts() {
        return catalog.all(Routine.class).stream()
                .sorted(Comparator.comparing(Routine::name).thenComparing(Routine::address))
                .map(this::text)
                .toList();
    }

    private String text(Routine routine) {
        boolean procedure = routine.form() == Routine.Form.PROCEDURE;
        List<String> arguments = routine.arguments().stream()
                .filter(each -> each.mode() != Mode.TABLE)
                .map(this::argument)
                .toList();
        HeadingText heading =
                new HeadingText((procedure ? "procedure " : "function ") + names.object(routine.name()), arguments);
        returns(routine).ifPresent(heading::line);
        heading.line(traits(routine));
        if (!routine.traits().transforms().isEmpty()) {
            heading.line(routine.traits().transforms().stream()
                    .map(each -> "for type " + names.type(each))
                    .collect(Collectors.joining(", ", "transform ", "")));
        }
        routine.traits().settings().forEach(each -> heading.line(setting(each)));
        grants.clauses(routine.address()).forEach(heading::line);
        List<String> lines = new ArrayList<>();
        routine.comment().ifPresent(each -> lines.addAll(SdlText.documentation(each, "")));
        lines.add(body(routine.body(), heading));
        return String.join("\n", lines) + "\n";
    }

    /** An argument, or a column of a table that is returned. */
    String argument(RoutineArgument argument) {
        String mode = switch (argument.mode()) {
            case IN, TABLE -> "";
            case OUT -> "out ";
            case INOUT -> "inout ";
            case VARIADIC -> "variadic ";
        };
        return mode
                + argument.name().map(each -> OneLine.identifier(each) + " ").orElse("")
                + names.type(argument.type())
                + argument.defaultValue()
                        .map(each -> " default " + OneLine.expression(each))
                        .orElse("");
    }

    private Optional<String> returns(Routine routine) {
        String columns = routine.arguments().stream()
                .filter(each -> each.mode() == Mode.TABLE)
                .map(this::argument)
                .collect(Collectors.joining(", "));
        if (!columns.isEmpty()) {
            return Optional.of("returns table(" + columns + ")");
        }
        return routine.result()
                .filter(each -> routine.returnsSet() || !isImplied(routine, each))
                .map(each -> "returns " + (routine.returnsSet() ? "setof " : "") + names.type(each));
    }

    /** Whether the result follows from the arguments that the routine gives back. */
    private static boolean isImplied(Routine routine, TypeReference result) {
        List<RoutineArgument> outputs = routine.arguments().stream()
                .filter(each -> each.mode().isOutput())
                .toList();
        if (outputs.size() == 1) {
            return outputs.getFirst().type().equals(result);
        }
        return outputs.size() > 1 && result.equals(new TypeReference.BuiltIn(RECORD, false));
    }

    private String traits(Routine routine) {
        RoutineTraits traits = routine.traits();
        List<String> words = new ArrayList<>();
        if (!(routine.body() instanceof RoutineBody.Sql)) {
            words.add("language " + OneLine.identifier(traits.language()));
        }
        if (routine.form() == Routine.Form.WINDOW_FUNCTION) {
            words.add("window");
        }
        if (traits.volatility() != Volatility.VOLATILE) {
            words.add(word(traits.volatility()));
        }
        addIf(traits.strict(), "strict", words);
        addIf(traits.securityDefiner(), "security definer", words);
        addIf(traits.leakproof(), "leakproof", words);
        if (traits.parallel() != Parallel.UNSAFE) {
            words.add("parallel " + word(traits.parallel()));
        }
        traits.cost().ifPresent(each -> words.add("cost " + each));
        traits.rows().ifPresent(each -> words.add("rows " + each));
        traits.support().ifPresent(each -> words.add("support " + OneLine.name(each)));
        return String.join(" ", words);
    }

    private static void addIf(boolean said, String word, List<String> words) {
        if (said) {
            words.add(word);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String setting(Setting setting) {
        String name = List.of(setting.name().split("\\.", -1)).stream()
                .map(each -> OneLine.identifier(Identifier.of(each)))
                .collect(Collectors.joining("."));
        String value = setting.values().stream()
                .map(each -> setting.isNameList() && !each.isEmpty()
                        ? OneLine.identifier(Identifier.of(each))
                        : OneLine.literal(each))
                .collect(Collectors.joining(", "));
        return "set " + name + " to " + value;
    }

    private static String body(RoutineBody body, HeadingText heading) {
        return switch (body) {
            case RoutineBody.Library library -> {
                heading.line("as " + OneLine.literal(library.file()) + ", " + OneLine.literal(library.symbol()));
                yield heading.text("");
            }
            case RoutineBody.Quoted quoted -> quoted(quoted.text(), heading);
            case RoutineBody.Sql sql -> quoted("\n" + sql.text().text() + "\n", heading);
        };
    }

    private static String quoted(String text, HeadingText heading) {
        if (text.indexOf('\r') >= 0) {
            // A formatter would make other line ends of carriage returns.
            heading.line("as " + OneLine.literal(text));
            return heading.text("");
        }
        return heading.text(new SqlWriter().dollarQuoted(text).toString());
    }
}
