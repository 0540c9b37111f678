package dev.pgorm.lang.model;

import java.util.List;
import java.util.Optional;

/**
 * A whole schema, resolved: every name in it means something. Blocks with errors are present as far as they make sense, so that
 * editors keep working; lowering takes a model only when it has no error.
 *
 * @param datasource the datasource, where there is one
 * @param generators all generators in order
 * @param models models and views in order
 * @param enums enums in order
 * @param sequences declared sequences
 * @param composites composite types ({@code type X { … }})
 * @param objects domains, range types, collations, text search
 * @param sqlBlocks {@code sql} blocks
 * @param programs functions, procedures and the like
 * @param queries named queries
 * @param contexts what transactions can set for policies to read
 * @param owners whose things are, where blocks say so
 * @param wholeLanguage whether PG-ORM's additions count (a {@code .pgorm} file, or {@code pgorm = true})
 * @param defaultSchema where blocks lie that do not say so; empty = in {@code public}
 */
public record SchemaModel(
        Optional<Datasource> datasource,
        List<Generator> generators,
        List<Model> models,
        List<EnumDeclaration> enums,
        List<SequenceDeclaration> sequences,
        List<Composite> composites,
        List<SqlObject> objects,
        List<SqlDeclaration> sqlBlocks,
        List<ProgramDeclaration> programs,
        List<QueryDeclaration> queries,
        List<ContextDeclaration> contexts,
        List<OwnerDeclaration> owners,
        boolean wholeLanguage,
        Optional<String> defaultSchema) {

    public SchemaModel {
        generators = List.copyOf(generators);
        models = List.copyOf(models);
        enums = List.copyOf(enums);
        sequences = List.copyOf(sequences);
        composites = List.copyOf(composites);
        objects = List.copyOf(objects);
        sqlBlocks = List.copyOf(sqlBlocks);
        programs = List.copyOf(programs);
        queries = List.copyOf(queries);
        contexts = List.copyOf(contexts);
        owners = List.copyOf(owners);
    }

    public Optional<Model> model(String name) {
        return models.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public Optional<EnumDeclaration> enumeration(String name) {
        return enums.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
