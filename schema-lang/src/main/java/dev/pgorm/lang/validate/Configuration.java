package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Datasource;
import dev.pgorm.lang.model.Generator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Datasource and generators: read first, because they say by which rules the rest is read. */
final class Configuration {

    private final List<Block> blocks;
    private final Findings findings;
    private final boolean wholeLanguage;
    private final List<Generator> generators = new ArrayList<>();
    private final Set<String> previewFeatures = new HashSet<>();
    private Optional<DatasourceReader.Read> datasource = Optional.empty();

    Configuration(SourceSet sources, List<Block> blocks, Findings findings) {
        this.blocks = blocks;
        this.findings = findings;
        this.wholeLanguage = sources.files().stream().anyMatch(each -> each.dialect() == SourceFile.Dialect.PGORM)
                || blocks.stream().anyMatch(each -> isDatasource(each) && DatasourceReader.saysPgorm(each));
    }

    private static boolean isDatasource(Block block) {
        return block.kind() == BlockKind.DATASOURCE || block.kind() == BlockKind.CONFIG;
    }

    /** Whether the schema has PG-ORM's additions: one file in its language is enough. */
    boolean wholeLanguage() {
        return wholeLanguage;
    }

    void read() {
        readGenerators();
        List<Block> datasources =
                blocks.stream().filter(Configuration::isDatasource).toList();
        for (Block block : datasources) {
            Optional<DatasourceReader.Read> read = new DatasourceReader(
                            block, !wholeLanguage, previewFeatures.contains("postgresqlExtensions"), findings)
                    .read();
            datasource = datasource.or(() -> read);
        }
        for (Block again : datasources.stream().skip(1).toList()) {
            findings.add(Diagnostics.builder(ConfigurationCode.SEVERAL_DATASOURCES)
                    .at(again.keyword().span())
                    .label(datasources.getFirst().keyword().span(), "first"));
        }
    }

    private void readGenerators() {
        Map<String, Name> names = new HashMap<>();
        for (Block block : blocks) {
            if (block.kind() != BlockKind.GENERATOR) {
                continue;
            }
            block.name().ifPresent(name -> {
                Name first = names.putIfAbsent(name.text(), name);
                if (first != null) {
                    findings.add(Diagnostics.builder(TypeCode.DUPLICATE_NAME)
                            .at(name.span())
                            .with("name", name.text())
                            .with("kind", "generator")
                            .with("other", "generator")
                            .label(first.span(), "first"));
                }
            });
            new GeneratorReader(block, findings).read().ifPresent(read -> {
                generators.add(read.generator());
                previewFeatures.addAll(read.previewFeatures());
            });
        }
    }

    Settings settings(Optional<String> defaultSchema) {
        Set<String> extensions = datasource.stream()
                .flatMap(each -> each.datasource().extensions().stream())
                .flatMap(List::stream)
                .map(Datasource.ExtensionDeclaration::name)
                .collect(Collectors.toUnmodifiableSet());
        return new Settings(
                datasource.map(each -> each.datasource().name()),
                datasource.map(each -> each.datasource().relationMode()).orElse(Datasource.RelationMode.FOREIGN_KEYS),
                datasource.flatMap(DatasourceReader.Read::schemas),
                extensions,
                extensionSchemas(),
                Set.copyOf(previewFeatures),
                defaultSchema);
    }

    private Map<String, String> extensionSchemas() {
        Map<String, String> schemas = new HashMap<>();
        datasource.stream()
                .flatMap(each -> each.datasource().extensions().stream())
                .flatMap(List::stream)
                .forEach(each -> each.schema().ifPresent(schema -> schemas.put(each.name(), schema)));
        return Map.copyOf(schemas);
    }

    Optional<Datasource> datasource() {
        return datasource.map(DatasourceReader.Read::datasource);
    }

    List<Generator> generators() {
        return generators;
    }
}
