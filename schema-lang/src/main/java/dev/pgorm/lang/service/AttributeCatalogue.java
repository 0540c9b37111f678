package dev.pgorm.lang.service;

import dev.pgorm.lang.service.AttributeRule.ArgumentRule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The attributes and properties of the language, as {@code attributes.txt} lists them. */
final class AttributeCatalogue {

    private static final String RESOURCE = "attributes.txt";
    private static final AttributeCatalogue INSTANCE = load();

    private final List<AttributeRule> rules;
    private final Map<String, List<AttributeRule>> byName;

    private AttributeCatalogue(List<AttributeRule> rules) {
        this.rules = List.copyOf(rules);
        this.byName = rules.stream().collect(Collectors.groupingBy(AttributeRule::name));
    }

    static AttributeCatalogue instance() {
        return INSTANCE;
    }

    List<AttributeRule> rules() {
        return rules;
    }

    /** What may stand in a place. */
    List<AttributeRule> in(Set<String> places, boolean prismaOnly) {
        return rules.stream()
                .filter(each -> each.prisma() || !prismaOnly)
                .filter(each -> each.places().stream().anyMatch(places::contains))
                .toList();
    }

    /** The attribute or property of a name, in one of the places; else one of that name anywhere. */
    Optional<AttributeRule> find(String name, Set<String> places) {
        List<AttributeRule> named = byName.getOrDefault(name, List.of());
        if (named.size() <= 1) {
            return named.stream().findFirst();
        }
        return named.stream()
                .filter(each -> each.places().stream().anyMatch(places::contains))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    private static AttributeCatalogue load() {
        List<AttributeRule> rules = new ArrayList<>();
        try (InputStream stream = AttributeCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the language service lacks " + RESOURCE);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rules.add(rule(line));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new AttributeCatalogue(rules);
    }

    private static AttributeRule rule(String line) {
        String[] columns = line.split("\\|", 4);
        if (columns.length != 4) {
            throw new IllegalStateException("a line of " + RESOURCE + " has not four columns: " + line);
        }
        String name = columns[0].strip();
        boolean prisma = columns[2].strip().equals("prisma");
        List<ArgumentRule> arguments = new ArrayList<>();
        for (String each : columns[3].strip().split(" +")) {
            if (!each.isEmpty()) {
                arguments.add(name.startsWith("@") ? argument(each, prisma) : property(name, each, prisma));
            }
        }
        return new AttributeRule(name, Set.of(columns[1].strip().split(" +")), prisma, arguments);
    }

    private static ArgumentRule property(String name, String values, boolean prisma) {
        return new ArgumentRule(name, true, prisma, values(values));
    }

    private static ArgumentRule argument(String text, boolean prisma) {
        boolean unnamed = text.startsWith("*");
        int colon = text.indexOf(':');
        String values = text.substring(colon + 1);
        boolean ours = values.startsWith("+");
        return new ArgumentRule(
                text.substring(unnamed ? 1 : 0, colon),
                unnamed,
                prisma && !ours,
                values(ours ? values.substring(1) : values));
    }

    private static ValueRule values(String text) {
        for (ValueRule.Source each : ValueRule.Source.values()) {
            if (camelCase(each.name()).equals(text)) {
                return new ValueRule.From(each);
            }
        }
        boolean list = text.startsWith("[");
        boolean quoted = text.startsWith("\"");
        String words = text.replace("[", "").replace("]", "").replace("\"", "");
        return new ValueRule.Choice(List.of(words.split("/")), list, quoted);
    }

    private static String camelCase(String constant) {
        StringBuilder camel = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }
}
