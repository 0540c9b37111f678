package dev.pgorm.workspace.source;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.pool.ConnectionSettings;
import dev.pgorm.scratch.ScratchAddress;
import dev.pgorm.scratch.ScratchServer;
import dev.pgorm.workspace.database.DatabaseTarget;
import dev.pgorm.workspace.database.EmbeddedDatabases;
import dev.pgorm.workspace.database.PostgresUrl;
import dev.pgorm.workspace.database.TargetResolver;
import dev.pgorm.workspace.error.WorkspaceError.WrongUsage;
import dev.pgorm.workspace.project.WorkspaceOptions;
import dev.pgorm.workspace.project.WorkspaceOptions.ScratchChoice;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The scratch server of a workspace: named by the user, or the embedded one of the target's version; opened when first needed. */
public final class ScratchServers implements AutoCloseable {

    private final WorkspaceOptions options;
    private final TargetResolver targets;
    private final EmbeddedDatabases embedded;
    private final Supplier<Optional<String>> defaultSchema;
    private final Map<Integer, ScratchServer> byMajor = new HashMap<>();
    private @Nullable ScratchServer named;

    /**
     * Scratch servers of a project.
     *
     * @param defaultSchema where the project's names without a schema are looked for in front of {@code public}
     */
    public ScratchServers(
            WorkspaceOptions options,
            TargetResolver targets,
            EmbeddedDatabases embedded,
            Supplier<Optional<String>> defaultSchema) {
        this.options = options;
        this.targets = targets;
        this.embedded = embedded;
        this.defaultSchema = defaultSchema;
    }

    /** Whether using a scratch database costs no new server: one was named, or one is already open. */
    public synchronized boolean isAtHand() {
        return named != null || !byMajor.isEmpty() || namedAddress().isPresent();
    }

    /** The scratch server that was named, by an option or in the environment. */
    public synchronized Optional<ScratchServer> named() {
        if (named == null) {
            named = namedAddress()
                    .map(address -> ScratchServer.at(scratchAddress(address)))
                    .orElse(null);
        }
        return Optional.ofNullable(named);
    }

    /**
     * A scratch server that speaks the version of the target.
     *
     * @param major the target's major version
     * @param target the settings of the target itself, for {@code --scratch=target}
     */
    public synchronized ScratchServer server(int major, Optional<ConnectionSettings> target) {
        Optional<ScratchServer> chosen = named();
        if (chosen.isPresent()) {
            return chosen.get();
        }
        if (options.scratch() instanceof ScratchChoice.OnTarget) {
            ConnectionSettings address = target.orElseThrow(() -> new WrongUsage(
                    "--scratch=target needs a database as one of the sources",
                    "name a scratch server with --scratch-url instead"));
            ScratchServer server = ScratchServer.at(scratchAddress(address));
            named = server;
            return server;
        }
        ScratchServer known = byMajor.get(major);
        if (known == null) {
            known = ScratchServer.at(scratchAddress(embedded.scratch(major)));
            byMajor.put(major, known);
        }
        return known;
    }

    private Optional<ConnectionSettings> namedAddress() {
        Optional<DatabaseTarget> target = switch (options.scratch()) {
            case ScratchChoice.At at -> Optional.of(targets.named(at.url(), "--scratch-url"));
            case ScratchChoice.Automatic _ ->
                Optional.ofNullable(options.environment().get("PGORM_SCRATCH_URL"))
                        .filter(url -> !url.isEmpty())
                        .map(url -> targets.named(url, "PGORM_SCRATCH_URL"));
            case ScratchChoice.OnTarget _ -> Optional.empty();
        };
        return target.flatMap(each -> switch (each) {
            case DatabaseTarget.External external -> Optional.of(external.settings());
            case DatabaseTarget.Embedded _ -> Optional.empty();
        });
    }

    private ScratchAddress scratchAddress(ConnectionSettings settings) {
        Map<String, String> properties = new HashMap<>();
        settings.driverProperties().forEach((name, value) -> properties.put(name.toString(), value.toString()));
        // what the schema names without a schema is found in a scratch database as in the project's own
        properties.remove(PostgresUrl.SEARCH_PATH);
        defaultSchema
                .get()
                .ifPresent(name ->
                        properties.put(PostgresUrl.SEARCH_PATH, SqlWriter.quote(Identifier.of(name)) + ", public"));
        return new ScratchAddress(settings.jdbcUrl(), properties);
    }

    @Override
    public synchronized void close() {
        if (named != null) {
            named.close();
            named = null;
        }
        byMajor.values().forEach(ScratchServer::close);
        byMajor.clear();
    }
}
