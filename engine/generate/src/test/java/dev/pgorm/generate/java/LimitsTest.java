package dev.pgorm.generate.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.generate.GeneratedFile;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas that are larger than what one class, one method or one record of Java can hold. */
final class LimitsTest {

    private static final JavaClientOptions OPTIONS = JavaClientOptions.in("com.acme.large");

    @TempDir
    private Path folder;

    @Test
    void aModelWithAsManyColumnsAsATableCanHaveIsAClassOfItsOwn() throws Exception {
        // 1600 is PostgreSQL's limit; a record ends at 254 words
        String fields = IntStream.rangeClosed(1, 1600)
                .mapToObj(each -> "  a_rather_long_name_of_a_column_that_says_a_lot_about_it_" + each + " "
                        + (each % 3 == 0 ? "BigInt" : each % 3 == 1 ? "String" : "Int[]"))
                .collect(Collectors.joining("\n"));
        try (URLClassLoader loader = compiled("model Wide {\n" + fields + "\n  @@id([" + NAME + "1])\n}")) {
            Class<?> wide = loader.loadClass("com.acme.large.Wide");
            assertThat(wide.isRecord()).isFalse();
            assertThat(wide.getMethod(NAME + "3").getReturnType()).isEqualTo(long.class);
            assertThat(wide.getMethod(NAME + "1").getReturnType()).isEqualTo(String.class);
            assertThat(wide.getMethod(NAME + "2").getReturnType()).isEqualTo(List.class);
        }
    }

    private static final String NAME = "a_rather_long_name_of_a_column_that_says_a_lot_about_it_";

    @Test
    void aRecordHasAsManyWordsAsItCan() throws Exception {
        String text = IntStream.rangeClosed(1, 250)
                .mapToObj(each -> "  f" + each + " Int\n")
                .collect(Collectors.joining());
        try (URLClassLoader loader = compiled("model Full {\n  id BigInt @id\n  other BigInt\n" + text + "}\n"
                + "model Fuller {\n  id BigInt @id\n  other BigInt\n  more Int\n" + text + "}")) {
            assertThat(loader.loadClass("com.acme.large.Full").isRecord()).isTrue();
            assertThat(loader.loadClass("com.acme.large.Fuller").isRecord()).isFalse();
        }
    }

    @Test
    void moreTablesAndEnumValuesThanOneClassHoldsAreStillNamesOfTheEntryClass() throws Exception {
        String models = IntStream.rangeClosed(1, 40)
                .mapToObj(each -> "model M" + each + " {\n  id Int @id\n}\n")
                .collect(Collectors.joining());
        String enums = IntStream.rangeClosed(1, 6)
                .mapToObj(each -> "enum E" + each + " {\n"
                        + IntStream.rangeClosed(1, 1000)
                                .mapToObj(value -> "  V" + each + "_" + value + "\n")
                                .collect(Collectors.joining())
                        + "}\n")
                .collect(Collectors.joining());
        try (URLClassLoader loader = compiled(models + enums)) {
            Class<?> entry = loader.loadClass("com.acme.large.Large");
            for (String each : List.of("m1", "m40", "V1_1", "V3_500", "V6_1000")) {
                Field field = entry.getField(each);
                assertThat(field.getDeclaringClass().isAssignableFrom(entry)).isTrue();
            }
            Method from = entry.getMethod("count");
            assertThat(from.getDeclaringClass().getName()).isEqualTo("dev.pgorm.query.Queries");
        }
    }

    private URLClassLoader compiled(String schema) {
        List<GeneratedFile> files = JavaClient.files(Schemas.of(schema), OPTIONS);
        Compilation compilation = new Compilation(folder).add(OPTIONS.packageName(), files);
        assertThat(compilation.compile()).isEmpty();
        return compilation.load();
    }
}
