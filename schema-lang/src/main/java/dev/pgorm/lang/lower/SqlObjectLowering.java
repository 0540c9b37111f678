package dev.pgorm.lang.lower;

import dev.pgorm.ir.Collation;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.DefinitionKind;
import dev.pgorm.ir.Domain;
import dev.pgorm.ir.RangeType;
import dev.pgorm.ir.TextSearchConfiguration;
import dev.pgorm.ir.TextSearchDictionary;
import dev.pgorm.ir.TypeReference;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.lang.model.CheckDeclaration;
import dev.pgorm.lang.model.SqlObject;
import dev.pgorm.lang.model.SqlObject.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Domains, range types, collations and text search. */
final class SqlObjectLowering {

    private static final String CATALOG = "pg_catalog";

    private final Names names;
    private final ColumnTypes types;
    private final Defaults defaults;
    private final CollationNames collations;
    private final Draft draft;
    private final boolean comments;

    SqlObjectLowering(Names names, Draft draft, boolean comments) {
        this.names = names;
        this.types = new ColumnTypes(names);
        this.defaults = new Defaults(names);
        this.collations = names.collations();
        this.draft = draft;
        this.comments = comments;
    }

    void lower(SqlObject object) {
        Definition definition = switch (object) {
            case SqlObject.Domain domain -> domain(domain);
            case SqlObject.Range range -> range(range);
            case SqlObject.CollationBlock collation -> collation(collation);
            case SqlObject.Dictionary dictionary -> dictionary(dictionary);
            case SqlObject.Configuration configuration -> configuration(configuration);
        };
        SqlObject.Head head = object.head();
        DefinitionKind kind = (DefinitionKind) definition.address().kind();
        draft.renames(EarlierNames.of(Names.of(head), head.renamedFrom(), head.movedFrom())
                .ofObject(kind));
        draft.add(definition, head.span());
    }

    private Optional<String> comment(Optional<String> text) {
        return comments ? text : Optional.empty();
    }

    private Domain domain(SqlObject.Domain domain) {
        QualifiedName name = Names.of(domain.head());
        TypeReference base = types.of(domain.base(), domain.list());
        List<Domain.Check> checks = new ArrayList<>();
        for (CheckDeclaration each : domain.checks()) {
            checks.add(new Domain.Check(
                    checkName(name, each), SqlExpr.written(each.sql()), !each.notValid(), comment(each.comment())));
        }
        return new Domain(
                name,
                base,
                domain.collation().map(collations::of),
                domain.defaultValue().flatMap(value -> defaults.expression(domain.base(), value, base)),
                domain.notNull()
                        .map(each ->
                                new Domain.NotNull(each.databaseName().map(Identifier::of), comment(each.comment()))),
                checks,
                comment(domain.head().documentation()));
    }

    private Identifier checkName(QualifiedName domain, CheckDeclaration check) {
        Set<Identifier> taken = draft.checkNames(domain.schema());
        return check.databaseName()
                .map(Identifier::of)
                .orElseGet(() -> Draft.take(taken, pass -> ServerNames.check(domain.name(), Optional.empty(), pass)));
    }

    private RangeType range(SqlObject.Range range) {
        QualifiedName name = Names.of(range.head());
        return new RangeType(
                name,
                types.of(range.subtype(), range.list()),
                range.operatorClass().map(SqlObjectLowering::orCatalog),
                range.collation().map(collations::of),
                range.canonical().map(SqlObjectLowering::orCatalog),
                range.difference().map(SqlObjectLowering::orCatalog),
                range.multirange()
                        .map(each ->
                                each.schema().isPresent() ? orCatalog(each) : name.sibling(Identifier.of(each.name()))),
                comment(range.head().documentation()));
    }

    private static QualifiedName orCatalog(ObjectName name) {
        return QualifiedName.of(name.schema().orElse(CATALOG), name.name());
    }

    private Collation collation(SqlObject.CollationBlock collation) {
        return new Collation(
                Names.of(collation.head()),
                collation.provider(),
                collation.locale(),
                collation.order(),
                collation.characterTypes(),
                collation.deterministic(),
                collation.rules(),
                comment(collation.head().documentation()));
    }

    private TextSearchDictionary dictionary(SqlObject.Dictionary dictionary) {
        List<TextSearchDictionary.Option> options = new ArrayList<>();
        dictionary
                .options()
                .forEach((name, value) ->
                        options.add(new TextSearchDictionary.Option(Identifier.of(name), SqlExpr.written(value))));
        return new TextSearchDictionary(
                Names.of(dictionary.head()),
                orCatalog(dictionary.template()),
                options,
                comment(dictionary.head().documentation()));
    }

    private TextSearchConfiguration configuration(SqlObject.Configuration configuration) {
        SortedMap<String, List<QualifiedName>> mappings = new TreeMap<>();
        configuration
                .mappings()
                .forEach((token, dictionaries) -> mappings.put(
                        token, dictionaries.stream().map(this::dictionaryName).toList()));
        return new TextSearchConfiguration(
                Names.of(configuration.head()),
                orCatalog(configuration.parser()),
                mappings,
                comment(configuration.head().documentation()));
    }

    /** A name alone is that of a dictionary of the file, else of one of PostgreSQL's. */
    private QualifiedName dictionaryName(ObjectName name) {
        return name.schema().isEmpty() && names.declaresDictionary(name.name())
                ? QualifiedName.of(Names.DEFAULT_SCHEMA, name.name())
                : orCatalog(name);
    }
}
