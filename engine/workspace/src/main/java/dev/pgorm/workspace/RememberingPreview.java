package dev.pgorm.workspace;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.service.SchemaService;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.DiffResult;
import dev.pgorm.workspace.database.OpenDatabase;
import dev.pgorm.workspace.database.ProjectDatabase;
import dev.pgorm.workspace.project.CheckResult;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.source.SchemaReader;
import dev.pgorm.workspace.source.SchemaReading;
import dev.pgorm.workspace.source.SchemaSide;
import dev.pgorm.workspace.source.Side;
import dev.pgorm.workspace.source.SideLoader;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The preview of one project. It has a reader of its own, since others read the files' text, which is another one once somebody types. */
final class RememberingPreview implements SchemaPreview {

    private final SchemaReader reader;
    private final SideLoader loader;
    private final Differences differences;
    private final ProjectDatabase database;
    private Optional<KnownDatabase> known = Optional.empty();

    /** What is still the same after the database has been read again is known to be by identity, here and in what was made of it. */
    private Catalog lastRead = Catalog.empty();

    RememberingPreview(Path workingDirectory, SchemaReader reader, Differences differences, ProjectDatabase database) {
        this.reader = reader;
        this.loader = new SideLoader(workingDirectory, reader);
        this.differences = differences;
        this.database = database;
    }

    /**
     * The database as it was last read.
     *
     * @param schemas which schemas were read; empty = all
     */
    private record KnownDatabase(OpenDatabase open, Optional<Set<String>> schemas, Side side) {}

    @Override
    public CheckResult check(SourceSet text) {
        return reader.glance(text).result();
    }

    @Override
    public SchemaService service(SourceSet text) {
        return reader.glance(text).service();
    }

    @Override
    public Optional<CheckResult> checkMeaning(SourceSet text) {
        SchemaReading reading = reader.read(text);
        boolean adds = reading.lowered()
                .filter(lowered -> !lowered.diagnostics().isEmpty())
                .isPresent();
        return adds ? Optional.of(reading.result()) : Optional.empty();
    }

    @Override
    public DiffResult compare(SourceSet text, DiffOptions options, Progress progress) {
        SchemaSide written = loader.schema(text);
        KnownDatabase live =
                live(options.schemas().or(() -> written.side().scope().flatMap(ManagedScope::schemas)), progress);
        return differences.toText(live.open(), live.side(), written, options, progress);
    }

    private synchronized KnownDatabase live(Optional<Set<String>> schemas, Progress progress) {
        OpenDatabase open = database.await(progress);
        Optional<KnownDatabase> still =
                known.filter(each -> each.open().equals(open) && each.schemas().equals(schemas));
        if (still.isPresent()) {
            return still.get();
        }
        progress.activity("reading the database");
        Side side = SideLoader.database(open, schemas);
        KnownDatabase read =
                new KnownDatabase(open, schemas, side.withCatalog(side.catalog().sharing(lastRead)));
        lastRead = read.side().catalog();
        known = Optional.of(read);
        return read;
    }

    @Override
    public synchronized void forgetDatabase() {
        known = Optional.empty();
    }
}
