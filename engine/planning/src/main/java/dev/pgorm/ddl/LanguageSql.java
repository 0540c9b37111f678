package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.Language;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.List;
import java.util.Optional;

/** Statements about procedural languages. */
final class LanguageSql implements DefinitionSql.Kind<Language> {

    @Override
    public Class<Language> type() {
        return Language.class;
    }

    @Override
    public void phrase(Language language, SqlWriter writer) {
        writer.sql("LANGUAGE ").identifier(language.name());
    }

    @Override
    public String create(Language language) {
        return create("CREATE ", language);
    }

    private static String create(String words, Language language) {
        SqlWriter writer = new SqlWriter()
                .serverText(words)
                .sql(language.trusted() ? "TRUSTED LANGUAGE " : "LANGUAGE ")
                .identifier(language.name())
                .sql(" HANDLER ")
                .name(language.handler());
        language.inline().ifPresent(name -> writer.sql(" INLINE ").name(name));
        language.validator().ifPresent(name -> writer.sql(" VALIDATOR ").name(name));
        return writer.toString();
    }

    @Override
    public Optional<List<Alteration>> alter(Language before, Language after) {
        return before.equals(after.withComment(before.comment()))
                ? Optional.of(List.of())
                : Optional.of(List.of(Alteration.redefinition(
                        create("CREATE OR REPLACE ", after), create("CREATE OR REPLACE ", before))));
    }
}
