package dev.pgorm.exec.error;

/** A row for which a check does not hold. */
public final class CheckViolation extends ConstraintViolation {

    private static final long serialVersionUID = 1L;

    CheckViolation(ServerReport report, Violated violated) {
        super(violated.where() + " does not satisfy a check" + violated.name(), report, violated);
    }
}
