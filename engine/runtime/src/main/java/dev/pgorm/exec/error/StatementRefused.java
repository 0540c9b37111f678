package dev.pgorm.exec.error;

/** The server refused a statement for another reason; its SQLSTATE and report say which. */
public final class StatementRefused extends DatabaseError {

    private static final long serialVersionUID = 1L;

    StatementRefused(ServerReport report) {
        super(
                "the server refused the statement"
                        + report.place().map(each -> " at " + each).orElse("") + ": " + report.text()
                        + (report.sqlState().isEmpty() ? "" : " (" + report.sqlState() + ")"),
                report);
    }
}
