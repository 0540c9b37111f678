package dev.pgorm.workspace;

import dev.pgorm.diff.ChangeSet;
import dev.pgorm.diff.RenameCandidate;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.ManagedScope;
import dev.pgorm.ir.Secrets;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.lower.KnownNames;
import dev.pgorm.lang.merge.Extent;
import dev.pgorm.lang.merge.MergeNote;
import dev.pgorm.lang.merge.Merged;
import dev.pgorm.lang.merge.SchemaMerge;
import dev.pgorm.lang.model.Datasource;
import dev.pgorm.lang.raise.Raise;
import dev.pgorm.lang.raise.RaiseOptions;
import dev.pgorm.render.ChangeTree;
import dev.pgorm.workspace.Differences.Standing;
import dev.pgorm.workspace.change.DiffOptions;
import dev.pgorm.workspace.change.MergeResult;
import dev.pgorm.workspace.change.PullOptions;
import dev.pgorm.workspace.database.OpenDatabase;
import dev.pgorm.workspace.error.WorkspaceError.InvalidSchema;
import dev.pgorm.workspace.error.WorkspaceError.WrongInput;
import dev.pgorm.workspace.error.WorkspaceError.WrongSql;
import dev.pgorm.workspace.project.FormattedFile;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.project.SchemaFiles;
import dev.pgorm.workspace.project.SchemaText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A live database into a schema that a person keeps. The result is compared with the database before anyone sees it; where changing the
 * smallest parts does not lead there, larger ones are written anew.
 */
final class MergedPull {

    /** How alike a thing that went and one that came are for a rename to be worth a word. */
    private static final double LIKELY = 0.5;

    private final Path workingDirectory;
    private final Differences differences;
    private final OpenDatabase database;

    MergedPull(Path workingDirectory, Differences differences, OpenDatabase database) {
        this.workingDirectory = workingDirectory;
        this.differences = differences;
        this.database = database;
    }

    MergeResult merge(String schema, PullOptions options, Progress progress) {
        SchemaText text = SchemaFiles.read(workingDirectory, schema);
        DiffOptions comparing = DiffOptions.defaults().withSchemas(options.schemas());
        Standing standing = differences.standing(database, text.sources(), comparing, progress);
        List<String> notes = new ArrayList<>(leftOut(standing));
        Merged merged = unchanged(text.sources());
        if (!standing.changes().isEmpty()) {
            merged = proved(text, standing, comparing, progress);
            standing.changes().candidates().stream()
                    .filter(each -> each.similarity() >= LIKELY)
                    .map(MergedPull::rename)
                    .forEach(notes::add);
        }
        List<FormattedFile> files = new ArrayList<>();
        for (int index = 0; index < text.paths().size(); index++) {
            SourceFile before = text.sources().files().get(index);
            files.add(new FormattedFile(
                    text.paths().get(index),
                    before.name(),
                    before.text(),
                    merged.files().get(index).text()));
        }
        return new MergeResult(
                files, merged.notes().stream().map(MergeNote::text).toList(), notes);
    }

    private static Merged unchanged(SourceSet sources) {
        return new Merged(sources.files(), List.of());
    }

    private Merged proved(SchemaText text, Standing standing, DiffOptions comparing, Progress progress) {
        SourceFile before = raised(standing, standing.changes().target(), standing.scope());
        SourceFile after = raised(standing, standing.database(), standing.scope());
        Optional<String> remaining = Optional.empty();
        for (Extent extent : Extent.values()) {
            Merged merged = SchemaMerge.merge(text.sources(), before, after, extent);
            Optional<String> left = remaining(new SourceSet(merged.files()), comparing, progress);
            if (left.isEmpty()) {
                return merged;
            }
            remaining = remaining.or(() -> left);
        }
        throw new WrongInput(
                "what the database has cannot be merged into " + text.location().getFileName()
                        + ", which is as it was:\n" + remaining.orElse(""),
                "change these in the file, or pull into a new one and take over what you want");
    }

    /** What still lies between the database and a text; empty where it says the database. */
    private Optional<String> remaining(SourceSet merged, DiffOptions comparing, Progress progress) {
        try {
            ChangeSet changes =
                    differences.standing(database, merged, comparing, progress).changes();
            return changes.isEmpty() ? Optional.empty() : Optional.of(ChangeTree.text(changes));
        } catch (InvalidSchema broken) {
            return Optional.of(
                    broken.message() + ": " + broken.diagnostics().getFirst().message());
        } catch (WrongSql refused) {
            return Optional.of(refused.message() + ": " + refused.failure().message());
        }
    }

    private static SourceFile raised(Standing standing, Catalog catalog, ManagedScope scope) {
        boolean whole = standing.model().wholeLanguage();
        Catalog said = catalog.withObjects(catalog.objects().values().stream()
                .filter(each -> !(each instanceof SqlBlock))
                .map(Secrets::without)
                .toList());
        RaiseOptions options = RaiseOptions.defaults()
                .withSchemas(scope.schemas().orElse(Set.of()))
                .withNames(KnownNames.of(standing.model()))
                .withSettings(settings(standing.model().datasource()));
        RaiseOptions inLanguage = whole
                ? options.withBlocks(Remainder.of(said, standing.major()).blocks())
                : options.inPrisma(
                        standing.model().datasource().map(Datasource::name).orElse("db"),
                        standing.model().defaultSchema());
        return SourceFile.of(whole ? "schema.pgorm" : "schema.prisma", Raise.raise(said, inLanguage));
    }

    /** What the file's datasource states; what it leaves out it does not speak for. */
    private static Set<String> settings(Optional<Datasource> datasource) {
        Set<String> stated = new TreeSet<>();
        datasource.filter(each -> !each.schemas().isEmpty()).ifPresent(each -> stated.add("schemas"));
        datasource.flatMap(Datasource::extensions).ifPresent(each -> stated.add("extensions"));
        datasource.flatMap(Datasource::owner).ifPresent(each -> stated.add("owner"));
        datasource.filter(Datasource::comments).ifPresent(each -> stated.add("comments"));
        return stated;
    }

    private static String rename(RenameCandidate candidate) {
        return "possible rename: " + candidate.rename().to() + " is gone and "
                + candidate.rename().from() + " is new; to keep the name in the file, give it back with "
                + (candidate.rename().from().part().isEmpty() ? "@@map(\"" : "@map(\"") + last(candidate) + "\")";
    }

    private static String last(RenameCandidate candidate) {
        String part = candidate.rename().from().part();
        return part.isEmpty() ? candidate.rename().from().name() : part;
    }

    /** What Prisma's language has no words for. */
    private static List<String> leftOut(Standing standing) {
        return standing.model().wholeLanguage()
                ? List.of()
                : BeyondPrisma.note(standing.database()).stream().toList();
    }
}
