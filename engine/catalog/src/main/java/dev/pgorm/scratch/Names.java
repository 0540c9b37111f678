package dev.pgorm.scratch;

import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.ObjectAddress;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every word that a record of the IR holds, wherever in it: whatever the statement that makes the object can name is among them. More is
 * among them too, which costs time and changes no meaning.
 */
final class Names {

    private final Set<String> words = new HashSet<>();
    private final StringBuilder texts = new StringBuilder();

    Names() {}

    /** Takes in those of another. */
    void addAll(Names others) {
        words.addAll(others.words);
        texts.append(others.texts);
    }

    /** What an object says. */
    static Names in(CatalogObject object) {
        Names names = new Names();
        names.add(object);
        return names;
    }

    /** What a part of an object says, an index or a constraint: a record of the IR as well. */
    static Names inPart(Object part) {
        Names names = new Names();
        names.add(part);
        return names;
    }

    private void add(@Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> text(text);
            case Enum<?> constant -> {}
            case Optional<?> optional -> optional.ifPresent(this::add);
            case Collection<?> several -> several.forEach(this::add);
            case Map<?, ?> map -> {
                add(map.keySet());
                add(map.values());
            }
            case Record record -> components(record);
            default -> text(value.toString());
        }
    }

    private void components(Record record) {
        try {
            for (RecordComponent component : COMPONENTS.get(record.getClass())) {
                add(component.getAccessor().invoke(record));
            }
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("a record of the IR hides what it holds", closed);
        }
    }

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent each : components) {
                each.getAccessor().setAccessible(true);
            }
            return components;
        }
    };

    private void text(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !isWordPart(text.charAt(i))) {
                if (start < i) {
                    word(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        texts.append(text).append('\n');
    }

    /** As it stands, for quoted names, and as the server folds it. */
    private void word(String word) {
        if (words.add(word)) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isWordPart(char character) {
        return character == '_' || character == '$' || Character.isLetterOrDigit(character);
    }

    /** Whether the name is among them. */
    boolean contain(String name) {
        if (words.contains(name)) {
            return true;
        }
        return !name.isEmpty()
                && !isPlain(name)
                && (texts.indexOf(name) >= 0 || texts.indexOf(name.replace("\"", "\"\"")) >= 0);
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isWordPart(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of them is. */
    boolean containAny(Collection<String> names) {
        return names.stream().anyMatch(this::contain);
    }

    /** Whether a name may be spelled so that it is not found: {@code U&"\0061"}. */
    boolean mayBeEscaped() {
        String folded = texts.toString().toLowerCase(Locale.ROOT);
        return folded.contains("u&\"") || folded.contains("u&'");
    }

    /** The name under which others use an object; empty where none does, since it is a part of another. */
    static String of(ObjectAddress address, CatalogObject object) {
        if (object instanceof Definition definition) {
            if (definition.callName().isPresent()) {
                return definition.callName().get().name().value();
            }
            if (definition.owner().isPresent()) {
                return "";
            }
        }
        return address.name();
    }
}
