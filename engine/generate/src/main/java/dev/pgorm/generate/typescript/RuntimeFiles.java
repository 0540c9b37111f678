package dev.pgorm.generate.typescript;

import dev.pgorm.generate.GeneratedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The part of a client that is the same for every schema: how values are read and written. It lies beside this class as TypeScript. */
final class RuntimeFiles {

    static final String FOLDER = "runtime/";
    static final String ARRAY = Symbol.OWN + FOLDER + "array";
    static final String BYTES = Symbol.OWN + FOLDER + "bytes";
    static final String COMPOSITE = Symbol.OWN + FOLDER + "composite";
    static final String CONTEXT = Symbol.OWN + FOLDER + "context";
    static final String DECLARED = Symbol.OWN + FOLDER + "declared";
    static final String JSON = Symbol.OWN + FOLDER + "json";
    static final String RANGE = Symbol.OWN + FOLDER + "range";
    static final String RELATED = Symbol.OWN + FOLDER + "related";
    static final String TEXT = Symbol.OWN + FOLDER + "text";
    static final String WRITE = Symbol.OWN + FOLDER + "write";
    static final String TIME = Symbol.OWN + FOLDER + "time";

    private static final List<String> FILES = List.of(
            "array",
            "built-in",
            "bytes",
            "composite",
            "declared",
            "index",
            "json",
            "json-parser",
            "pool",
            "range",
            "related",
            "scanner",
            "text",
            "time",
            "write");

    /** What files of a client import from here, or the client exports: nothing else can be called so. */
    static final Set<String> NAMES = Set.of(
            "Bounds",
            "Composite",
            "DeclaredType",
            "Json",
            "JsonInput",
            "JsonNumber",
            "JsonValue",
            "Multirange",
            "PostgresValue",
            "Range",
            "RelatedRowMissing",
            "declaredTypes",
            "json",
            "openPool",
            "readArray",
            "readBigint",
            "readBoolean",
            "readBytes",
            "readComposite",
            "readInterval",
            "readJson",
            "readMultirange",
            "readNumber",
            "readRange",
            "readRelated",
            "readText",
            "readTimestamp",
            "readTimestamptz",
            "writeRelated");

    /** The same of a client with contexts. */
    static final Set<String> NAMES_WITH_CONTEXTS =
            Set.of("Connection", "Lender", "Setting", "contextQuery", "inContext", "setting");

    private RuntimeFiles() {}

    /** Its files. */
    static List<GeneratedFile> files() {
        return FILES.stream().map(RuntimeFiles::file).toList();
    }

    /** What clients with contexts have besides. */
    static GeneratedFile contexts() {
        return file("context");
    }

    private static GeneratedFile file(String name) {
        return GeneratedFile.of(FOLDER + name + ".ts", text(name + ".ts"));
    }

    private static String text(String name) {
        try (InputStream stream = RuntimeFiles.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its own file " + FOLDER + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
