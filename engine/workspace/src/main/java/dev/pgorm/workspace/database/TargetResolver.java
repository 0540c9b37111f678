package dev.pgorm.workspace.database;

import dev.pgorm.lang.model.Datasource;
import dev.pgorm.workspace.error.WorkspaceError.DatabaseFailed;
import dev.pgorm.workspace.error.WorkspaceError.WrongUsage;
import dev.pgorm.workspace.project.EnvironmentFile;
import dev.pgorm.workspace.project.TextFiles;
import dev.pgorm.workspace.project.WorkspaceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides which database a project means: {@code --url} › {@code PGORM_URL} › the datasource › {@code PGHOST} and its family ›
 * the embedded server.
 */
public final class TargetResolver {

    private static final String APPLICATION = "pgorm";

    private final WorkspaceOptions options;
    private final Optional<Path> schemaDirectory;

    /**
     * A resolver for a project.
     *
     * @param options how the project was opened
     * @param schemaDirectory the directory beside whose files {@code .env} is looked for
     */
    public TargetResolver(WorkspaceOptions options, Optional<Path> schemaDirectory) {
        this.options = options;
        this.schemaDirectory = schemaDirectory;
    }

    /** The database that a project with this datasource means. */
    public DatabaseTarget resolve(Optional<Datasource> datasource) {
        if (options.embedded()) {
            return new DatabaseTarget.Embedded("--embedded");
        }
        if (options.url().isPresent()) {
            return named(options.url().get(), "--url");
        }
        Optional<String> variable = environment("PGORM_URL");
        if (variable.isPresent()) {
            return named(variable.get(), "PGORM_URL");
        }
        Optional<Datasource.Url> url =
                datasource.flatMap(each -> each.directUrl().or(each::url));
        if (url.isPresent()) {
            return ofDatasource(url.get());
        }
        return family().orElseGet(() -> new DatabaseTarget.Embedded("no address is set"));
    }

    /**
     * Where names without a schema lie in the database that a project with this datasource means: Prisma's {@code ?schema=}. Empty =
     * in {@code public}, also where the address is not known.
     */
    public Optional<String> defaultSchema(Optional<Datasource> datasource) {
        if (options.embedded()) {
            return Optional.empty();
        }
        return options.url()
                .or(() -> environment("PGORM_URL"))
                .or(() -> datasource
                        .flatMap(each -> each.directUrl().or(each::url))
                        .flatMap(this::text))
                .flatMap(PostgresUrl::parse)
                .flatMap(PostgresUrl::schema);
    }

    private Optional<String> text(Datasource.Url url) {
        return switch (url) {
            case Datasource.Url.Literal literal -> Optional.of(literal.value());
            case Datasource.Url.Environment reference -> environment(reference.variable());
        };
    }

    /** The database of an address that the user wrote ({@code --from}, {@code --scratch-url}…). */
    public DatabaseTarget named(String address, String origin) {
        if (address.equals("embedded")) {
            return new DatabaseTarget.Embedded(origin);
        }
        PostgresUrl url = PostgresUrl.parse(address)
                .orElseThrow(() -> new WrongUsage(
                        origin + " is not the address of a PostgreSQL database",
                        "write it as postgresql://user:password@host:5432/database"));
        return external(url, origin);
    }

    private DatabaseTarget ofDatasource(Datasource.Url url) {
        return switch (url) {
            case Datasource.Url.Literal literal -> named(literal.value(), "the datasource's url");
            case Datasource.Url.Environment reference -> {
                String name = reference.variable();
                String value = environment(name)
                        .orElseThrow(() -> new DatabaseFailed(
                                "the datasource reads the database's address from " + name + ", which is not set",
                                "set it, write it into .env beside the schema, or name the database with --url or"
                                        + " --embedded",
                                Optional.empty(),
                                null));
                yield named(value, name);
            }
        };
    }

