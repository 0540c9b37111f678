package dev.pgorm.diff;

import dev.pgorm.ir.ForeignDataWrapper;
import dev.pgorm.ir.ForeignObject;
import dev.pgorm.ir.ForeignServer;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.UserMapping;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The attributes of foreign-data wrappers, servers and user mappings. */
final class ForeignDescription {

    /** What the names of options have in common that hold secrets. */
    private static final Set<String> SECRET = Set.of("pass", "secret", "token", "credential", "key");

    private ForeignDescription() {}

    static void describe(ForeignObject object, Attributes attributes) {
        switch (object) {
            case ForeignDataWrapper wrapper ->
                attributes
                        .putAny("handler", wrapper.handler().map(SqlWriter::quote))
                        .putAny("validator", wrapper.validator().map(SqlWriter::quote));
            case ForeignServer server ->
                attributes
                        .put("wrapper", SqlWriter.quote(server.wrapper()))
                        .putAny("type", server.type())
                        .putAny("version", server.version());
            case UserMapping mapping -> {}
        }
        options("options", object.options(), attributes);
    }

    /** Options, each secret one hidden behind its name. */
    static void options(String attribute, StorageParameters options, Attributes attributes) {
        Map<String, String> open = new TreeMap<>(options.values());
        open.keySet().removeIf(ForeignDescription::isSecret);
        attributes.parameters(attribute, StorageParameters.of(open));
        options.values().forEach((name, value) -> {
            if (isSecret(name)) {
                attributes.secret("option " + name, value);
            }
        });
    }

    private static boolean isSecret(String option) {
        String name = option.toLowerCase(Locale.ROOT);
        return SECRET.stream().anyMatch(name::contains);
    }
}
