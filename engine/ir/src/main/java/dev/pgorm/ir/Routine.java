package dev.pgorm.ir;

import dev.pgorm.ir.sql.QualifiedName;
import dev.pgorm.ir.sql.SqlExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function or a procedure. Its argument types are a part of its address, so as written they have PostgreSQL's own spelling.
 *
 * @param name its name, which others with other arguments may share
 * @param form what it is
 * @param arguments its arguments, and the columns of RETURNS TABLE, in their order
 * @param result what it returns; empty for a procedure and, as written, where it follows from the arguments
 * @param returnsSet whether it returns a set of that
 * @param traits language, volatility and the like
 * @param body what it does
 * @param comment its comment
 */
public record Routine(
        QualifiedName name,
        Form form,
        List<RoutineArgument> arguments,
        Optional<TypeReference> result,
        boolean returnsSet,
        RoutineTraits traits,
        RoutineBody body,
        Optional<String> comment)
        implements Definition {

    public Routine {
        arguments = List.copyOf(arguments);
    }

    /** What it is; nothing turns one into another. */
    public enum Form {
        FUNCTION,
        WINDOW_FUNCTION,
        PROCEDURE
    }

    /** The types of the arguments that a call gives. */
    public List<TypeReference> inputTypes() {
        return arguments.stream()
                .filter(each -> each.mode().isInput())
                .map(RoutineArgument::type)
                .toList();
    }

    @Override
    public ObjectAddress address() {
        DefinitionKind kind = form == Form.PROCEDURE ? DefinitionKind.PROCEDURE : DefinitionKind.FUNCTION;
        return new ObjectAddress(kind, name.schema().value(), RoutineArgument.identity(name.name(), arguments), "");
    }

    @Override
    public List<ObjectAddress> references() {
        return List.of(
                ObjectAddress.global(DefinitionKind.LANGUAGE, traits.language().value()));
    }

    @Override
    public List<TypeReference> types() {
        List<TypeReference> types = new ArrayList<>();
        arguments.forEach(each -> types.add(each.type()));
        result.ifPresent(types::add);
        types.addAll(traits.transforms());
        return types;
    }

    @Override
    public Optional<QualifiedName> callName() {
        return Optional.of(name);
    }

    @Override
    public Routine withComment(Optional<String> other) {
        return new Routine(name, form, arguments, result, returnsSet, traits, body, other);
    }

    /** A quoted body stays as it is: the server does not look into it either when something gets another name. */
    @Override
    public Routine renamed(NewNames names) {
        return new Routine(
                names.name(name),
                form,
                arguments.stream().map(each -> each.renamed(names)).toList(),
                result.map(names::type),
                returnsSet,
                traits.renamed(names),
                body instanceof RoutineBody.Sql sql ? new RoutineBody.Sql(names.text(sql.text())) : body,
                comment);
    }

    @Override
    public List<SqlExpr> texts() {
        List<SqlExpr> texts = new ArrayList<>();
        arguments.forEach(each -> each.defaultValue().ifPresent(texts::add));
        switch (body) {
            case RoutineBody.Quoted quoted -> {
                if (!quoted.text().isBlank()) {
                    texts.add(SqlExpr.written(quoted.text()));
                }
            }
            case RoutineBody.Library library -> {}
            case RoutineBody.Sql sql -> texts.add(sql.text());
        }
        return texts;
    }
}
