package dev.pgorm.workspace;

import dev.pgorm.ir.Catalog;
import dev.pgorm.lang.raise.Raise;
import dev.pgorm.lang.raise.RaiseOptions;
import dev.pgorm.workspace.change.PullOptions;
import dev.pgorm.workspace.change.PullResult;
import dev.pgorm.workspace.database.OpenDatabase;
import dev.pgorm.workspace.project.Progress;
import dev.pgorm.workspace.source.Side;
import dev.pgorm.workspace.source.SideLoader;
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
        Catalog catalog = side.catalog();
        List<RaiseOptions.Unread> unread = side.unread().stream()
                .map(each -> new RaiseOptions.Unread(each.kind(), each.identity()))
                .toList();
        RaiseOptions raising = RaiseOptions.defaults().withUnread(unread);
        RaiseOptions chosen = schemas.map(raising::withSchemas).orElse(raising);
        Remainder remainder = Remainder.of(catalog, side.serverMajor().orElseThrow());
        String text = Raise.raise(catalog, chosen.withBlocks(remainder.blocks()));
        return new PullResult(text, catalog.tables().size(), remainder.notes());
    }
}
