package dev.pgorm.lang.validate;

import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.SqlObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code textSearchDictionary english_stem { template = snowball  language = "english" }} and
 * {@code textSearchConfiguration english { parser = default  word = [english_stem] }}.
 */
final class TextSearchBlockReader {

    private final BlockContext context;
    private final Findings findings;
    private final SqlObjectReader objects;

    TextSearchBlockReader(BlockContext context) {
        this.context = context;
        this.findings = context.findings();
        this.objects = new SqlObjectReader(context);
    }

    /** The dictionary; empty where its template is missing, which is reported. */
    Optional<SqlObject> dictionary(Block block) {
        SqlObject.Head head = head(block);
        Map<String, Member.Assignment> settings = objects.settings(block);
        Optional<SqlObject.ObjectName> template = part(block, settings, "template");
        Map<String, String> options = new LinkedHashMap<>();
        settings.forEach(
                (key, assignment) -> assignment.value().flatMap(this::option).ifPresent(sql -> options.put(key, sql)));
        return template.map(each -> new SqlObject.Dictionary(head, each, options));
    }

    private Optional<String> option(Expression value) {
        return switch (value) {
            case Expression.Text text ->
                Optional.of(new SqlWriter().literal(text.value()).toString());
            case Expression.Numeric number -> Optional.of(number.text());
            case Expression.Constant constant ->
                Optional.of(new SqlWriter().literal(constant.path()).toString());
            case Expression.Call call -> context.values().sql(call);
            case Expression.Array array -> wrong(array);
            case Expression.Structure structure -> wrong(structure);
        };
    }

    private Optional<String> wrong(Expression value) {
        context.values().wrong(value, "a text, a number or a name");
        return Optional.empty();
    }

    /** The configuration; empty where its parser is wrong, which is reported. */
    Optional<SqlObject> configuration(Block block) {
        SqlObject.Head head = head(block);
        Map<String, Member.Assignment> settings = objects.settings(block);
        Optional<SqlObject.ObjectName> parser = part(block, settings, "parser");
        Map<String, List<SqlObject.ObjectName>> mappings = new LinkedHashMap<>();
        settings.forEach((token, assignment) -> assignment
                .value()
                .flatMap(value -> context.values().list(value, objects::objectName))
                .ifPresent(dictionaries -> mappings.put(token, dictionaries)));
        return parser.map(each -> new SqlObject.Configuration(head, each, mappings));
    }

    private SqlObject.Head head(Block block) {
        AttributeSet attributes = objects.attributes(block);
        SqlObject.Head head = objects.head(block, attributes);
        attributes.finish(SqlObjectReader.ATTRIBUTES);
        return head;
    }

    private Optional<SqlObject.ObjectName> part(Block block, Map<String, Member.Assignment> settings, String key) {
        Member.Assignment assignment = settings.remove(key);
        if (assignment == null) {
            findings.add(Diagnostics.builder(ConfigurationCode.MISSING_PROPERTY)
                    .at(block.keyword().span())
                    .with("property", key)
                    .with("block", block.keyword().text())
                    .help(block.keyword().text()));
            return Optional.empty();
        }
        return assignment.value().flatMap(objects::objectName);
    }
}
