package dev.pgorm.app;

import dev.pgorm.app.wiring.Surroundings;
import dev.pgorm.app.wiring.Version;
import dev.pgorm.workspace.error.DefectReports;
import dev.pgorm.workspace.error.WorkspaceError;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Writes down a bug of ours: what ran, where it broke, nothing secret. */
final class DefectReport {

    private DefectReport() {}

    /** Writes the report and makes the error that tells about it. */
    static WorkspaceError.Defect write(Surroundings surroundings, String command, Throwable defect) {
        String what = "pgorm " + command + " met a bug of its own: " + DefectReports.withoutSecrets(summary(defect));
        String tail = new DefectReports(surroundings.environment(), surroundings.home())
                .save(surroundings.clock().instant(), text(command, defect));
        return new WorkspaceError.Defect(what + "\n  " + tail, defect);
    }

    private static String text(String command, Throwable defect) {
        StringWriter trace = new StringWriter();
        defect.printStackTrace(new PrintWriter(trace));
        return """
                PG-ORM %s
                command: %s
                java: %s (%s)
                system: %s %s

                %s""".formatted(
                        Version.number(),
                        command,
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        trace);
    }

    private static String summary(Throwable defect) {
        String message = defect.getMessage();
        String name = defect.getClass().getSimpleName();
        return message == null
                ? name
                : name + ", " + message.lines().findFirst().orElse("");
    }
}
