package dev.pgorm.plan;

/**
 * What a plan is made for.
 *
 * @param serverMajor the server's major version, which decides what statements there are
 * @param strategy how speed is weighed against availability
 * @param plpgsql whether the database has the language that every new one has
 */
public record PlanOptions(int serverMajor, Strategy strategy, boolean plpgsql) {

    /** Direct statements for a server of that version. */
    public static PlanOptions direct(int serverMajor) {
        return new PlanOptions(serverMajor, Strategy.DIRECT, true);
    }
}
