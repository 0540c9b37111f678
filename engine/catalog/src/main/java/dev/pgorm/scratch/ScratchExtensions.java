package dev.pgorm.scratch;

import dev.pgorm.ddl.SchemaSql;
import dev.pgorm.introspect.Introspection;
import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.CatalogObject;
import dev.pgorm.ir.Extension;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.Schema;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is special about extensions in a scratch database: those that a catalog uses without declaring them are installed for
 * it, versions are whatever the scratch server has, and what a declaration leaves open stays open.
 *
 * @param undeclared the extensions that are installed and not part of any catalog
 * @param schemas where the target database has its extensions
 * @param declaredIn the schemas that declared extensions are in, which plans bring though nobody declares them
 */
record ScratchExtensions(Set<String> undeclared, Map<String, String> schemas, Set<Identifier> declaredIn) {

    /** For one catalog. */
    static ScratchExtensions of(Catalog catalog, Map<String, String> schemas) {
        return new ScratchExtensions(KnownExtensions.undeclared(catalog), schemas, schemasOf(catalog));
    }

    /** For a way from one catalog to another: what either declares is the plan's business. */
    static ScratchExtensions of(Catalog from, Catalog to, Map<String, String> schemas) {
        Set<String> undeclared = new TreeSet<>(KnownExtensions.undeclared(from));
        undeclared.addAll(KnownExtensions.undeclared(to));
        from.all(Extension.class).forEach(each -> undeclared.remove(each.name().value()));
        to.all(Extension.class).forEach(each -> undeclared.remove(each.name().value()));
        Set<Identifier> declaredIn = new HashSet<>(schemasOf(from));
        declaredIn.addAll(schemasOf(to));
        return new ScratchExtensions(undeclared, schemas, declaredIn);
    }

    private static Set<Identifier> schemasOf(Catalog catalog) {
        return catalog.all(Extension.class).stream()
                .flatMap(each -> each.schema().stream())
                .collect(Collectors.toSet());
    }

    /** The statements that make the catalog in a scratch database. */
    List<Creation> creationsOf(Catalog catalog, int serverMajor) {
        return creationsOf(Catalog.empty(), catalog, serverMajor);
    }

    /** The same where a part of the catalog is there. */
    List<Creation> creationsOf(Catalog present, Catalog catalog, int serverMajor) {
        List<Creation> creations = new ArrayList<>();
        undeclared.forEach(name -> install(creations, name));
        creations.addAll(
                Creation.of(withoutVersions(withSchemas(present, catalog)), withoutVersions(catalog), serverMajor));
        return creations;
    }

    /** What is there once the extensions are: also schemas that the catalog declares for things of its own. */
    private Catalog withSchemas(Catalog present, Catalog catalog) {
        Map<ObjectAddress, CatalogObject> objects = new TreeMap<>(present.objects());
        for (String name : undeclared) {
            Schema schema = schemaOf(name);
            if (catalog.find(schema.address()).isPresent()) {
                objects.putIfAbsent(schema.address(), schema);
            }
        }
        return present.withObjects(objects.values());
    }

    private Schema schemaOf(String extension) {
        return new Schema(Identifier.of(schemas.getOrDefault(extension, SchemaSql.PUBLIC.value())), Optional.empty());
    }

    private void install(List<Creation> creations, String name) {
        Schema made = schemaOf(name);
        Identifier schema = made.name();
        creations.add(new Creation(
                made.address(),
                new SqlWriter()
                        .sql("CREATE SCHEMA IF NOT EXISTS ")
                        .identifier(schema)
                        .toString(),
                List.of()));
        Extension extension =
                new Extension(Identifier.of(name), Optional.of(schema), Optional.empty(), Optional.empty());
        creations.add(new Creation(
                extension.address(),
                new SqlWriter()
                        .sql("CREATE EXTENSION IF NOT EXISTS ")
                        .identifier(extension.name())
                        .sql(" SCHEMA ")
                        .identifier(schema)
                        .sql(" CASCADE")
                        .toString(),
                List.of()));
    }

    private static Catalog withoutVersions(Catalog catalog) {
        Map<ObjectAddress, CatalogObject> objects = new TreeMap<>(catalog.objects());
        for (Extension each : catalog.all(Extension.class)) {
            objects.put(each.address(), new Extension(each.name(), each.schema(), Optional.empty(), each.comment()));
        }
        return catalog.withObjects(objects.values());
    }

    /** What was read, without what only the scratch database needed, and as open about extensions as the declaration is. */
    Introspection asDeclared(Introspection found, Catalog declared) {
        return found.withCatalog(asDeclared(found.catalog(), declared));
    }

    Catalog asDeclared(Catalog found, Catalog declared) {
        Map<ObjectAddress, CatalogObject> objects = new TreeMap<>(found.objects());
        for (Schema each : found.all(Schema.class)) {
            if (declared.find(each.address()).isEmpty() && isOurs(each.name())) {
                objects.remove(each.address());
            }
        }
        for (Extension each : found.all(Extension.class)) {
            Optional<CatalogObject> declaration = declared.find(each.address());
            if (declaration.isPresent() && declaration.get() instanceof Extension extension) {
                objects.put(each.address(), asOpenAs(each, extension));
            } else if (undeclared.contains(each.name().value())) {
                objects.remove(each.address());
            }
        }
        return found.withObjects(objects.values());
    }

    /** Whether the schema may be there without anybody having declared it. */
    private boolean isOurs(Identifier schema) {
        return schema.equals(SchemaSql.PUBLIC)
                || declaredIn.contains(schema)
                || undeclared.stream().anyMatch(name -> schema.value().equals(schemas.get(name)));
    }

    private static Extension asOpenAs(Extension found, Extension declared) {
        return new Extension(
                found.name(),
                declared.schema().isEmpty() ? Optional.empty() : found.schema(),
                declared.version(),
                found.comment());
    }
}
