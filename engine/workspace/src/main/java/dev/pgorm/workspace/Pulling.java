package dev.pgorm.workspace;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Secrets;
import dev.pgorm.lang.raise.Raise;
import dev.pgorm.lang.raise.RaiseOptions;
import dev.pgorm.workspace.change.PullOptions;
import dev.pgorm.workspace.change.PullResult;
import dev.pgorm.workspace.database.OpenDatabase;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.source.Side;
import dev.pgorm.workspace.source.SideLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Live database to schema text. */
final class Pulling {

    private final OpenDatabase database;

    Pulling(OpenDatabase database) {
        this.database = database;
    }

    PullResult pull(PullOptions options, Progress progress) {
        progress.activity("reading the structure of " + database.address().display());
        Optional<Set<String>> schemas = options.schemas().filter(names -> !names.contains("*"));
        Side side = SideLoader.database(database, schemas);
        Catalog whole = side.catalog();
        Catalog catalog = whole.withObjects(
                whole.objects().values().stream().map(Secrets::without).toList());
        List<RaiseOptions.Unread> unread = side.unread().stream()
                .map(each -> new RaiseOptions.Unread(each.kind(), each.identity()))
                .toList();
        RaiseOptions read = RaiseOptions.defaults().withUnread(unread);
        RaiseOptions raising = side.role().map(read::withReader).orElse(read);
        RaiseOptions chosen = schemas.map(raising::withSchemas).orElse(raising);
        Remainder remainder = Remainder.of(catalog, side.serverMajor().orElseThrow());
        String text = Raise.raise(catalog, chosen.withBlocks(remainder.blocks()));
        List<String> notes = new ArrayList<>(remainder.notes());
        whole.objects().values().stream()
                .filter(each -> !Secrets.of(each).isEmpty())
                .forEach(each -> notes.add("not in the file: the password of " + each.address()
                        + "; comparing leaves it as it is in the database"));
        return new PullResult(text, catalog.tables().size(), notes);
    }
}
