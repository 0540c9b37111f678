package dev.pgorm.scratch;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Remembers which roles came into the cluster for a scratch database's sake, since roles outlive databases. A role that was
 * there before is never touched. Their comment carries the owner's token, for the sweep after a crash.
 */
final class RoleKeeper {

    private final String token;
    private final Set<Identifier> created = new LinkedHashSet<>();

    RoleKeeper(String token) {
        this.token = token;
    }

    /** SQL that makes the role and marks it; {@link #created} is to be called once it has run. */
    String create(Identifier role) {
        return create(role, " NOLOGIN; ");
    }

    /** The same for a role that may own what only superusers can. */
    String createSuperuser(Identifier role) {
        return create(role, " NOLOGIN SUPERUSER; ");
    }

    private String create(Identifier role, String attributes) {
        return new SqlWriter()
                .sql("CREATE ROLE ")
                .identifier(role)
                .serverText(attributes)
                .serverText(mark(role))
                .toString();
    }

    /** SQL that marks a role as made for this owner. */
    String mark(Identifier role) {
        return new SqlWriter()
                .sql("COMMENT ON ROLE ")
                .identifier(role)
                .sql(" IS ")
                .literal(token)
                .toString();
    }

    synchronized void created(Identifier role) {
        created.add(role);
    }

    /** Whether the role was made here. */
    synchronized boolean made(Identifier role) {
        return created.contains(role);
    }

    /** Drops the roles that were made here; one that another owner's database uses by now is left to that owner. */
    synchronized void dropAll(Connection connection) throws SQLException {
        for (Identifier role : created) {
            Leftovers.dropUnlessUsed(
                    connection,
                    new SqlWriter().sql("DROP ROLE IF EXISTS ").identifier(role).toString());
        }
        created.clear();
    }
}
