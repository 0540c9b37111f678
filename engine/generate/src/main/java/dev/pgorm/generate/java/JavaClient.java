package dev.pgorm.generate.java;

import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.lang.model.SchemaModel;
import java.util.List;

/** The Java client of a schema. */
public final class JavaClient {

    private JavaClient() {}

    /** Its files, by path. */
    public static List<GeneratedFile> files(SchemaModel schema, JavaClientOptions options) {
        return List.of();
    }
}
