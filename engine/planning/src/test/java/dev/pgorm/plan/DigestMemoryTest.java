package dev.pgorm.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DigestMemoryTest {

    private final DigestMemory memory = new DigestMemory();
    private final List<CatalogObject> computed = new ArrayList<>();

    @Test
    void anObjectIsDigestedOnce() {
        Schema schema = schema();
        byte[] first = memory.of(schema, this::digest);
        byte[] second = memory.of(schema, this::digest);
        assertThat(second).isEqualTo(first);
        assertThat(computed).hasSize(1);
    }

    @Test
    void anEqualObjectThatIsNotTheSameIsDigestedToo() {
        memory.of(schema(), this::digest);
        memory.of(schema(), this::digest);
        assertThat(computed).hasSize(2);
    }

    private byte[] digest(CatalogObject object) {
        computed.add(object);
        return new byte[] {(byte) computed.size()};
    }

    private static Schema schema() {
        return new Schema(Identifier.of("shop"), Optional.empty());
    }
}
