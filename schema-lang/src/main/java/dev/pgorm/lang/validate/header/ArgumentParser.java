package dev.pgorm.lang.validate.header;

import dev.pgorm.ir.RoutineArgument.Mode;
import dev.pgorm.lang.model.RoutineDeclaration.Argument;
import dev.pgorm.lang.model.SqlTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lists of arguments: {@code (IN a text, b int DEFAULT 1, VARIADIC c text[])}. */
final class ArgumentParser {

    private final HeaderCursor cursor;
    private final TypeParser types;

    ArgumentParser(HeaderCursor cursor) {
        this.cursor = cursor;
        this.types = new TypeParser(cursor);
    }

    /** The arguments in their parentheses. */
    List<Argument> list(Mode usual) throws HeaderFault {
        cursor.expectSymbol("(");
        List<Argument> arguments = cursor.peek().isSymbol(")") ? List.of() : upTo(usual);
        cursor.expectSymbol(")");
        return arguments;
    }

    /** Arguments with commas between. */
    List<Argument> upTo(Mode usual) throws HeaderFault {
        List<Argument> arguments = new ArrayList<>();
        do {
            arguments.add(argument(usual));
        } while (cursor.takeSymbol(","));
        return arguments;
    }

    /** PostgreSQL lets the mode stand before the name or behind it. */
    private Argument argument(Mode usual) throws HeaderFault {
        Optional<Mode> mode = mode();
        Optional<String> name = Optional.empty();
        int start = cursor.place();
        Optional<SqlTypeName> type = wholeType();
        if (type.isEmpty()) {
            cursor.returnTo(start);
            name = Optional.of(cursor.name("an argument"));
            mode = mode.or(this::mode);
            type = Optional.of(types.type());
        }
        Optional<String> value = cursor.take("default") || cursor.takeSymbol("=") || cursor.takeSymbol(":=")
                ? Optional.of(cursor.expression("the default of the argument"))
                : Optional.empty();
        return new Argument(mode.orElse(usual), name, type.get(), value);
    }

    /** A type, where nothing else of the argument follows it: then it has no name. */
    private Optional<SqlTypeName> wholeType() throws HeaderFault {
        if (!cursor.peek().isName()) {
            throw new HeaderFault("an argument", cursor.peek());
        }
        HeaderToken second = cursor.peek(1);
        boolean lengthened = second.isName() && !second.isWord("default");
        try {
            SqlTypeName type = types.type();
            HeaderToken after = cursor.peek();
            boolean ends = after.isSymbol(",")
                    || after.isSymbol(")")
                    || after.isSymbol("=")
                    || after.isSymbol(":=")
                    || after.isWord("default")
                    || after.isWord("order");
            return ends ? Optional.of(type) : Optional.empty();
        } catch (HeaderFault notOne) {
            if (lengthened) {
                return Optional.empty();
            }
            throw notOne;
        }
    }

    private Optional<Mode> mode() {
        if (cursor.take("in", "out") || cursor.take("inout")) {
            return Optional.of(Mode.INOUT);
        }
        if (cursor.take("in")) {
            return Optional.of(Mode.IN);
        }
        if (cursor.take("out")) {
            return Optional.of(Mode.OUT);
        }
        return cursor.take("variadic") ? Optional.of(Mode.VARIADIC) : Optional.empty();
    }
}
