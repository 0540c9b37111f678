package dev.pgorm.scratch;

/**
 * SQL that PostgreSQL refused: the source is wrong.
 *
 * @param origin where it stands
 * @param sql the statement that was refused
 * @param server what PostgreSQL said; its position counts in {@code sql}
 */
public record SourceError(SourceOrigin origin, String sql, ServerMessage server) {

    /** One line for people, with what PostgreSQL said in full. */
    public String message() {
        StringBuilder text = new StringBuilder()
                .append(origin)
                .append(": ")
                .append(server.message())
                .append(" (SQLSTATE ")
                .append(server.sqlState())
                .append(')');
        server.detail().ifPresent(detail -> text.append("; ").append(detail));
        server.hint().ifPresent(hint -> text.append("; hint: ").append(hint));
        return text.toString();
    }
}
