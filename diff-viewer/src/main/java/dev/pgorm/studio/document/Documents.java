package dev.pgorm.studio.document;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.workspace.project.SchemaText;
import dev.pgorm.workspace.project.TextFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The files of a schema, all open, in the order in which their blocks count; one of them is looked at. */
public final class Documents {

    private final List<Document> all;
    private int current;
    private Snapshot snapshot;
    private long snapshotRevision;

    private Documents(List<Document> all) {
        this.all = List.copyOf(all);
        this.snapshot = new Snapshot(this.all);
        this.snapshotRevision = revision(this.all);
    }

    /** The files as they were read. */
    public static Documents of(SchemaText schema) {
        List<Document> documents = new ArrayList<>();
        List<SourceFile> files = schema.sources().files();
        for (int i = 0; i < files.size(); i++) {
            documents.add(new Document(
                    schema.paths().get(i), files.get(i).name(), files.get(i).text()));
        }
        return new Documents(documents);
    }

    public List<Document> all() {
        return all;
    }

    public Document current() {
        return all.get(current);
    }

    /** The place of the file that is looked at. */
    public int place() {
        return current;
    }

    /** Looks at another file. */
    public void open(int place) {
        current = Math.floorMod(place, all.size());
    }

    /** The texts as they are now. */
    public SourceSet sources() {
        return snapshot().get();
    }

    /** The texts as they are now, which any thread may put together; the same as long as no text changes. */
    public Supplier<SourceSet> snapshot() {
        long revision = revision();
        if (revision != snapshotRevision) {
            snapshot = new Snapshot(all);
            snapshotRevision = revision;
        }
        return snapshot;
    }

    /** A number that is greater after every change of any of the texts. */
    public long revision() {
        return revision(all);
    }

    private static long revision(List<Document> documents) {
        return documents.stream().mapToLong(each -> each.editor().revision()).sum();
    }

    public boolean isDirty() {
        return all.stream().anyMatch(Document::isDirty);
    }

    /**
     * Writes the files whose text was edited.
     *
     * @return how many
     * @throws dev.pgorm.workspace.error.WorkspaceError.WrongInput where one cannot be written; those before it are
     */
    public int save() {
        int count = 0;
        for (Document document : all) {
            if (document.isDirty()) {
                save(document);
                count++;
            }
        }
        return count;
    }

    private static void save(Document document) {
        TextFiles.write(
                document.path(), document.name(), document.editor().lines().text());
        document.editor().markSaved();
    }
}
