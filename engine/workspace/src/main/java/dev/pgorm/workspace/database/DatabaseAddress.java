package dev.pgorm.workspace.database;

/**
 * Where a database is, without secrets.
 *
 * @param kind the embedded server or one elsewhere
 * @param host the host, or the socket's directory
 * @param port the port
 * @param database the database's name
 * @param user whom we are there
 * @param origin what named it: {@code --url}, {@code PGORM_URL}, {@code DATABASE_URL in .env}
 */
public record DatabaseAddress(Kind kind, String host, int port, String database, String user, String origin) {

    /** Whose server it is. */
    public enum Kind {
        EMBEDDED,
        EXTERNAL
    }

    /** For messages: {@code shop on db.example.org:5432}. */
    public String display() {
        return database + " on " + host + ":" + port;
    }
}
