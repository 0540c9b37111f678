package dev.pgorm.exec;

import dev.pgorm.query.model.ExtensionType;
import dev.pgorm.query.spi.QueryExtensions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the server wrote of types that extensions bring, for people and as JSON; the text of every other type stays as it is. */
public final class ExtensionText {

    /** Types of nearly all columns: for them nobody has to look for extensions. */
    private static final Set<String> ORDINARY = Set.of("text", "varchar", "bpchar", "name", "uuid", "citext", "_text");

    /** A list of values that need no quotes, as those of types have whose elements stand between characters of their own. */
    private static final Pattern PLAIN_LIST = Pattern.compile("\\{[^{}\"]*}");

    /** What was found for the name of a type, since it is asked for with every value. */
    private static final Map<String, Optional<ExtensionType<?, ?>>> FOUND = new ConcurrentHashMap<>();

    private ExtensionText() {}

    /** Whether values of a type are not read as the server writes them. */
    public static boolean isRead(String type) {
        return extensionOf(type.startsWith("_") ? type.substring(1) : type).isPresent();
    }

    /**
     * A value as people read it.
     *
     * @param type its type as the server calls it, with a schema in front perhaps
     */
    public static String readable(String text, String type) {
        if (type.startsWith("_")) {
            return extensionOf(type.substring(1))
                    .filter(each -> PLAIN_LIST.matcher(text).matches())
                    .map(each -> list(text, each))
                    .orElse(text);
        }
        return extensionOf(type).map(each -> each.readable(text)).orElse(text);
    }

    /** A value as JSON; empty where it is of no such type. */
    static Optional<String> json(String text, String type) {
        return extensionOf(type).map(each -> each.json(text).orElseGet(() -> JsonText.quoted(each.readable(text))));
    }

    /** What stands between elements of arrays of a type. */
    static char arrayDelimiter(String element) {
        return element.equals("box")
                ? ';'
                : extensionOf(element).map(ExtensionType::arrayDelimiter).orElse(',');
    }

    private static String list(String text, ExtensionType<?, ?> type) {
        String inner = text.substring(1, text.length() - 1);
        return inner.isEmpty()
                ? text
                : Arrays.stream(inner.split(Pattern.quote(String.valueOf(type.arrayDelimiter())), -1))
                        .map(each -> each.equals("NULL") ? each : type.readable(each))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Optional<ExtensionType<?, ?>> extensionOf(String type) {
        return ORDINARY.contains(type) ? Optional.empty() : FOUND.computeIfAbsent(type, ExtensionText::found);
    }

    private static Optional<ExtensionType<?, ?>> found(String type) {
        String plain = type.replace("\"", "");
        int modifiers = plain.indexOf('(');
        String name = modifiers < 0 ? plain : plain.substring(0, modifiers);
        return QueryExtensions.discovered().type(name.substring(name.lastIndexOf('.') + 1));
    }
}
