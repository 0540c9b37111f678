package dev.pgorm.workspace.error;

/** The exit codes of the command line: a contract. */
public enum ExitCode {
    DONE(0),
    WRONG_INPUT(1),
    USAGE(2),
    DIFFERENCES(3),
    REFUSED(4),
    DATABASE(5),
    HISTORY(6),
    DEFECT(70),
    INTERRUPTED(130),
    TERMINATED(143);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
