package dev.pgorm.ddl;

import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.StructureKind;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;

/** Objects as statements name them, of which only the address is known. */
final class AddressSql {

    private static final String USING = " USING ";

    private AddressSql() {}

    /** A kind that holds data, after its word; the others have neither owners nor privileges of their own. */
    static void structure(StructureKind kind, ObjectAddress object, SqlWriter writer) {
        switch (kind) {
            case SCHEMA -> plain("SCHEMA ", object, writer);
            case ENUM -> qualified("TYPE ", object, writer);
            case SEQUENCE -> qualified("SEQUENCE ", object, writer);
            case TABLE -> qualified("TABLE ", object, writer);
            case EXTENSION, COLUMN, CONSTRAINT, INDEX, ENUM_VALUE ->
                throw new IllegalArgumentException("there are neither owners of nor privileges on " + object);
        }
    }

    /** An object outside schemas. */
    static void plain(String words, ObjectAddress object, SqlWriter writer) {
        writer.serverText(words).identifier(Identifier.of(object.name()));
    }

    /** An object in a schema. */
    static void qualified(String words, ObjectAddress object, SqlWriter writer) {
        schema(words, object, writer).identifier(Identifier.of(object.name()));
    }

    /** An address has the types of a routine's arguments behind its name, as the server prints them. */
    static void routine(String words, ObjectAddress object, SqlWriter writer) {
        int arguments = arguments(object.name());
        schema(words, object, writer)
                .identifier(Identifier.of(object.name().substring(0, arguments)))
                .serverText(object.name().substring(arguments));
    }

    /** An operator's name is no identifier, and its address has the types of its operands. */
    static void operator(String words, ObjectAddress object, SqlWriter writer) {
        int operands = arguments(object.name());
        schema(words, object, writer)
                .serverText(object.name().substring(0, operands))
                .sql(" ")
                .serverText(object.name().substring(operands));
    }

    /** An operator class or family with its access method. */
    static void using(String words, ObjectAddress object, SqlWriter writer) {
        int using = object.name().lastIndexOf(USING);
        schema(words, object, writer)
                .identifier(Identifier.of(object.name().substring(0, using)))
                .sql(USING)
                .identifier(Identifier.of(object.name().substring(using + USING.length())));
    }

    private static SqlWriter schema(String words, ObjectAddress object, SqlWriter writer) {
        return writer.serverText(words)
                .identifier(Identifier.of(object.schema()))
                .sql(".");
    }

    /** Where the list behind the name begins; parentheses in quoted names of types are none, and the object's own name is not quoted. */
    private static int arguments(String name) {
        int depth = 0;
        boolean quoted = false;
        for (int i = name.length() - 1; i >= 0; i--) {
            char each = name.charAt(i);
            if (each == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += each == ')' ? 1 : each == '(' ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
        }
        throw new IllegalArgumentException("an address without arguments: " + name);
    }
}
