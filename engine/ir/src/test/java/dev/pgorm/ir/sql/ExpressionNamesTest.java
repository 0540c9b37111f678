package dev.pgorm.ir.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Names are found and replaced by their tokens, never inside strings or other names. */
class ExpressionNamesTest {

    private static ExpressionNames names(String expression) {
        return ExpressionNames.of(SqlExpr.canonical(expression));
    }

    private static UnaryOperator<Identifier> column(String from, String to) {
        return name -> name.value().equals(from) ? Identifier.of(to) : name;
    }

    private static UnaryOperator<QualifiedName> qualified(QualifiedName from, QualifiedName to) {
        return name -> name.equals(from) ? to : name;
    }

    @Test
    void aColumnIsFoundPlainAndQuoted() {
        assertThat(names("(price > 0)").readsColumn(Identifier.of("price"))).isTrue();
        assertThat(names("(\"Price\" > 0)").readsColumn(Identifier.of("Price"))).isTrue();
        assertThat(names("(\"a\"\"b\" > 0)").readsColumn(Identifier.of("a\"b"))).isTrue();
    }

    @Test
    void functionsTypesStringsAndQualifiedNamesAreNoColumns() {
        assertThat(names("lower(name)").readsColumn(Identifier.of("lower"))).isFalse();
        assertThat(names("(name)::text").readsColumn(Identifier.of("text"))).isFalse();
        assertThat(names("'price'::text").readsColumn(Identifier.of("price"))).isFalse();
        assertThat(names("public.price(1)").readsColumn(Identifier.of("public")))
                .isFalse();
    }

    @Test
    void aColumnIsRenamedOnlyWhereItStands() {
        SqlExpr renamed = names("((lower(lower) || 'lower'::text) = lower)").renameColumns(column("lower", "Upper"));
        assertThat(renamed.text()).isEqualTo("((lower(\"Upper\") || 'lower'::text) = \"Upper\")");
    }

    @Test
    void aTypeIsFoundAndRenamed() {
        QualifiedName old = QualifiedName.of("public", "status");
        assertThat(names("'new'::public.status").uses(old)).isTrue();
        assertThat(names("'new'::other.status").uses(old)).isFalse();
        assertThat(names("'new'::public.status")
                        .rename(qualified(old, QualifiedName.of("app", "State")))
                        .text())
                .isEqualTo("'new'::app.\"State\"");
    }

    @Test
    void aSequenceBehindRegclassIsFoundAndRenamed() {
        QualifiedName old = QualifiedName.of("public", "it's");
        String call = "nextval('public.\"it''s\"'::regclass)";
        assertThat(names(call).uses(old)).isTrue();
        assertThat(names(call)
                        .rename(qualified(old, QualifiedName.of("public", "numbers")))
                        .text())
                .isEqualTo("nextval('public.numbers'::regclass)");
    }

    @Test
    void brokenTextIsKeptAsItIs() {
        assertThat(names("'open").renameColumns(column("open", "shut")).text()).isEqualTo("'open");
        assertThat(names("E'it\\'s' || a").renameColumns(column("a", "b")).text())
                .isEqualTo("E'it\\'s' || b");
    }
}
