package dev.pgorm.lang.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of all diagnostics by code, from one properties file per family. Keys: {@code CODE} (the message), {@code CODE.help},
 * {@code CODE.help.variant}, {@code CODE.label.key}, {@code CODE.fix}; {@code {name}} stands for a value.
 */
final class MessageCatalogue {

    /** One file per family: syntax, names and types, attributes, relations, configuration, additions, lowering, warnings. */
    static final List<String> FAMILIES =
            List.of("syntax", "types", "attributes", "relations", "configuration", "additions", "lowering", "warnings");

    private final Properties texts;

    private MessageCatalogue(Properties texts) {
        this.texts = texts;
    }

    static MessageCatalogue instance() {
        return Holder.INSTANCE;
    }

    /** All keys, sorted. */
    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /** The text of a key with its values filled in. */
    String message(String key, Map<String, String> values) {
        String template = texts.getProperty(key);
        if (template == null) {
            throw new IllegalStateException("the message catalogue has no text for " + key);
        }
        return fill(template, values)
                .orElseThrow(() -> new IllegalStateException("a placeholder has no value in: " + template));
    }

    /** The text of a key, unless there is none or one of its placeholders has no value. */
    Optional<String> optionalMessage(String key, Map<String, String> values) {
        return Optional.ofNullable(texts.getProperty(key)).flatMap(template -> fill(template, values));
    }

    private static Optional<String> fill(String template, Map<String, String> values) {
        StringBuilder filled = new StringBuilder(template.length() + 32);
        int position = 0;
        while (true) {
            int open = placeholder(template, position);
            if (open < 0) {
                return Optional.of(
                        filled.append(template, position, template.length()).toString());
            }
            int close = template.indexOf('}', open);
            String value = values.get(template.substring(open + 1, close));
            if (value == null) {
                return Optional.empty();
            }
            filled.append(template, position, open).append(value);
            position = close + 1;
        }
    }

    /** The next {@code {name}} from a position on; braces around anything else are text. */
    private static int placeholder(String template, int from) {
        for (int open = template.indexOf('{', from); open >= 0; open = template.indexOf('{', open + 1)) {
            int end = open + 1;
            while (end < template.length() && Character.isLetter(template.charAt(end))) {
                end++;
            }
            if (end > open + 1 && end < template.length() && template.charAt(end) == '}') {
                return open;
            }
        }
        return -1;
    }

    private static MessageCatalogue load() {
        Properties all = new Properties();
        for (String family : FAMILIES) {
            String resource = family + ".properties";
            try (InputStream stream = MessageCatalogue.class.getResourceAsStream(resource)) {
                if (stream == null) {
                    throw new IllegalStateException("the message catalogue lacks " + resource);
                }
                all.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new MessageCatalogue(all);
    }

    private static final class Holder {
        private static final MessageCatalogue INSTANCE = load();
    }
}
