package dev.pgorm.lang.validate;

import dev.pgorm.ir.Collation;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.SqlObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code collation german { provider = icu  locale = "de-u-co-phonebk" }}. */
final class CollationBlockReader {

    private static final List<String> KEYS =
            List.of("provider", "locale", "lcCollate", "lcCtype", "deterministic", "rules");

    private final BlockContext context;
    private final Findings findings;
    private final SqlObjectReader objects;

    CollationBlockReader(BlockContext context) {
        this.context = context;
        this.findings = context.findings();
        this.objects = new SqlObjectReader(context);
    }

    SqlObject read(Block block) {
        AttributeSet attributes = objects.attributes(block);
        SqlObject.Head head = objects.head(block, attributes);
        attributes.finish(SqlObjectReader.ATTRIBUTES);
        Map<String, Member.Assignment> settings = objects.settings(block);
        Collation.Provider provider = value(settings, "provider")
                .flatMap(each -> context.values().choice(each, List.of("libc", "icu", "builtin")))
                .map(each -> Collation.Provider.valueOf(each.toUpperCase(Locale.ROOT)))
                .orElse(Collation.Provider.LIBC);
        Optional<String> locale = text(settings, "locale");
        Optional<String> order = text(settings, "lcCollate");
        Optional<String> characterTypes = text(settings, "lcCtype");
        boolean deterministic =
                value(settings, "deterministic").flatMap(context.values()::bool).orElse(true);
        Optional<String> rules = text(settings, "rules");
        settings.values()
                .forEach(each -> findings.add(Diagnostics.builder(ConfigurationCode.UNKNOWN_PROPERTY)
                        .at(each.key().span())
                        .with("property", each.key().text())
                        .with("block", "collation")
                        .with("suggestion", Wording.closest(each.key().text(), KEYS))));
        boolean incomplete = locale.isEmpty() && (order.isEmpty() || characterTypes.isEmpty());
        if (incomplete && settings.isEmpty()) {
            findings.add(Diagnostics.builder(AdditionCode.COLLATION_LOCALE)
                    .at(head.span())
                    .with("name", head.databaseName()));
        }
        return new SqlObject.CollationBlock(head, provider, locale, order, characterTypes, deterministic, rules);
    }

    private static Optional<Expression> value(Map<String, Member.Assignment> settings, String key) {
        Member.Assignment assignment = settings.remove(key);
        return assignment == null ? Optional.empty() : assignment.value();
    }

    private Optional<String> text(Map<String, Member.Assignment> settings, String key) {
        return value(settings, key).flatMap(context.values()::text);
    }
}
