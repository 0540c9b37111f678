package dev.pgorm.arb;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.RenameHint;
import dev.pgorm.ir.StructureKind;
import dev.pgorm.ir.sql.QualifiedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A migration to be planned, from a file: a first part with the server's version and renames, then {@code === from} and
 * {@code === to} with a catalog each, in the notation of {@link CatalogText}.
 *
 * @param serverMajor the server's major version
 * @param renames the stated renames
 * @param from the current structure
 * @param to the target
 */
public record PlanCase(int serverMajor, List<RenameHint> renames, Catalog from, Catalog to) {

    private static final String FROM = "=== from\n";
    private static final String TO = "=== to\n";
    private static final int USUAL_MAJOR = 16;

    public PlanCase {
        renames = List.copyOf(renames);
    }

    /** Reads a case file. */
    public static PlanCase read(Path file) throws IOException {
        String text = Files.readString(file);
        int from = text.indexOf(FROM);
        int to = text.indexOf(TO);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(file + " has no '=== from' and '=== to'");
        }
        List<String> head = text.substring(0, from).lines().toList();
        int major = head.stream()
                .filter(line -> line.startsWith("server "))
                .map(line -> Integer.valueOf(line.substring("server ".length())))
                .findFirst()
                .orElse(USUAL_MAJOR);
        List<RenameHint> renames = head.stream()
                .filter(line -> line.startsWith("rename "))
                .map(PlanCase::rename)
                .toList();
        return new PlanCase(
                major,
                renames,
                CatalogText.read(text.substring(from + FROM.length(), to)),
                CatalogText.read(text.substring(to + TO.length())));
    }

    /** {@code rename column users.mail to users.email}. */
    private static RenameHint rename(String line) {
        String[] words = line.split(" ");
        return new RenameHint(address(words[1], words[2]), address(words[1], words[4]));
    }

    private static ObjectAddress address(String kindName, String name) {
        StructureKind kind = StructureKind.valueOf(kindName.toUpperCase(Locale.ROOT));
        return switch (kind) {
            case SCHEMA, EXTENSION -> ObjectAddress.global(kind, name);
            case TABLE, ENUM, SEQUENCE, INDEX -> ObjectAddress.of(kind, CatalogText.qualified(name));
            case COLUMN, CONSTRAINT, ENUM_VALUE -> {
                int dot = name.lastIndexOf('.');
                QualifiedName owner = CatalogText.qualified(name.substring(0, dot));
                yield ObjectAddress.part(kind, owner, name.substring(dot + 1));
            }
        };
    }
}
