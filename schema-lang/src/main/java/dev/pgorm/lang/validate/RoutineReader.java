package dev.pgorm.lang.validate;

import dev.pgorm.ir.Routine;
import dev.pgorm.ir.RoutineBody;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.GrantDeclaration;
import dev.pgorm.lang.model.RoutineDeclaration;
import dev.pgorm.lang.validate.header.HeaderFault;
import dev.pgorm.lang.validate.header.HeaderGrant;
import dev.pgorm.lang.validate.header.RoutineHeader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code function slug(title text) returns text language sql immutable """ … """}, and procedures. */
final class RoutineReader {

    private static final String SQL = "sql";

    private final BlockContext context;
    private final Findings findings;

    RoutineReader(BlockContext context) {
        this.context = context;
        this.findings = context.findings();
    }

    /** The routine; empty after a finding, since half of it is no use. */
    Optional<RoutineDeclaration> read(Block block) {
        if (block.signature().isEmpty()) {
            return Optional.empty(); // the parser has missed the name already
        }
        Block.Verbatim heading = block.signature().get();
        block.members()
                .forEach(member -> findings.add(Diagnostics.builder(AdditionCode.ROUTINE_PART)
                        .at(member.span())
                        .with("kind", block.keyword().text())
                        .with("name", block.nameText())
                        .help("members")));
        try {
            return read(block, RoutineHeader.read(heading.text(), block.body().isPresent()), heading.span());
        } catch (HeaderFault fault) {
            findings.add(headingFault(fault, block, heading.span()));
            return Optional.empty();
        }
    }

    /** A finding about a place inside a heading. */
    static Diagnostics.Builder headingFault(HeaderFault fault, Block block, Span heading) {
        return Diagnostics.builder(AdditionCode.HEADING)
                .at(within(heading, fault.start(), fault.end()))
                .with("expected", fault.expected())
                .with("found", fault.found())
                .with("kind", block.keyword().text().toUpperCase(Locale.ROOT));
    }

    /** A part of a heading. */
    static Span within(Span heading, int start, int end) {
        return new Span(heading.file(), heading.start() + start, heading.start() + end);
    }

    private Optional<RoutineDeclaration> read(Block block, RoutineHeader header, Span heading) {
        Span span = block.name().map(Name::span).orElse(heading);
        boolean procedure = block.kind() == BlockKind.PROCEDURE;
        boolean standard = block.body()
                        .filter(each -> RoutineHeader.isStandardBody(each.text()))
                        .isPresent()
                || header.body().filter(RoutineBody.Sql.class::isInstance).isPresent();
        Optional<String> language = header.language().or(() -> standard ? Optional.of(SQL) : Optional.empty());
        Optional<RoutineBody> body =
                block.body().map(each -> body(each.text(), language)).or(header::body);
        boolean hasResult = procedure
                || header.result().isPresent()
                || header.arguments().stream().anyMatch(each -> each.mode().isOutput());
        if (language.isEmpty() || body.isEmpty() || !hasResult) {
            findings.add(Diagnostics.builder(AdditionCode.ROUTINE_PART)
                    .at(span)
                    .with("kind", block.keyword().text())
                    .with("name", block.nameText())
                    .help(language.isEmpty() ? "language" : body.isEmpty() ? "body" : "result"));
            return Optional.empty();
        }
        header.owner().ifPresent(role -> context.ownedBy(role, heading));
        return Optional.of(new RoutineDeclaration(
                procedure
                        ? Routine.Form.PROCEDURE
                        : header.window() ? Routine.Form.WINDOW_FUNCTION : Routine.Form.FUNCTION,
                header.name().size() == 2 ? Optional.of(header.name().getFirst()) : Optional.empty(),
                header.name().getLast(),
                header.arguments(),
                header.result(),
                header.returnsSet(),
                header.traits(language.get()),
                header.transforms(),
                body.get(),
                header.grants().stream().map(each -> grant(each, heading)).toList(),
                block.documentation(),
                span));
    }

    static GrantDeclaration grant(HeaderGrant grant, Span heading) {
        return new GrantDeclaration(
                grant.revoked(),
                List.of("EXECUTE"),
                List.of(),
                grant.grantees(),
                grant.grantable(),
                within(heading, grant.start(), grant.end()));
    }

    private static RoutineBody body(String text, Optional<String> language) {
        if (!language.filter(SQL::equals).isPresent() || !RoutineHeader.isStandardBody(text)) {
            return new RoutineBody.Quoted(text);
        }
        String body = text.strip();
        return new RoutineBody.Sql(SqlExpr.written(
                body.endsWith(";") ? body.substring(0, body.length() - 1).stripTrailing() : body));
    }
}
