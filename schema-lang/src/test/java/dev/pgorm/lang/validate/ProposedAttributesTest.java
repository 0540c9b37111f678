package dev.pgorm.lang.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.service.Completion;
import dev.pgorm.lang.service.SchemaService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the readers know is proposed. */
class ProposedAttributesTest {

    @Test
    void proposesEveryAttributeOfAColumn() {
        List<String> known = new ArrayList<>(ScalarReader.PRISMA_ATTRIBUTES);
        known.addAll(ScalarReader.ADDITIONS);
        Set<String> proposed = labels("enum E { A }\nmodel B {\n  id Int @id\n}\nmodel A {\n", "  a Int @");
        proposed.addAll(labels("model A {\n", "  a DateTime @"));
        proposed.addAll(labels("model A {\n", "  a text[] @"));
        proposed.addAll(labels("model A {\n", "  a A @"));

        assertThat(proposed).containsAll(known.stream().map(each -> "@" + each).toList());
    }

    @Test
    void proposesEveryAttributeOfAModelOrView() {
        List<String> known = new ArrayList<>(BlockOptionReader.TABLE_ADDITIONS);
        known.addAll(ViewDefinitionReader.ATTRIBUTES);
        known.addAll(PartReader.ATTRIBUTES);
        known.addAll(TableDetailsReader.ATTRIBUTES);
        known.addAll(List.of("id", "unique", "index", "map", "schema", "ignore"));
        Set<String> proposed = labels("model A {\n", "  @@");
        proposed.addAll(labels("view A {\n", "  @@"));

        assertThat(proposed).containsAll(known.stream().map(each -> "@@" + each).toList());
    }

    @Test
    void proposesEveryAttributeOfASqlObjectAndARole() {
        List<String> known = new ArrayList<>(GrantReader.NAMES);
        known.addAll(DefaultGrantReader.NAMES);

        assertThat(labels("sequence S {\n", "  @@"))
                .containsAll(SqlObjectReader.ATTRIBUTES.stream()
                        .map(each -> "@@" + each)
                        .toList());
        assertThat(labels("sequence S {\n", "  ")).containsAll(SequenceOptionReader.NAMES);
        assertThat(labels("role R {\n", "  @@"))
                .containsAll(known.stream().map(each -> "@@" + each).toList());
    }

    private static Set<String> labels(String before, String line) {
        String text = before + line;
        ParseResult parsed = Parser.parse(SourceSet.of(SourceFile.of("a.pgorm", text + "\n}\n")));
        Resolution resolution = Resolver.resolve(parsed.sources(), parsed.trees());
        SchemaService service = new SchemaService(parsed, resolution.model(), parsed.diagnostics());
        Set<String> labels = new HashSet<>();
        service.completions(0, text.length()).stream().map(Completion::label).forEach(labels::add);
        return labels;
    }
}
