package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.TextSearchConfiguration;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements about text search configurations. */
final class TextSearchConfigurationSql implements DefinitionSql.Kind<TextSearchConfiguration> {

    @Override
    public Class<TextSearchConfiguration> type() {
        return TextSearchConfiguration.class;
    }

    @Override
    public void phrase(TextSearchConfiguration configuration, SqlWriter writer) {
        writer.sql("TEXT SEARCH CONFIGURATION ").name(configuration.name());
    }

    @Override
    public String create(TextSearchConfiguration configuration) {
        return new SqlWriter()
                .sql("CREATE TEXT SEARCH CONFIGURATION ")
                .name(configuration.name())
                .sql(" (parser = ")
                .name(configuration.parser())
                .sql(")")
                .toString();
    }

    @Override
    public List<Alteration> settings(TextSearchConfiguration configuration) {
        Map<List<QualifiedName>, List<String>> tokens = new LinkedHashMap<>();
        configuration
                .mappings()
                .forEach((token, dictionaries) -> tokens.computeIfAbsent(dictionaries, key -> new ArrayList<>())
                        .add(token));
        List<Alteration> settings = new ArrayList<>();
        tokens.forEach((dictionaries, all) -> settings.add(Alteration.setting(
                mapping(configuration, "ADD MAPPING FOR ", all, dictionaries), dropMapping(configuration, all))));
        return settings;
    }

    @Override
    public Optional<List<Alteration>> alter(TextSearchConfiguration before, TextSearchConfiguration after) {
        if (!before.parser().equals(after.parser())) {
            return Optional.empty();
        }
        List<Alteration> alterations = new ArrayList<>();
        before.mappings().forEach((token, dictionaries) -> {
            if (!after.mappings().containsKey(token)) {
                List<String> tokens = List.of(token);
                alterations.add(Alteration.redefinition(
                        dropMapping(after, tokens), mapping(after, "ADD MAPPING FOR ", tokens, dictionaries)));
            }
        });
        after.mappings().forEach((token, dictionaries) -> {
            List<String> tokens = List.of(token);
            List<QualifiedName> old = before.mappings().get(token);
            if (old == null) {
                alterations.add(Alteration.redefinition(
                        mapping(after, "ADD MAPPING FOR ", tokens, dictionaries), dropMapping(after, tokens)));
            } else if (!old.equals(dictionaries)) {
                alterations.add(Alteration.redefinition(
                        mapping(after, "ALTER MAPPING FOR ", tokens, dictionaries),
                        mapping(after, "ALTER MAPPING FOR ", tokens, old)));
            }
        });
        return Optional.of(alterations);
    }

    private static String mapping(
            TextSearchConfiguration configuration,
            String words,
            List<String> tokens,
            List<QualifiedName> dictionaries) {
        return alter(configuration)
                .serverText(words)
                .identifiers(identifiers(tokens))
                .sql(" WITH ")
                .join(dictionaries, ", ", SqlWriter::name)
                .toString();
    }

    private static String dropMapping(TextSearchConfiguration configuration, List<String> tokens) {
        return alter(configuration)
                .sql("DROP MAPPING FOR ")
                .identifiers(identifiers(tokens))
                .toString();
    }

    private static List<Identifier> identifiers(List<String> tokens) {
        return tokens.stream().map(Identifier::of).toList();
    }

    private static SqlWriter alter(TextSearchConfiguration configuration) {
        return new SqlWriter()
                .sql("ALTER TEXT SEARCH CONFIGURATION ")
                .name(configuration.name())
                .sql(" ");
    }
}
