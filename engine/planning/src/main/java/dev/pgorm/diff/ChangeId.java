package dev.pgorm.diff;

import dev.pgorm.ir.ObjectAddress;
import java.nio.charset.StandardCharsets;

/**
 * Ids of changes and steps: one word of printable ASCII that names action and object, so that it can stand in a comment, a
 * file and a URL whatever the object is called.
 */
public final class ChangeId {

    private ChangeId() {}

    /** The id of an action on an object. */
    public static String of(Action action, ObjectAddress object) {
        return of(action.label(), object);
    }

    /** The id of what a verb says about an object: {@code drop-index/public.User_email_idx}. */
    public static String of(String verb, ObjectAddress object) {
        StringBuilder id = new StringBuilder(verb);
        id.append('-').append(object.kind().label().replace(' ', '-')).append('/');
        if (!object.schema().isEmpty()) {
            append(id, object.schema());
            id.append('.');
        }
        append(id, object.name());
        if (!object.part().isEmpty()) {
            id.append('.');
            append(id, object.part());
        }
        return id.toString();
    }

    private static void append(StringBuilder id, String name) {
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (each & 0xFF);
            if (isPlain(character)) {
                id.append(character);
            } else {
                id.append('%').append(HEX.charAt(character >> 4)).append(HEX.charAt(character & 0xF));
            }
        }
    }

    private static final String HEX = "0123456789ABCDEF";

    private static boolean isPlain(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '_';
    }
}
