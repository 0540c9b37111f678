package dev.pgorm.generate.typescript;

import dev.pgorm.generate.GeneratedFile;
import dev.pgorm.lang.model.SchemaModel;
import java.util.List;

/** The TypeScript client of a schema. */
public final class TypeScriptClient {

    private TypeScriptClient() {}

    /** Its files, by path. */
    public static List<GeneratedFile> files(SchemaModel schema) {
        return List.of();
    }
}
