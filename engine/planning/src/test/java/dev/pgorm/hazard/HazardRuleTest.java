package dev.pgorm.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.ObjectKind;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of hazards is complete and can be referred to. */
class HazardRuleTest {

    @Test
    void idsAreWordsAndUnique() {
        assertThat(Arrays.stream(HazardRule.values()).map(HazardRule::id))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleNamesTheObjectAndSaysWhatToDo(HazardRule rule) {
        Hazard hazard = rule.on(ObjectAddress.of(ObjectKind.TABLE, QualifiedName.of("public", "item")));
        assertThat(hazard.why()).doesNotContain("{").endsWith(".");
        assertThat(hazard.recipe()).isNotBlank();
        assertThat(hazard.title()).isNotBlank();
    }

    @Test
    void whatLosesDataNeedsConsent() {
        assertThat(HazardRule.DROP_COLUMN.severity().needsConsent()).isTrue();
        assertThat(HazardRule.RENAME_TABLE.severity().needsConsent()).isFalse();
    }
}
