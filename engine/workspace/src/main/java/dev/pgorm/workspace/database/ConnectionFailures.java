package dev.pgorm.workspace.database;

import dev.pgorm.workspace.error.WorkspaceError.DatabaseFailed;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

/** Why a database could not be reached, and what to do about it, one paragraph each. */
final class ConnectionFailures {

    private ConnectionFailures() {}

    static DatabaseFailed of(SQLException exception, DatabaseAddress address) {
        String state = Objects.requireNonNullElse(exception.getSQLState(), "");
        String server = address.host() + ":" + address.port();
        String from = " (from " + address.origin() + ")";
        String said = Objects.requireNonNullElse(exception.getMessage(), "no reason was given")
                .replaceFirst("^FATAL: ", "")
                .lines()
                .findFirst()
                .orElse("");
        if (hasCause(exception, UnknownHostException.class)) {
            return failed("there is no host " + address.host() + from, "check the address, and the network", exception);
        }
        if (state.equals("28P01") || state.equals("28000")) {
            return failed(
                    "the server at " + server + " does not let user " + address.user() + " in" + from + ": " + said,
                    "check user and password in the address, in PGPASSWORD or in ~/.pgpass",
                    exception);
        }
        if (said.contains("no password was provided")) {
            return failed(
                    "the server at " + server + " wants a password of user " + address.user() + ", and none is set"
                            + from,
                    "write it into ~/.pgpass or PGPASSWORD, or into the address",
                    exception);
        }
        if (state.equals("3D000")) {
            return failed(
                    "the server at " + server + " has no database " + address.database() + from,
                    "create it with CREATE DATABASE, or correct the address",
                    exception);
        }
        if (state.equals("53300")) {
            return failed(
                    "the server at " + server + " has no connection left" + from + ": " + said,
                    "end other sessions, or raise max_connections",
                    exception);
        }
        if (state.equals("57P03")) {
            return failed(
                    "the server at " + server + " is not ready" + from + ": " + said,
                    "try again in a moment",
                    exception);
        }
        if (state.startsWith("08")) {
            return failed(
                    "no PostgreSQL answers at " + server + from + ": " + shortened(said),
                    "check that the server runs there and that nothing stands in between, or use --embedded",
                    exception);
        }
        return failed(
                "the connection to " + address.display() + " failed" + from + ": " + said,
                "check the address and the server's log",
                exception);
    }

    private static String shortened(String said) {
        int sentence = said.indexOf(". Check that");
        return sentence < 0 ? said : said.substring(0, sentence);
    }

    private static DatabaseFailed failed(String message, String help, SQLException cause) {
        return new DatabaseFailed(message, help, Optional.empty(), cause);
    }

    private static boolean hasCause(Throwable thrown, Class<? extends Throwable> type) {
        Throwable each = thrown;
        while (each != null) {
            if (type.isInstance(each)) {
                return true;
            }
            each = each.getCause();
        }
        return false;
    }
}
