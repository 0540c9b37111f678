package dev.pgorm.lang.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What there is to say about the words of the language, from {@code words.properties}. */
final class Words {

    private static final String RESOURCE = "words.properties";
    private static final Properties TEXTS = load();

    private Words() {}

    /** What a key says; an empty text where it says nothing. */
    static String about(String key) {
        return TEXTS.getProperty(key, "");
    }

    static Set<String> keys() {
        return new TreeSet<>(TEXTS.stringPropertyNames());
    }

    /** What an attribute or property of a place is for. */
    static String about(AttributeRule rule, String block) {
        if (rule.isProperty()) {
            return about("property." + block + "." + rule.name());
        }
        return about((rule.isBlockAttribute() ? "blockAttribute." : "attribute.") + rule.path());
    }

    private static Properties load() {
        Properties texts = new Properties();
        try (InputStream stream = Words.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the language service lacks " + RESOURCE);
            }
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
