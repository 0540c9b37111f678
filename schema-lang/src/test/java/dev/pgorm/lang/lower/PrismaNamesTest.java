package dev.pgorm.lang.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.sql.Identifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrismaNamesTest {

    private static final Identifier USER = Identifier.of("User");

    @Test
    void namesAreBuiltFromTableColumnsAndSuffix() {
        assertThat(PrismaNames.primaryKey(USER)).hasToString("User_pkey");
        assertThat(PrismaNames.unique(USER, List.of("a", "b"))).hasToString("User_a_b_key");
        assertThat(PrismaNames.index(USER, List.of("email"))).hasToString("User_email_idx");
        assertThat(PrismaNames.foreignKey(USER, List.of("authorId"))).hasToString("User_authorId_fkey");
    }

    @Test
    void theSuffixSurvivesTheCutAtSixtyThreeBytes() {
        Identifier table = Identifier.of("t".repeat(80));

        assertThat(PrismaNames.primaryKey(table)).hasToString("t".repeat(58) + "_pkey");
        assertThat(PrismaNames.unique(table, List.of("c"))).hasToString("t".repeat(59) + "_key");
        assertThat(PrismaNames.foreignKey(table, List.of("c"))).hasToString("t".repeat(58) + "_fkey");
    }

    @Test
    void aCutSplitsNoCharacter() {
        Identifier name = PrismaNames.primaryKey(Identifier.of("a" + "ä".repeat(40)));

        assertThat(name).hasToString("a" + "ä".repeat(28) + "_pkey");
        assertThat(name.byteLength()).isEqualTo(62);
    }

    @Test
    void aJoinTableKeepsItsColumnsApartHoweverLongItsName() {
        Identifier table = PrismaNames.joinTable("r".repeat(70));

        assertThat(table.byteLength()).isEqualTo(63);
        assertThat(PrismaNames.joinTableKey(table)).hasToString("_" + "r".repeat(54) + "_AB_pkey");
        assertThat(PrismaNames.joinTableIndex(table)).hasToString("_" + "r".repeat(54) + "_B_index");
        assertThat(PrismaNames.joinTableForeignKey(table, "A")).hasToString("_" + "r".repeat(55) + "_A_fkey");
        assertThat(PrismaNames.joinTableForeignKey(table, "B")).hasToString("_" + "r".repeat(55) + "_B_fkey");
    }

    @Test
    void aRelationWithoutNameIsCalledAfterItsModelsInOrder() {
        assertThat(PrismaNames.plainRelationName("Post", "Category")).isEqualTo("CategoryToPost");
        assertThat(PrismaNames.plainRelationName("Category", "Post")).isEqualTo("CategoryToPost");
        assertThat(PrismaNames.plainRelationName("User", "User")).isEqualTo("UserToUser");
    }
}
