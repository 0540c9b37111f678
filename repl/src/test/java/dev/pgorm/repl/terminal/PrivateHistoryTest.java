package dev.pgorm.repl.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateHistoryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter role app password 'secret';",
                "CREATE USER app WITH ENCRYPTED PASSWORD 'secret';",
                "\\c postgresql://me:secret@db.example.org/shop",
                "select dblink('host=db password=secret', 'select 1');"
            })
    void aLineWithAPasswordIsNotKept(String line) {
        PrivateHistory history = new PrivateHistory();

        history.add(Instant.EPOCH, line);

        assertThat(history).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 1;", "\\c postgresql://me@db.example.org/shop", "select passwords from t;"})
    void otherLinesAreKept(String line) {
        PrivateHistory history = new PrivateHistory();

        history.add(Instant.EPOCH, line);

        assertThat(history).hasSize(1);
    }
}
