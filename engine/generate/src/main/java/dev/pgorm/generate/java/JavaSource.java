package dev.pgorm.generate.java;

import dev.pgorm.generate.GeneratedFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A source file with one class. It decides for each class that it names whether its own name will do: the client's classes stand in one
 * package and may be called as any class of Java or of the runtime is, {@code String} and {@code Override} included. Code asks for such names
 * only where Java looks for types alone ({@code new X()}, {@code X.class}, declarations), where no field's name is in the way.
 */
final class JavaSource {

    static final TypeName NULLABLE = TypeName.of(Nullable.class);
    private static final TypeName OVERRIDE = TypeName.of(Override.class);

    private static final int LONGEST_COMMENT_LINE = 110;

    private final TypeName self;
    private final Set<String> packageTypes;
    private final Map<String, TypeName> known = new HashMap<>();
    private final Set<String> imports = new TreeSet<>();
    private final StringBuilder body = new StringBuilder();

    /**
     * A file.
     *
     * @param self the class
     * @param packageTypes the names of all classes of its package
     * @param members the names of classes inside it, inherited ones too
     */
    JavaSource(TypeName self, Set<String> packageTypes, Collection<String> members) {
        this.self = self;
        this.packageTypes = packageTypes;
        for (String each : members) {
            known.put(each, new TypeName(self.qualified(), each));
        }
        known.put(self.simpleName(), self);
    }

    /** A class by the name that means it here. */
    String name(TypeName type) {
        TypeName bound = known.computeIfAbsent(type.simpleName(), name -> {
            boolean implicit = type.packageName().equals(self.packageName())
                    || (type.packageName().equals("java.lang") && !packageTypes.contains(name));
            if (!implicit) {
                imports.add(type.qualified());
            }
            return type;
        });
        return bound.equals(type) ? type.simpleName() : type.qualified();
    }

    /** A class by the name that means it here. */
    String name(Class<?> type) {
        return name(TypeName.of(type));
    }

    /** A class, or null. */
    String nullable(TypeName type) {
        String annotation = "@" + name(NULLABLE) + " ";
        String name = name(type);
        return name.equals(type.simpleName())
                ? annotation + name
                : type.packageName() + "." + annotation + type.simpleName();
    }

    /** {@code @Override}. */
    String override() {
        return "@" + name(OVERRIDE);
    }

    /** A line of the class; empty for an empty one. */
    JavaSource line(String text) {
        body.append(text).append('\n');
        return this;
    }

    /**
     * A comment that documents what follows.
     *
     * @param text without its frame; what somebody else wrote is escaped already
     */
    JavaSource comment(String indentation, String text) {
        List<String> lines = text.strip().lines().toList();
        if (lines.size() == 1 && indentation.length() + lines.get(0).length() < LONGEST_COMMENT_LINE) {
            return line(indentation + "/** " + lines.get(0).strip() + " */");
        }
        line(indentation + "/**");
        lines.forEach(each -> line((indentation + " * " + each.strip()).stripTrailing()));
        return line(indentation + " */");
    }

    /** What the schema says of something, else a sentence of ours. */
    JavaSource comment(String indentation, Optional<String> documentation, String otherwise) {
        return comment(
                indentation,
                documentation
                        .filter(each -> !each.isBlank())
                        .map(JavaText::documentation)
                        .orElse(otherwise));
    }

    /** The whole file. */
    GeneratedFile file() {
        StringBuilder text = new StringBuilder("package " + self.packageName() + ";\n\n");
        imports.forEach(each -> text.append("import ").append(each).append(";\n"));
        if (!imports.isEmpty()) {
            text.append('\n');
        }
        return GeneratedFile.of(self.simpleName() + ".java", text.append(body).toString());
    }
}
