package dev.pgorm.generate.java;

import java.util.List;
import java.util.stream.Collectors;

/** A type as a source writes it. */
sealed interface JavaType {

    /** How a source writes it. */
    String in(JavaSource source);

    /** The same, and null as well. A primitive type has no such one. */
    JavaType orNull();

    /** How many of the 255 words of a method's parameters one of it takes. */
    default int words() {
        return 1;
    }

    /** A primitive type, and the class whose objects stand for its values. */
    record Primitive(String keyword, Class<?> box) implements JavaType {

        @Override
        public String in(JavaSource source) {
            return keyword;
        }

        @Override
        public JavaType orNull() {
            return Declared.of(box).orNull();
        }

        @Override
        public int words() {
            return box == Long.class || box == Double.class ? 2 : 1;
        }
    }

    /** A class, perhaps with type arguments. */
    record Declared(TypeName name, List<JavaType> arguments, boolean nullable) implements JavaType {
        public Declared {
            arguments = List.copyOf(arguments);
        }

        static Declared of(TypeName name, JavaType... arguments) {
            return new Declared(name, List.of(arguments), false);
        }

        static Declared of(Class<?> type, JavaType... arguments) {
            return of(TypeName.of(type), arguments);
        }

        @Override
        public String in(JavaSource source) {
            String generic = arguments.isEmpty()
                    ? ""
                    : arguments.stream().map(each -> each.in(source)).collect(Collectors.joining(", ", "<", ">"));
            return (nullable ? source.nullable(name) : source.name(name)) + generic;
        }

        @Override
        public Declared orNull() {
            return new Declared(name, arguments, true);
        }
    }

    /** {@code byte[]}. */
    record Bytes(boolean nullable) implements JavaType {

        @Override
        public String in(JavaSource source) {
            return nullable ? "byte @" + source.name(JavaSource.NULLABLE) + " []" : "byte[]";
        }

        @Override
        public Bytes orNull() {
            return new Bytes(true);
        }
    }
}
