package dev.pgorm.generate.java;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A method for a named query, and its shorter forms.
 *
 * @param name what it is called
 * @param queryName what the schema calls it
 * @param documentation what the schema says of it
 * @param result what it gives
 * @param parameters in order
 * @param body the expression behind {@code return}
 * @param defaults what the last parameters are where nobody says it, in order; as many as may be left out
 */
record QueryMethod(
        String name,
        String queryName,
        Optional<String> documentation,
        JavaType result,
        List<Parameter> parameters,
        Function<JavaSource, String> body,
        List<Function<JavaSource, String>> defaults) {

    QueryMethod {
        parameters = List.copyOf(parameters);
        defaults = List.copyOf(defaults);
    }

    /** A parameter. */
    record Parameter(String name, JavaType type) {}

    /** Writes all forms. */
    void write(JavaSource source) {
        form(source, parameters.size(), body.apply(source));
        for (int left = 1; left <= defaults.size(); left++) {
            int given = parameters.size() - left;
            String arguments = Stream.concat(
                            parameters.subList(0, given).stream().map(Parameter::name),
                            defaults.subList(defaults.size() - left, defaults.size()).stream()
                                    .map(each -> each.apply(source)))
                    .collect(Collectors.joining(", "));
            form(source, given, name + "(" + arguments + ")");
        }
    }

    private void form(JavaSource source, int count, String expression) {
        source.line("");
        source.comment("    ", documentation, "The query " + JavaText.documentation(queryName) + " of the schema.");
        String list = parameters.subList(0, count).stream()
                .map(each -> each.type().in(source) + " " + each.name())
                .collect(Collectors.joining(", "));
        source.line("    public static " + result.in(source) + " " + name + "(" + list + ") {")
                .line("        return " + expression + ";")
                .line("    }");
    }
}
