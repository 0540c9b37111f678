package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Datasource.ExtensionDeclaration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code extensions = [postgis, vector(schema: "ext"), uuidOssp(map: "uuid-ossp")]}. */
final class ExtensionReader {

    private static final List<String> ARGUMENTS = List.of("map", "schema", "version", "comment");

    private final Findings findings;
    private final Values values;
    private final boolean prisma;
    private final boolean preview;

    ExtensionReader(Findings findings, boolean prisma, boolean preview) {
        this.findings = findings;
        this.values = new Values(findings);
        this.prisma = prisma;
        this.preview = preview;
    }

    Optional<List<ExtensionDeclaration>> read(Properties properties) {
        Optional<Member.Assignment> line = properties.takeLine("extensions");
        Optional<List<ExtensionDeclaration>> read =
                line.flatMap(Member.Assignment::value).flatMap(value -> values.list(value, this::extension));
        if (line.isPresent() && prisma && !preview) {
            findings.add(Diagnostics.builder(ConfigurationCode.EXTENSIONS_PREVIEW)
                    .at(line.get().key().span()));
        }
        Set<String> seen = new HashSet<>();
        for (ExtensionDeclaration each : read.orElse(List.of())) {
            if (!seen.add(each.name()) && !prisma) {
                findings.add(Diagnostics.builder(ConfigurationCode.EXTENSION_TWICE)
                        .at(each.span())
                        .with("extension", each.name()));
            }
        }
        return read;
    }

    private Optional<ExtensionDeclaration> extension(Expression value) {
        if (value instanceof Expression.Constant constant) {
            checkName(constant.path(), constant.span());
            return Optional.of(new ExtensionDeclaration(
                    constant.path(), Optional.empty(), Optional.empty(), Optional.empty(), constant.span()));
        }
        if (value instanceof Expression.Text text && !prisma) {
            return values.name(text, "extensions")
                    .map(name -> new ExtensionDeclaration(
                            name, Optional.empty(), Optional.empty(), Optional.empty(), text.span()));
        }
        if (value instanceof Expression.Call call) {
            checkName(call.name(), call.span());
            Map<String, String> arguments = arguments(call);
            return Optional.of(new ExtensionDeclaration(
                    arguments.getOrDefault("map", call.name()),
                    Optional.ofNullable(arguments.get("schema")),
                    Optional.ofNullable(arguments.get("version")),
                    Optional.ofNullable(arguments.get("comment")),
                    call.span()));
        }
        values.wrong(value, "the name of an extension");
        return Optional.empty();
    }

    private void checkName(String name, Span span) {
        if (prisma && (name.isEmpty() || Character.isDigit(name.codePointAt(0)) || name.indexOf('-') >= 0)) {
            findings.add(Diagnostics.builder(ConfigurationCode.EXTENSION_NAME)
                    .at(span)
                    .with("extension", name));
        }
    }

    private Map<String, String> arguments(Expression.Call call) {
        Map<String, String> read = new HashMap<>();
        for (Attribute.Argument argument : call.arguments()) {
            String name = argument.name().map(Name::text).orElse("");
            boolean known = ARGUMENTS.contains(name) && !(prisma && name.equals("comment"));
            if (!known || read.containsKey(name)) {
                findings.add(Diagnostics.builder(ConfigurationCode.EXTENSION_ARGUMENT)
                        .at(argument.span())
                        .with("argument", name)
                        .with("extension", call.name())
                        .help(name.isEmpty() ? place("unnamed") : known ? "twice" : place("unknown")));
            } else {
                argument.value().flatMap(value -> values.name(value, name)).ifPresent(text -> read.put(name, text));
            }
        }
        return read;
    }

    /** The variant of a help that names what our language has. */
    private String place(String help) {
        return prisma ? help : help + "-here";
    }
}
