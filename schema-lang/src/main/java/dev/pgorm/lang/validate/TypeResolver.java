package dev.pgorm.lang.validate;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlWriter;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.FieldType;
import dev.pgorm.lang.model.Field.PrismaScalar;
import dev.pgorm.lang.validate.Declarations.Declaration;
import dev.pgorm.lang.validate.postgres.BuiltInTypes;
import dev.pgorm.lang.validate.postgres.ExtensionTypes;
import dev.pgorm.lang.validate.postgres.OwnScalars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds out what the type of a field means, in the order of sdl.md, decision 2. */
final class TypeResolver {

    /** What a type means. */
    sealed interface Meaning {

        /**
         * A column.
         *
         * @param serial whether the type brings an owned sequence
         */
        record Column(FieldType type, boolean serial) implements Meaning {}

        /** Another model. */
        record Target(String model) implements Meaning {}

        /** Nothing; reported. */
        record Unknown() implements Meaning {}
    }

    private final BlockContext context;
    private final Findings findings;
    private final NativeTypeModifiers modifiers;

    TypeResolver(BlockContext context) {
        this.context = context;
        this.findings = context.findings();
        this.modifiers = new NativeTypeModifiers(findings);
    }

    Meaning resolve(TypeExpression type) {
        Name name = type.path().getLast();
        Optional<Meaning> declared = qualifiedType(type);
        if (declared.isPresent()) {
            return declared.get();
        }
        if (type.path().size() == 1 && !name.quoted()) {
            return simple(type, name.text());
        }
        if (type.path().stream()
                .anyMatch(each -> each.text().isEmpty() || each.text().indexOf('\0') >= 0)) {
            return unknown(type, context.prisma());
        }
        return new Meaning.Column(new FieldType.Native(qualified(type)), false);
    }

    /** A domain or range type under a name in quotes or behind a schema. */
    private Optional<Meaning> qualifiedType(TypeExpression type) {
        List<String> parts = type.path().stream().map(Name::text).toList();
        boolean plain = parts.size() == 1 && !type.path().getFirst().quoted();
        if (plain || parts.size() > 2) {
            return Optional.empty();
        }
        SqlName name = parts.size() == 1
                ? new SqlName(Optional.empty(), parts.getFirst())
                : new SqlName(Optional.of(parts.getFirst()), parts.getLast());
        return context.find(name.key())
                .filter(each -> each.kind() == Declarations.Kind.SQL_TYPE)
                .map(each -> new Meaning.Column(new FieldType.Declared(name.key()), false));
    }

    /** {@code REQUIRED}, {@code OPTIONAL} or {@code LIST}. */
    static Field.Arity arity(TypeExpression type) {
        if (type.dimensions() > 0 || type.legacy() == TypeExpression.Legacy.BRACKETED_LIST) {
            return Field.Arity.LIST;
        }
        return type.optional() ? Field.Arity.OPTIONAL : Field.Arity.REQUIRED;
    }

    private Meaning simple(TypeExpression type, String name) {
        if (name.equals("Unsupported")) {
            return unsupported(type);
        }
        Optional<PrismaScalar> scalar = PrismaScalar.of(name);
        if (scalar.isPresent()) {
            noArguments(type);
            return new Meaning.Column(new FieldType.Prisma(scalar.get(), Optional.empty()), false);
        }
        Optional<Declaration> declared = context.find(name);
        if (declared.isPresent()) {
            noArguments(type);
            return declared(name, declared.get());
        }
        if (context.prisma()) {
            return refuse(type);
        }
        return postgres(type, name);
    }

    private static Meaning declared(String name, Declaration declaration) {
        return switch (declaration.kind()) {
            case MODEL, VIEW -> new Meaning.Target(name);
            case ENUM -> new Meaning.Column(new FieldType.Enumeration(name), false);
            case COMPOSITE -> new Meaning.Column(new FieldType.CompositeType(name), false);
            case SQL_TYPE -> new Meaning.Column(new FieldType.Declared(name), false);
        };
    }

    private Meaning unsupported(TypeExpression type) {
        if (type.arguments().size() == 1 && type.arguments().getFirst() instanceof Expression.Text text) {
            return new Meaning.Column(new FieldType.Unsupported(text.value()), false);
        }
        if (!context.prisma() || !type.parenthesised()) {
            findings.add(Diagnostics.builder(TypeCode.UNSUPPORTED_FORM).at(type.span()));
        }
        return new Meaning.Unknown();
    }

