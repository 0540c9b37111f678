package dev.pgorm.lang.validate.header;

import dev.pgorm.ir.RoutineTraits.Setting;
import dev.pgorm.lang.validate.header.HeaderToken.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code set search_path to app, public} as far as behind SET. */
final class SettingParser {

    private final HeaderCursor cursor;

    SettingParser(HeaderCursor cursor) {
        this.cursor = cursor;
    }

    Setting setting() throws HeaderFault {
        if (cursor.take("time", "zone")) {
            return new Setting("TimeZone", value().value());
        }
        StringBuilder name = new StringBuilder(cursor.name("the name of a setting"));
        while (cursor.takeSymbol(".")) {
            name.append('.').append(cursor.name("the name of a setting"));
        }
        if (!cursor.take("to") && !cursor.takeSymbol("=")) {
            throw new HeaderFault("`to` and a value", cursor.peek());
        }
        List<String> values = new ArrayList<>();
        do {
            values.add(value().value());
        } while (cursor.takeSymbol(","));
        return Setting.of(name.toString(), values);
    }

    private HeaderToken value() throws HeaderFault {
        HeaderToken first = cursor.peek();
        if (first.isSymbol("-") && cursor.peek(1).kind() == Kind.NUMBER) {
            cursor.next();
            HeaderToken number = cursor.next();
            return new HeaderToken(Kind.NUMBER, number.text(), "-" + number.value(), first.start(), number.end());
        }
        if (first.kind() == Kind.SYMBOL || first.kind() == Kind.END) {
            throw new HeaderFault("the value of the setting", first);
        }
        return cursor.next();
    }
}
