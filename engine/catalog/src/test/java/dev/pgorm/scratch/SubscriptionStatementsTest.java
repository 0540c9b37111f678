package dev.pgorm.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.sql.SqlStatements;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Scripts make subscriptions without reaching a publisher, whatever they say. */
class SubscriptionStatementsTest {

    private static Optional<String> harmless(String sql) {
        return SubscriptionStatements.harmless(
                SqlStatements.split(sql).statements().getFirst());
    }

    @Test
    void aStatementWithoutOptionsDoesNotConnect() {
        assertThat(harmless("CREATE SUBSCRIPTION s CONNECTION 'host=a with b' PUBLICATION p"))
                .contains("CREATE SUBSCRIPTION s CONNECTION 'host=a with b' PUBLICATION p WITH (connect = false)");
    }

    @Test
    void optionsOfConnectingGoAndOthersStay() {
        assertThat(
                        harmless(
                                "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p WITH (Enabled, copy_data = true, slot_name = 'a,b', binary = on)"))
                .contains(
                        "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p WITH (connect = false, slot_name = 'a,b', binary = on)");
    }

    @Test
    void enablingAndRefreshingIsLeftOut() {
        assertThat(harmless("ALTER SUBSCRIPTION s ENABLE")).isEmpty();
        assertThat(harmless("ALTER SUBSCRIPTION s REFRESH PUBLICATION")).isEmpty();
        assertThat(harmless("ALTER SUBSCRIPTION s DISABLE")).contains("ALTER SUBSCRIPTION s DISABLE");
    }

    @Test
    void aSlotIsLeftBehindBeforeTheDrop() {
        assertThat(harmless("DROP SUBSCRIPTION IF EXISTS \"S s\"").orElseThrow())
                .startsWith("DO 'BEGIN IF EXISTS (")
                .contains("ALTER SUBSCRIPTION \"S s\" SET (slot_name = NONE)")
                .endsWith("; DROP SUBSCRIPTION IF EXISTS \"S s\"");
    }
}
