package dev.pgorm.ir;

/**
 * Whether a table's policies apply.
 *
 * @param enabled ENABLE ROW LEVEL SECURITY
 * @param forced FORCE ROW LEVEL SECURITY: to the table's owner as well
 */
public record RowSecurity(boolean enabled, boolean forced) {

    private static final RowSecurity OFF = new RowSecurity(false, false);

    /** How a table is made. */
    public static RowSecurity off() {
        return OFF;
    }
}
