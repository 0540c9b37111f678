package dev.pgorm.scratch;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The roles that a catalog names: where the cluster lacks one, it is made, and goes with the scratch server. */
final class ScratchRoles {

    private ScratchRoles() {}

    /** Makes those that are missing; outside a transaction, so that they are there whatever happens to the next one. */
    static void provide(ScratchDatabase database, Catalog... catalogs) {
        Set<Identifier> named = named(catalogs);
        if (named.isEmpty()) {
            return;
        }
        try {
            named.removeAll(existing(named, database.connection()));
            for (Identifier role : named) {
                boolean superuser = database.server().isSuperuser()
                        && Stream.of(catalogs).anyMatch(each -> ScratchOwners.hasToBeSuperuser(role, each));
                RoleKeeper keeper = database.server().roles();
                CatalogRunner.execute(
                        database.connection(), superuser ? keeper.createSuperuser(role) : keeper.create(role));
                database.server().roles().created(role);
            }
        } catch (SQLException refused) {
            throw database.server().failed("making roles", refused);
        }
    }

    private static Set<Identifier> named(Catalog... catalogs) {
        Set<Identifier> named = new TreeSet<>();
        for (Catalog catalog : catalogs) {
            catalog.all(Definition.class).forEach(each -> named.addAll(each.namedRoles()));
        }
        return named;
    }

    private static Set<Identifier> existing(Set<Identifier> named, Connection connection) throws SQLException {
        String query = new SqlWriter()
                .sql("SELECT rolname FROM pg_catalog.pg_roles WHERE rolname IN (")
                .join(List.copyOf(named), ", ", (writer, role) -> writer.literal(role.value()))
                .sql(")")
                .toString();
        Set<Identifier> existing = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                existing.add(Identifier.of(result.getString(1)));
            }
        }
        return existing;
    }
}
