package dev.pgorm.lang.validate;

import static dev.pgorm.lang.diagnostic.Diagnostics.builder;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
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

    private final SourceSet sources;
    private final List<Block> blocks;
    private final Findings findings;
    private final boolean wholeLanguageStated;
    private final List<Generator> generators = new ArrayList<>();
    private final Set<String> previewFeatures = new HashSet<>();
    private Optional<DatasourceReader.Read> datasource = Optional.empty();

    Configuration(SourceSet sources, List<Block> blocks, Findings findings) {
        this.sources = sources;
        this.blocks = blocks;
        this.findings = findings;
        this.wholeLanguageStated =
                blocks.stream().anyMatch(each -> isDatasource(each) && DatasourceReader.saysPgorm(each));
    }

    private static boolean isDatasource(Block block) {
        return block.kind() == BlockKind.DATASOURCE || block.kind() == BlockKind.CONFIG;
    }

    /** Whether a block is held to Prisma's rules. */
    boolean prisma(Block block) {
        return !wholeLanguageStated && sources.file(block.span()).dialect() == SourceFile.Dialect.PRISMA;
    }

    /** Whether any file has the whole language. */
    boolean wholeLanguage() {
        return wholeLanguageStated
                || sources.files().stream().anyMatch(each -> each.dialect() == SourceFile.Dialect.PGORM);
    }

    void read() {
        readGenerators();
        List<Block> datasources =
                blocks.stream().filter(Configuration::isDatasource).toList();
        for (Block block : datasources) {
            if (block.kind() == BlockKind.CONFIG && prisma(block)) {
                findings.add(builder(AdditionCode.ADDITION_IN_PRISMA)
                        .at(block.keyword().span())
                        .with("what", "the block `config`"));
                continue;
            }
            Optional<DatasourceReader.Read> read = new DatasourceReader(
                            block, prisma(block), previewFeatures.contains("postgresqlExtensions"), findings)
                    .read();
            datasource = datasource.or(() -> read);
        }
        for (Block again : datasources.stream().skip(1).toList()) {
            findings.add(builder(ConfigurationCode.SEVERAL_DATASOURCES)
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
                    findings.add(builder(TypeCode.DUPLICATE_NAME)
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

    Settings settings() {
        Set<String> extensions = datasource.stream()
                .flatMap(each -> each.datasource().extensions().stream())
                .flatMap(List::stream)
                .map(Datasource.ExtensionDeclaration::name)
                .collect(Collectors.toUnmodifiableSet());
        return new Settings(
                datasource.map(each -> each.datasource().name()),
                datasource
                        .map(each -> each.datasource().relationMode())
                        .orElse(Datasource.RelationMode.FOREIGN_KEYS),
                datasource.flatMap(DatasourceReader.Read::schemas),
                extensions,
                Set.copyOf(previewFeatures));
    }

    Optional<Datasource> datasource() {
        return datasource.map(DatasourceReader.Read::datasource);
    }

    List<Generator> generators() {
        return generators;
    }
}
