package dev.pgorm.lang.format;

import java.util.List;

/** The order in which Prisma's formatter writes attributes; the others keep their order behind these. */
final class AttributeOrder {

    private static final List<String> FIRST =
            List.of("id", "unique", "default", "updatedAt", "index", "fulltext", "map", "relation", "ignore");

    private AttributeOrder() {}

    static int of(String path) {
        int place = FIRST.indexOf(path);
        return place < 0 ? FIRST.size() : place;
    }
}
