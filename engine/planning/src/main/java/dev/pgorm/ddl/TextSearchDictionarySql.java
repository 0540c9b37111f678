package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.TextSearchDictionary;
import dev.pgorm.ir.TextSearchDictionary.Option;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements about text search dictionaries. */
final class TextSearchDictionarySql implements DefinitionSql.Kind<TextSearchDictionary> {

    @Override
    public Class<TextSearchDictionary> type() {
        return TextSearchDictionary.class;
    }

    @Override
    public void phrase(TextSearchDictionary dictionary, SqlWriter writer) {
        writer.sql("TEXT SEARCH DICTIONARY ").name(dictionary.name());
    }

    @Override
    public String create(TextSearchDictionary dictionary) {
        SqlWriter writer = new SqlWriter()
                .sql("CREATE TEXT SEARCH DICTIONARY ")
                .name(dictionary.name())
                .sql(" (template = ")
                .name(dictionary.template());
        dictionary.options().forEach(option -> assignment(writer.sql(", "), option));
        return writer.sql(")").toString();
    }

    private static void assignment(SqlWriter writer, Option option) {
        writer.identifier(option.name()).sql(" = ").expression(option.value());
    }

    @Override
    public Optional<List<Alteration>> alter(TextSearchDictionary before, TextSearchDictionary after) {
        if (!before.template().equals(after.template())) {
            return Optional.empty();
        }
        return Optional.of(
                before.options().equals(after.options())
                        ? List.of()
                        : List.of(Alteration.setting(options(before, after), options(after, before))));
    }

    /** What is set goes to the end, so that all options are set from the first one that differs. */
    private static String options(TextSearchDictionary before, TextSearchDictionary after) {
        List<Option> old = before.options();
        List<Option> young = after.options();
        List<Identifier> wanted = young.stream().map(Option::name).toList();
        List<Option> kept = new ArrayList<>(old);
        kept.removeIf(each -> !wanted.contains(each.name()));
        int same = 0;
        while (same < kept.size() && same < young.size() && kept.get(same).equals(young.get(same))) {
            same++;
        }
        SqlWriter list = new SqlWriter();
        for (Option option : old) {
            if (!wanted.contains(option.name())) {
                list.sql(list.isEmpty() ? "" : ", ").identifier(option.name());
            }
        }
        for (Option option : young.subList(same, young.size())) {
            assignment(list.sql(list.isEmpty() ? "" : ", "), option);
        }
        return new SqlWriter()
                .sql("ALTER TEXT SEARCH DICTIONARY ")
                .name(after.name())
                .sql(" (")
                .serverText(list.toString())
                .sql(")")
                .toString();
    }
}
