package dev.pgorm.diff;

import dev.pgorm.ir.ForeignDataWrapper;
import dev.pgorm.ir.ForeignObject;
import dev.pgorm.ir.ForeignServer;
import dev.pgorm.ir.Secrets;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.UserMapping;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.Map;
import java.util.TreeMap;

/** The attributes of foreign-data wrappers, servers and user mappings. */
final class ForeignDescription {

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
        open.keySet().removeIf(Secrets::isSecret);
        attributes.parameters(attribute, StorageParameters.of(open));
        options.values().forEach((name, value) -> {
            if (Secrets.isSecret(name)) {
                attributes.secret("option " + name, value);
            }
        });
    }
}
