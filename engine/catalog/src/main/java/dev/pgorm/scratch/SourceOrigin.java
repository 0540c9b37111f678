package dev.pgorm.scratch;

import dev.pgorm.ir.ObjectAddress;

/** Where the SQL that PostgreSQL refused came from. */
public sealed interface SourceOrigin {

    /**
     * A statement of a script.
     *
     * @param file the file's name
     * @param line the line that the server points to, from 1
     * @param column the character in that line, from 1
     * @param statement the statement's place in its file, from 1
     */
    record InFile(String file, int line, int column, int statement) implements SourceOrigin {
        /** For messages: {@code schema.sql:3:12}. */
        @Override
        public String toString() {
            return file + ":" + line + ":" + column;
        }
    }

    /**
     * An object of a catalog, or the part of it that the server points to.
     *
     * @param address the object, column, constraint or index
     */
    record OfObject(ObjectAddress address) implements SourceOrigin {
        /** For messages: {@code column public.User.email}. */
        @Override
        public String toString() {
            return address.toString();
        }
    }
}