    private Meaning postgres(TypeExpression type, String said) {
        String name = ExtensionTypes.typeOf(said);
        Optional<String> extension = ExtensionTypes.extensionOf(name);
        if (extension.isPresent()) {
            if (!context.settings().extensions().contains(extension.get())) {
                findings.add(Diagnostics.builder(WarningCode.EXTENSION_UNDECLARED)
                        .at(type.span())
                        .with("type", name)
                        .with("extension", extension.get()));
            }
            return new Meaning.Column(new FieldType.Native(located(extension.get(), name) + arguments(type)), false);
        }
        Optional<String> own = OwnScalars.find(name);
        Optional<BuiltInTypes.Type> builtIn = BuiltInTypes.find(own.orElse(name));
        if (builtIn.isPresent()) {
            String sql = builtIn.get().sql(modifiers.read(type, builtIn.get()));
            return new Meaning.Column(new FieldType.Native(sql), builtIn.get().serial());
        }
        Optional<String> oneWord = BuiltInTypes.oneWordFor(name);
        if (oneWord.isPresent()) {
            findings.add(Diagnostics.builder(TypeCode.MULTI_WORD_TYPE)
                    .at(type.span())
                    .with("type", name)
                    .with("better", oneWord.get())
                    .fix(type.span(), oneWord.get()));
            return new Meaning.Unknown();
        }
        boolean unknownExtension =
                context.settings().extensions().stream().anyMatch(each -> !ExtensionTypes.knows(each));
        if (unknownExtension && Character.isLowerCase(name.codePointAt(0))) {
            return new Meaning.Column(new FieldType.Native(written(name, type)), false);
        }
        return unknown(type, false);
    }

    /** In a file of Prisma's language: an addition of ours, or a name that nobody knows. */
    private Meaning refuse(TypeExpression type) {
        String name = type.text();
        boolean addition = OwnScalars.find(name).isPresent()
                || BuiltInTypes.find(name).isPresent()
                || ExtensionTypes.extensionOf(name).isPresent();
        Optional<String> suggestion = suggestion(name, true);
        if (addition && suggestion.isEmpty()) {
            findings.add(Diagnostics.builder(AdditionCode.ADDITION_IN_PRISMA)
                    .at(type.span())
                    .with("what", "the type `" + name + "`"));
            return new Meaning.Unknown();
        }
        return unknown(type, true);
    }

    private Meaning unknown(TypeExpression type, boolean prisma) {
        String name = type.text();
        Optional<String> suggestion = suggestion(name, prisma);
        Diagnostics.Builder diagnostic = Diagnostics.builder(TypeCode.UNKNOWN_TYPE)
                .at(type.path().getLast().span())
                .with("type", name)
                .with("suggestion", suggestion);
        suggestion.ifPresent(better -> diagnostic.fix(type.path().getLast().span(), better));
        findings.add(diagnostic);
        return new Meaning.Unknown();
    }

    private Optional<String> suggestion(String name, boolean prisma) {
        TreeSet<String> candidates = new TreeSet<>();
        context.declaredNames().stream().map(SqlName::shown).forEach(candidates::add);
        for (PrismaScalar scalar : PrismaScalar.values()) {
            candidates.add(scalar.word());
        }
        if (!prisma) {
            candidates.addAll(OwnScalars.names());
            candidates.addAll(BuiltInTypes.names());
            candidates.addAll(ExtensionTypes.types());
        }
        return Wording.closest(name, candidates);
    }

    private void noArguments(TypeExpression type) {
        if (type.parenthesised() && !context.prisma()) {
            findings.add(
                    Diagnostics.builder(TypeCode.TYPE_ARGUMENTS).at(type.span()).with("type", type.text()));
        }
    }

    private static String qualified(TypeExpression type) {
        List<Name> path = type.path();
        SqlWriter writer = new SqlWriter();
        for (int part = 0; part < path.size(); part++) {
            if (part > 0) {
                writer.sql(".");
            }
            writer.identifier(Identifier.of(path.get(part).text()));
        }
        return writer + arguments(type);
    }

    /** A type where its extension is declared to be, which the search path need not have. */
    private String located(String extension, String type) {
        String schema = context.settings().extensionSchemas().get(extension);
        return schema == null
                ? type
                : new SqlWriter()
                        .identifier(Identifier.of(schema))
                        .sql(".")
                        .identifier(Identifier.of(type))
                        .toString();
    }

    private static String written(String name, TypeExpression type) {
        return name + arguments(type);
    }

    private static String arguments(TypeExpression type) {
        if (!type.parenthesised() || type.arguments().isEmpty()) {
            return "";
        }
        List<String> texts = new ArrayList<>();
        for (Expression argument : type.arguments()) {
            texts.add(ExpressionText.of(argument));
        }
        return texts.stream().collect(Collectors.joining(",", "(", ")"));
    }
}
