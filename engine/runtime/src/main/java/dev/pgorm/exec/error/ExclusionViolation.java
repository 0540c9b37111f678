package dev.pgorm.exec.error;

/** A row that another one excludes. */
public final class ExclusionViolation extends ConstraintViolation {

    private static final long serialVersionUID = 1L;

    ExclusionViolation(ServerReport report, Violated violated) {
        super(violated.where() + " conflicts with another row" + violated.name(), report, violated);
    }
}
