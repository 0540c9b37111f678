package dev.pgorm.migrate;

import dev.pgorm.plan.StepMode;
import java.util.Optional;

/**
 * One statement of a migration file, which is run and recorded by itself.
 *
 * @param place its place among the statements of the file, from 1
 * @param id what its marker calls it, else {@code statement-3}
 * @param mode how it runs
 * @param transaction the number of the transaction that it shares with its neighbours
 * @param line where it stands in the file, from 1
 * @param sql the statement, without its semicolon
 * @param copyData the lines that follow a {@code COPY … FROM STDIN}
 * @param setting whether it only sets something for the rest of the session, which has to be set again where a run resumes
 */
public record MigrationStep(
        int place,
        String id,
        StepMode mode,
        int transaction,
        int line,
        String sql,
        Optional<String> copyData,
        boolean setting) {

    /** A digest of the statement: by it a resumed run knows that what it skips is what ran. */
    public String fingerprint() {
        return MigrationScript.digest(sql + copyData.map(data -> "\n" + data).orElse(""));
    }
}
