package dev.pgorm.lang.merge;

import dev.pgorm.ir.Catalog;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceFile.Dialect;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.lower.KnownNames;
import dev.pgorm.lang.lower.Lowering;
import dev.pgorm.lang.model.Datasource;
import dev.pgorm.lang.model.SchemaModel;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.raise.Raise;
import dev.pgorm.lang.raise.RaiseOptions;
import dev.pgorm.lang.validate.Resolver;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Stands for the database and the server in tests of merging: what a catalog reads like in the names of a file. */
final class Databases {

    private Databases() {}

    /** Merges a database into files. */
    static Merged merge(SourceSet mine, Catalog database, Extent extent) {
        return SchemaMerge.merge(mine, raised(mine, catalog(mine)), raised(mine, database), extent);
    }

    /** What files mean. */
    static Catalog catalog(SourceSet files) {
        return Lowering.lower(model(files)).catalog();
    }

    static SourceFile raised(SourceSet mine, Catalog catalog) {
        SchemaModel model = model(mine);
        Set<String> settings = new TreeSet<>();
        model.datasource().filter(each -> !each.schemas().isEmpty()).ifPresent(each -> settings.add("schemas"));
        model.datasource().flatMap(Datasource::extensions).ifPresent(each -> settings.add("extensions"));
        model.datasource().filter(Datasource::comments).ifPresent(each -> settings.add("comments"));
        RaiseOptions options =
                RaiseOptions.defaults().withNames(KnownNames.of(model)).withSettings(settings);
        boolean prisma = mine.files().getFirst().dialect() == Dialect.PRISMA;
        return SourceFile.of(
                prisma ? "schema.prisma" : "schema.pgorm",
                Raise.raise(catalog, prisma ? options.inPrisma("db", Optional.empty()) : options));
    }

    private static SchemaModel model(SourceSet files) {
        ParseResult parsed = Parser.parse(files);
        return Resolver.resolve(parsed.sources(), parsed.trees()).model();
    }
}