    private Optional<DatabaseTarget> family() {
        Map<String, String> service =
                environment("PGSERVICE").map(this::service).orElse(Map.of());
        Optional<String> host = Optional.ofNullable(service.get("host")).or(() -> environment("PGHOST"));
        Optional<String> database = Optional.ofNullable(service.get("dbname")).or(() -> environment("PGDATABASE"));
        if (service.isEmpty() && host.isEmpty() && database.isEmpty()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(Optional.ofNullable(service.get("port"))
                .or(() -> environment("PGPORT"))
                .filter(text -> text.matches("[0-9]{1,5}"))
                .orElse("5432"));
        java.util.TreeMap<String, String> parameters = new java.util.TreeMap<>();
        environment("PGSSLMODE").ifPresent(mode -> parameters.put("sslmode", mode));
        environment("PGOPTIONS").ifPresent(each -> parameters.put("options", each));
        environment("PGCONNECT_TIMEOUT").ifPresent(each -> parameters.put("connect_timeout", each));
        service.forEach((name, value) -> {
            if (!List.of("host", "port", "dbname", "user", "password").contains(name)) {
                parameters.put(name, value);
            }
        });
        PostgresUrl url = new PostgresUrl(
                List.of(new PostgresUrl.HostPort(host.orElse("localhost"), port)),
                database,
                Optional.ofNullable(service.get("user")).or(() -> environment("PGUSER")),
                Optional.ofNullable(service.get("password")),
                parameters);
        return Optional.of(external(url, service.isEmpty() ? "PGHOST" : "the service in PGSERVICE"));
    }

    private Map<String, String> service(String name) {
        List<Path> places = new ArrayList<>();
        environment("PGSERVICEFILE")
                .ifPresent(file -> places.add(options.workingDirectory().resolve(file)));
        places.add(options.home().resolve(".pg_service.conf"));
        environment("PGSYSCONFDIR")
                .ifPresent(folder -> places.add(Path.of(folder).resolve("pg_service.conf")));
        for (Path place : places) {
            Optional<Map<String, String>> found = readIfPresent(place).flatMap(text -> ServiceFile.find(text, name));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new DatabaseFailed(
                "PGSERVICE names the service " + name + ", which no service file defines",
                "add [" + name + "] to ~/.pg_service.conf, or unset PGSERVICE",
                Optional.empty(),
                null);
    }

    private DatabaseTarget external(PostgresUrl url, String origin) {
        String user = url.user().or(() -> environment("PGUSER")).orElse(options.user());
        PostgresUrl.HostPort first = url.hosts().getFirst();
        String password = url.password()
                .or(() -> environment("PGPASSWORD"))
                .or(() -> passwordFile(first, url.database().orElse(user), user))
                .orElse("");
        return new DatabaseTarget.External(url, user, url.settings(user, password, APPLICATION), origin);
    }

    private Optional<String> passwordFile(PostgresUrl.HostPort server, String database, String user) {
        Path place = environment("PGPASSFILE")
                .map(options.workingDirectory()::resolve)
                .orElseGet(() -> options.home().resolve(".pgpass"));
        return readIfPresent(place)
                .flatMap(text -> PasswordFile.find(text, server.host(), server.port(), database, user));
    }

    private Optional<String> environment(String name) {
        return Optional.ofNullable(options.environment().get(name))
                .filter(value -> !value.isEmpty())
                .or(() -> environmentFiles(name));
    }

    private Optional<String> environmentFiles(String name) {
        List<Path> folders = new ArrayList<>();
        schemaDirectory.ifPresent(folders::add);
        schemaDirectory
                .filter(folder -> folder.endsWith("prisma") || folder.endsWith("prisma/schema"))
                .map(Path::getParent)
                .ifPresent(folders::add);
        return folders.stream()
                .flatMap(folder -> readIfPresent(folder.resolve(".env")).stream())
                .flatMap(text -> Optional.ofNullable(EnvironmentFile.parse(text).get(name)).stream())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static Optional<String> readIfPresent(Path path) {
        return Files.isReadable(path) && Files.isRegularFile(path)
                ? Optional.of(TextFiles.read(path, path.toString(), TextFiles.SCHEMA_LIMIT))
                : Optional.empty();
    }
}
