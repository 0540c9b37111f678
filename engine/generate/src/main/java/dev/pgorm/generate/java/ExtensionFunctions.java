package dev.pgorm.generate.java;

import dev.pgorm.expression.client.ExtensionWords;
import dev.pgorm.query.Condition;
import dev.pgorm.query.NumberExpression;
import dev.pgorm.query.Trigrams;
import dev.pgorm.query.spi.QueryExtensions;
import dev.pgorm.query.spi.QueryFunctions;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The functions of extensions that a schema declares, as static methods that know where the extension is. */
final class ExtensionFunctions {

    private static final List<String> PARAMETERS = List.of("text", "other");

    private ExtensionFunctions() {}

    static void write(Trigrams trigrams, JavaSource source) {
        String extension = source.name(TypeName.of(Trigrams.class))
                + trigrams.schema()
                        .map(each -> ".in(" + JavaText.literal(each) + ")")
                        .orElse(".onSearchPath()");
        for (Method each : ExtensionWords.ofTrigrams()) {
            List<Class<?>> types = List.of(each.getParameterTypes());
            String parameters = IntStream.range(0, types.size())
                    .mapToObj(i -> source.name(TypeName.of(types.get(i))) + " " + PARAMETERS.get(i))
                    .collect(Collectors.joining(", "));
            String arguments = String.join(", ", PARAMETERS.subList(0, types.size()));
            source.line("");
            source.comment(
                    "    ", "As {@link " + source.name(TypeName.of(Trigrams.class)) + "#" + each.getName() + "}.");
            source.line("    public static " + result(each.getReturnType(), source) + " " + each.getName() + "("
                            + parameters + ") {")
                    .line("        return " + extension + "." + each.getName() + "(" + arguments + ");")
                    .line("    }");
        }
    }

    /** The functions of an extension whose values do not depend on where it is. */
    static void write(QueryFunctions functions, JavaSource source) {
        String extension = source.name(functions.getClass());
        for (Method each : QueryExtensions.methods(functions)) {
            List<Parameter> parameters = List.of(each.getParameters());
            source.line("");
            source.comment("    ", "As {@link " + extension + "#" + each.getName() + "}.");
            source.line("    public static " + source.name(each.getReturnType()) + " " + each.getName() + "("
                            + parameters.stream()
                                    .map(one -> type(one.getType(), source) + " " + one.getName())
                                    .collect(Collectors.joining(", "))
                            + ") {")
                    .line("        return new " + extension + "()." + each.getName() + "("
                            + parameters.stream().map(Parameter::getName).collect(Collectors.joining(", ")) + ");")
                    .line("    }");
        }
    }

    private static String type(Class<?> type, JavaSource source) {
        return type.isPrimitive() ? type.getName() : source.name(type);
    }

    private static String result(Class<?> type, JavaSource source) {
        return type == Condition.class
                ? source.name(TypeName.of(Condition.class))
                : JavaType.Declared.of(
                                NumberExpression.class,
                                JavaType.Declared.of(Float.class),
                                JavaType.Declared.of(Float.class),
                                JavaType.Declared.of(Double.class))
                        .in(source);
    }
}
