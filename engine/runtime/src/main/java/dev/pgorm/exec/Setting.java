package dev.pgorm.exec;

import dev.pgorm.query.model.ServerText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A setting of the server that lasts until the transaction ends, such as what policies read.
 *
 * @param name its name, {@code app.user_id}
 * @param value its value
 */
public record Setting(String name, String value) {

    /**
     * A setting with a value of Java, as the server reads it from text.
     *
     * @param value null is a setting without a value, which policies read as NULL
     */
    public static Setting of(String name, @Nullable Object value) {
        return new Setting(name, value == null ? "" : ServerText.of(value));
    }

    /**
     * The role that statements run as; the server refuses one that the session may not become.
     *
     * @throws IllegalArgumentException where the name is {@code none}, by which the server means whoever is connected
     */
    public static Setting role(String name) {
        if (!isRole(name)) {
            throw new IllegalArgumentException(name + " is no name of a role: the server means whoever is connected");
        }
        return new Setting("role", name);
    }

    /** Whether a role can have that name. */
    public static boolean isRole(String name) {
        return !name.isEmpty() && !name.equals("none");
    }

    /** Sets values until the transaction ends, or until it goes back to before. */
    static void setIn(Connection connection, List<Setting> settings) throws SQLException {
        String calls = settings.stream().map(each -> "set_config(?, ?, true)").collect(Collectors.joining(", "));
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + calls)) {
            int place = 0;
            for (Setting each : settings) {
                statement.setString(++place, each.name());
                statement.setString(++place, each.value());
            }
            statement.execute();
        }
    }

    /** The value may be whose the session is: it does not belong into logs. */
    @Override
    public String toString() {
        return name;
    }
}
