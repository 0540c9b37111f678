package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads storage parameters: {@code @@with(fillfactor: 70)} and {@code with: { fillfactor: 70 }}. */
final class StorageReader {

    private StorageReader() {}

    /** From an object. */
    static Map<String, String> parameters(Expression value, Values values) {
        Map<String, String> read = new LinkedHashMap<>();
        if (value instanceof Expression.Structure structure) {
            for (Expression.Structure.Entry entry : structure.entries()) {
                put(read, entry.key().text(), entry.value(), values);
            }
        } else {
            values.wrong(value, "an object such as `{ fillfactor: 70 }`");
        }
        return read;
    }

    /** From named arguments, or an object where a name has a dot: {@code { "toast.autovacuum_enabled": false }}. */
    static Map<String, String> parameters(List<Attribute.Argument> arguments, Values values) {
        Map<String, String> read = new LinkedHashMap<>();
        for (Attribute.Argument argument : arguments) {
            argument.value().ifPresent(value -> {
                String name = argument.name().map(Name::text).orElse("");
                if (name.isEmpty() && value instanceof Expression.Structure structure) {
                    read.putAll(parameters(structure, values));
                } else if (name.isEmpty()) {
                    values.wrong(value, "a parameter with its name, such as `fillfactor: 70`");
                } else {
                    put(read, name, value, values);
                }
            });
        }
        return read;
    }

    private static void put(Map<String, String> parameters, String name, Expression value, Values values) {
        switch (value) {
            case Expression.Text text -> parameters.put(name, text.value());
            case Expression.Numeric number -> parameters.put(name, number.text());
            case Expression.Constant constant -> parameters.put(name, constant.path());
            case Expression.Call call -> values.wrong(call, "a number, a text or a name");
            case Expression.Array array -> values.wrong(array, "a number, a text or a name");
            case Expression.Structure structure -> values.wrong(structure, "a number, a text or a name");
        }
    }
}
