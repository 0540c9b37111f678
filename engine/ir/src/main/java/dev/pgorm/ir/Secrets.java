package dev.pgorm.ir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What objects hold that is for statements only and never for people, files and logs: the passwords in options of foreign objects and in
 * connection strings (<a href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING">Connection Strings</a>).
 */
public final class Secrets {

    /** What the names of options have in common that hold secrets. */
    private static final Set<String> SECRET = Set.of("pass", "secret", "token", "credential", "key");

    private Secrets() {}

    /** Whether an option of that name holds a secret. */
    public static boolean isSecret(String option) {
        String name = option.toLowerCase(Locale.ROOT);
        return SECRET.stream().anyMatch(name::contains);
    }

    /** The secrets of an object. */
    public static List<String> of(CatalogObject object) {
        return switch (object) {
            case ForeignObject foreign ->
                foreign.options().values().entrySet().stream()
                        .filter(each -> isSecret(each.getKey()))
                        .map(Map.Entry::getValue)
                        .filter(each -> !each.isEmpty())
                        .toList();
            case Subscription subscription ->
                subscription
                        .connection()
                        .filter(each -> !ConnectionString.withoutSecrets(each).equals(each))
                        .stream()
                        .toList();
            case Schema schema -> List.of();
            case Extension extension -> List.of();
            case EnumType type -> List.of();
            case Sequence sequence -> List.of();
            case Table table -> List.of();
            case Definition definition -> List.of();
        };
    }

    /** The object without its secrets. */
    public static CatalogObject without(CatalogObject object) {
        return switch (object) {
            case ForeignObject foreign -> foreign.withOptions(open(foreign.options()));
            case Subscription subscription ->
                subscription.withConnection(subscription.connection().map(ConnectionString::withoutSecrets));
            case Schema schema -> schema;
            case Extension extension -> extension;
            case EnumType type -> type;
            case Sequence sequence -> sequence;
            case Table table -> table;
            case Definition definition -> definition;
        };
    }

    /** An object as it is stated, with the secrets that are there where it states none. */
    public static Definition kept(Definition stated, CatalogObject current) {
        if (stated instanceof ForeignObject foreign && current instanceof ForeignObject there) {
            Map<String, String> options = new LinkedHashMap<>(there.options().values());
            options.keySet().removeIf(name -> !isSecret(name));
            options.putAll(foreign.options().values());
            return foreign.withOptions(StorageParameters.of(options));
        }
        if (stated instanceof Subscription subscription && current instanceof Subscription there) {
            Optional<String> open = there.connection().map(ConnectionString::withoutSecrets);
            return subscription.connection().equals(open)
                    ? subscription.withConnection(there.connection())
                    : subscription;
        }
        return stated;
    }

    /** A text in which statements stand, with every secret of the objects struck out. */
    public static String struckOut(String text, Iterable<? extends CatalogObject> objects) {
        List<String> secrets = new ArrayList<>();
        objects.forEach(each -> secrets.addAll(of(each)));
        String open = text;
        for (String each : secrets) {
            open = open.replace("'" + each.replace("'", "''") + "'", "'***'");
        }
        return open;
    }

    private static StorageParameters open(StorageParameters options) {
        Map<String, String> open = new LinkedHashMap<>(options.values());
        open.keySet().removeIf(Secrets::isSecret);
        return StorageParameters.of(open);
    }
}
