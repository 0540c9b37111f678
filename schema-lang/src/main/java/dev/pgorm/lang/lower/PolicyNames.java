package dev.pgorm.lang.lower;

import dev.pgorm.ir.sql.Identifier;

/** The name of the policy that {@code @@rls(using: …)} means. */
public final class PolicyNames {

    private static final String SUFFIX = "_policy";

    private PolicyNames() {}

    /** {@code Post_policy}, cut so that the whole has 63 bytes. */
    public static Identifier ofTable(Identifier table) {
        return Identifier.of(PrismaNames.cut(table.value(), Identifier.MAX_BYTES - SUFFIX.length()) + SUFFIX);
    }
}
