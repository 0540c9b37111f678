package dev.pgorm.plan;

/**
 * What a plan is made for.
 *
 * @param serverMajor the server's major version, which decides what statements there are
 * @param strategy how speed is weighed against availability
 */
public record PlanOptions(int serverMajor, Strategy strategy) {

    /** Direct statements for a server of that version. */
    public static PlanOptions direct(int serverMajor) {
        return new PlanOptions(serverMajor, Strategy.DIRECT);
    }
}
