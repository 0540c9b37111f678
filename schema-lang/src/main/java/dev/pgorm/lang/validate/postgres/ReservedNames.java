package dev.pgorm.lang.validate.postgres;

import java.util.Set;

/** Names that Prisma's client cannot give to models and enums: its own class and the keywords of JavaScript. */
public final class ReservedNames {

    private static final Set<String> NAMES = Set.of(
            ("PrismaClient break case catch class const continue debugger default delete do else enum export extends false "
                            + "finally for function if implements import in instanceof interface let new null package private "
                            + "protected public return super switch this throw true try typeof using var void while with yield")
                    .split(" "));

    private ReservedNames() {}

    /** Whether a model or enum may not be called so in a {@code .prisma} file. */
    public static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
