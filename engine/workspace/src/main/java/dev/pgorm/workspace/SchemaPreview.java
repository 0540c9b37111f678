package dev.pgorm.workspace;

import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.service.SchemaService;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.error.WorkspaceError;
import dev.pgorm.workspace.project.CheckResult;
import dev.pgorm.workspace.project.Progress;
import java.util.Optional;

/**
 * What a schema text that is being edited, and stands in no file yet, would change in the project's database. It remembers what it has
 * read, so that after an edit only what changed is read again; the database itself is read once, until {@link #forgetDatabase}. May be
 * called from any thread.
 */
public interface SchemaPreview {

    /** Parses and validates the text, without a database. The first call may wait for the files to be read, later ones wait for nothing. */
    CheckResult check(SourceSet text);

    /** What there is to ask about the text at a place, whether or not it is sound; for one thread. Touches no database. */
    SchemaService service(SourceSet text);

    /** Where turning the text into a structure shows problems that {@link #check} does not tell: those and these. Touches no database. */
    Optional<CheckResult> checkMeaning(SourceSet text);

    /**
     * What leads from the database to the text.
     *
     * @param text the schema's files as they are being edited, in the order in which they count
     * @param options which renames are agreed to, and whether the plan is to be proved
     * @throws WorkspaceError.InvalidSchema where the text has errors
     * @throws WorkspaceError.WrongSql where PostgreSQL refuses some of it
     */
    DiffResult compare(SourceSet text, DiffOptions options, Progress progress);

    /** The database is read again at the next comparison: its structure has changed, or may have. */
    void forgetDatabase();
}
