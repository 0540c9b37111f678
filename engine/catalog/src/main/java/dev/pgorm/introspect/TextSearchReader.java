package dev.pgorm.introspect;

import dev.pgorm.ir.Definition;
import dev.pgorm.ir.TextSearchConfiguration;
import dev.pgorm.ir.TextSearchDictionary;
import dev.pgorm.ir.TextSearchParser;
import dev.pgorm.ir.TextSearchTemplate;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlAssignments;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Parsers, templates, dictionaries and configurations of text search, in one answer. */
final class TextSearchReader implements KindReader {

    @Override
    public String query(ReadScope scope) {
        return """
                SELECT found.*, n.nspname AS schema, description.description AS comment
                FROM (
                    SELECT 'pg_ts_parser' AS catalog, p.oid, p.prsnamespace AS namespace, p.prsname AS name,
                        NULL::text[] AS base, NULL AS options, NULL::text[] AS tokens,
                        %s AS schemas, %s AS names
                    FROM pg_ts_parser p
                    UNION ALL
                    SELECT 'pg_ts_template', t.oid, t.tmplnamespace, t.tmplname, NULL, NULL, NULL, %s, %s
                    FROM pg_ts_template t
                    UNION ALL
                    SELECT 'pg_ts_dict', d.oid, d.dictnamespace, d.dictname, ARRAY[bn.nspname::text, t.tmplname::text],
                        d.dictinitoption, NULL, NULL, NULL
                    FROM pg_ts_dict d
                    JOIN pg_ts_template t ON t.oid = d.dicttemplate
                    JOIN pg_namespace bn ON bn.oid = t.tmplnamespace
                    UNION ALL
                    SELECT 'pg_ts_config', c.oid, c.cfgnamespace, c.cfgname, ARRAY[bn.nspname::text, p.prsname::text], NULL,
                        map.tokens, map.schemas, map.names
                    FROM pg_ts_config c
                    JOIN pg_ts_parser p ON p.oid = c.cfgparser
                    JOIN pg_namespace bn ON bn.oid = p.prsnamespace
                    CROSS JOIN LATERAL (
                        SELECT array_agg(tok.alias ORDER BY m.maptokentype, m.mapseqno) AS tokens,
                            array_agg(dn.nspname::text ORDER BY m.maptokentype, m.mapseqno) AS schemas,
                            array_agg(d.dictname::text ORDER BY m.maptokentype, m.mapseqno) AS names
                        FROM pg_ts_config_map m
                        JOIN ts_token_type(c.cfgparser) tok ON tok.tokid = m.maptokentype
                        JOIN pg_ts_dict d ON d.oid = m.mapdict
                        JOIN pg_namespace dn ON dn.oid = d.dictnamespace
                        WHERE m.mapcfg = c.oid) AS map
                    WHERE %s
                ) AS found
                JOIN pg_namespace n ON n.oid = found.namespace
                LEFT JOIN pg_description description ON description.classoid = found.catalog::regclass
                    AND description.objoid = found.oid AND description.objsubid = 0
                WHERE %s AND %s
                AND NOT EXISTS (SELECT 1 FROM pg_depend ext WHERE ext.deptype = 'e' AND ext.classid = found.catalog::regclass
                    AND ext.objid = found.oid)
                """.formatted(
                        functions("fn.nspname", "p.prsstart, p.prstoken, p.prsend, p.prslextype, p.prsheadline"),
                        functions("f.proname", "p.prsstart, p.prstoken, p.prsend, p.prslextype, p.prsheadline"),
                        functions("fn.nspname", "t.tmpllexize, t.tmplinit"),
                        functions("f.proname", "t.tmpllexize, t.tmplinit"),
                        scope.notInitial("c.oid"),
                        scope.notInitial("found.oid"),
                        scope.readSchema("n"));
    }

    private static String functions(String column, String list) {
        return """
                ARRAY(SELECT %s::text FROM unnest(ARRAY[%s]::oid[]) WITH ORDINALITY k(function, place)
                    JOIN pg_proc f ON f.oid = k.function JOIN pg_namespace fn ON fn.oid = f.pronamespace
                    ORDER BY k.place)""".formatted(column, list);
    }

    @Override
    public void read(Row row, Draft draft) throws SQLException {
        String catalog = row.text("catalog");
        QualifiedName name = row.name("schema", "name");
        Optional<String> comment = row.optionalText("comment");
        List<QualifiedName> others = names(row.list("schemas"), row.list("names"));
        List<String> base = row.list("base");
        Definition definition = switch (catalog) {
            case "pg_ts_parser" ->
                new TextSearchParser(
                        name,
                        others.get(0),
                        others.get(1),
                        others.get(2),
                        others.get(3),
                        others.stream().skip(4).findFirst(),
                        comment);
            case "pg_ts_template" ->
                new TextSearchTemplate(name, others.stream().skip(1).findFirst(), others.get(0), comment);
            case "pg_ts_dict" ->
                new TextSearchDictionary(name, QualifiedName.of(base.get(0), base.get(1)), options(row), comment);
            case "pg_ts_config" ->
                new TextSearchConfiguration(
                        name,
                        QualifiedName.of(base.get(0), base.get(1)),
                        mappings(row.list("tokens"), others),
                        comment);
            default -> throw new SQLException("unknown part of text search: " + catalog);
        };
        draft.add(definition);
        draft.identify(catalog, row.number("oid"), definition.address());
    }

    private static List<QualifiedName> names(List<String> schemas, List<String> names) {
        List<QualifiedName> qualified = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            qualified.add(QualifiedName.of(schemas.get(i), names.get(i)));
        }
        return qualified;
    }

    private static List<TextSearchDictionary.Option> options(Row row) throws SQLException {
        List<TextSearchDictionary.Option> options = new ArrayList<>();
        SqlAssignments.split(row.optionalText("options").orElse(""))
                .forEach((name, value) -> options.add(new TextSearchDictionary.Option(name, value)));
        return options;
    }

    private static SortedMap<String, List<QualifiedName>> mappings(
            List<String> tokens, List<QualifiedName> dictionaries) {
        SortedMap<String, List<QualifiedName>> mappings = new TreeMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            mappings.computeIfAbsent(tokens.get(i), key -> new ArrayList<>()).add(dictionaries.get(i));
        }
        return mappings;
    }
}
