package dev.pgorm.lang.validate.header;

import dev.pgorm.lang.model.SqlTypeName;
import dev.pgorm.lang.validate.header.HeaderToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads data types: names, PostgreSQL's types of several words, modifiers, arrays. */
final class TypeParser {

    private static final Set<String> FIELDS = Set.of("year", "month", "day", "hour", "minute", "second");

    private final HeaderCursor cursor;

    TypeParser(HeaderCursor cursor) {
        this.cursor = cursor;
    }

    SqlTypeName type() throws HeaderFault {
        HeaderToken first = cursor.peek();
        if (!first.isName()) {
            throw new HeaderFault("a type", first);
        }
        List<String> path = new ArrayList<>();
        if (first.kind() == Kind.WORD && !cursor.peek(1).isSymbol(".")) {
            path.add(words());
        } else {
            do {
                path.add(cursor.name("the name of a type"));
            } while (cursor.takeSymbol("."));
        }
        modifiers();
        if (cursor.takeSymbol("%")) {
            cursor.expect("type");
        }
        if (path.size() == 1 && Set.of("time", "timestamp").contains(path.getFirst())) {
            zone(path);
        }
        String source = cursor.text(first, cursor.place());
        boolean bare = first.kind() == Kind.WORD && source.equals(first.text());
        return new SqlTypeName(path, bare ? Optional.of(first.text()) : Optional.empty(), source, array());
    }

    /** The words of a type without quotes. */
    private String words() throws HeaderFault {
        String word = cursor.next().value();
        return switch (word) {
            case "double" -> cursor.take("precision") ? "double precision" : word;
            case "national" -> national();
            case "character", "char", "nchar", "bit" -> cursor.take("varying") ? word + " varying" : word;
            case "interval" -> {
                fields();
                yield word;
            }
            default -> word;
        };
    }

    private String national() throws HeaderFault {
        if (!cursor.take("character") && !cursor.take("char")) {
            throw new HeaderFault("`character`", cursor.peek());
        }
        return cursor.take("varying") ? "character varying" : "character";
    }

    private void fields() {
        while (FIELDS.contains(cursor.peek().value()) || cursor.peek().isWord("to")) {
            cursor.next();
        }
    }

    private void zone(List<String> path) throws HeaderFault {
        boolean with = cursor.take("with", "time", "zone");
        if (with || cursor.take("without", "time", "zone")) {
            path.set(0, path.getFirst() + (with ? " with time zone" : " without time zone"));
        }
    }

    private void modifiers() throws HeaderFault {
        if (!cursor.takeSymbol("(")) {
            return;
        }
        do {
            cursor.expression("a type modifier");
        } while (cursor.takeSymbol(","));
        cursor.expectSymbol(")");
    }

    private boolean array() throws HeaderFault {
        boolean array = cursor.take("array");
        while (cursor.takeSymbol("[")) {
            array = true;
            if (cursor.peek().kind() == Kind.NUMBER) {
                cursor.next();
            }
            cursor.expectSymbol("]");
        }
        return array;
    }
}
