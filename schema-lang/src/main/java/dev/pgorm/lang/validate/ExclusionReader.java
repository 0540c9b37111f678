package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.TableDetails;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code @@exclude([room(with: "="), during(with: "&&")], type: Gist, where: "…")}. */
final class ExclusionReader {

    private static final List<String> ARGUMENTS =
            List.of("fields", "type", "where", "include", "deferrable", "with", "tablespace", "map", "comment");
    private static final String OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";

    private final BlockContext context;
    private final ModelDraft draft;
    private final Findings findings;
    private final Values values;

    ExclusionReader(BlockContext context, ModelDraft draft) {
        this.context = context;
        this.draft = draft;
        this.findings = context.findings();
        this.values = context.values();
    }

    /** The exclusion; empty after a finding. */
    Optional<TableDetails.Exclusion> read(ArgumentSet arguments) {
        Optional<List<ElementReader.Element>> elements = arguments
                .required("fields")
                .flatMap(list ->
                        ElementReader.ofExclusion(context, draft).read(list, arguments.display(), arguments.span()));
        Optional<String> method = arguments
                .take("type")
                .flatMap(value -> value instanceof Expression.Text text
                        ? Optional.of(text.value())
                        : values.constant(value).map(word -> word.toLowerCase(Locale.ROOT)));
        Optional<String> where = arguments.take("where").flatMap(values::sql);
        IndexOptions.Common common = IndexOptions.constraintOptions(arguments, context);
        List<String> include = IndexOptions.include(arguments, context, draft);
        Map<String, String> with = IndexOptions.with(arguments, context);
        Optional<String> tablespace = arguments.takeName("tablespace");
        Optional<String> map = arguments.takeName("map");
        Optional<String> comment = IndexOptions.comment(arguments);
        arguments.finish(ARGUMENTS);
        boolean complete = elements.isPresent()
                && elements.get().stream().filter(this::hasOperator).count()
                        == elements.get().size();
        if (!complete) {
            return Optional.empty();
        }
        return Optional.of(new TableDetails.Exclusion(
                elements.get().stream().map(ElementReader.Element::element).toList(),
                elements.get().stream()
                        .map(each -> each.operator().orElseThrow())
                        .toList(),
                method.orElse("btree"),
                where,
                include,
                common.deferrability(),
                with,
                tablespace,
                map,
                comment,
                arguments.span()));
    }

    private boolean hasOperator(ElementReader.Element element) {
        String operator = element.operator().orElse("");
        String symbol = operator.substring(operator.lastIndexOf('.') + 1);
        boolean valid = !symbol.isEmpty() && symbol.chars().allMatch(each -> OPERATOR_CHARACTERS.indexOf(each) >= 0);
        if (!valid) {
            findings.add(Diagnostics.builder(AdditionCode.EXCLUSION_OPERATOR)
                    .at(element.element().span()));
        }
        return valid;
    }
}
