package dev.pgorm.lang.format;

import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.TypeExpression;
import dev.pgorm.lang.parse.Piece;
import dev.pgorm.lang.parse.SourceToken;
import dev.pgorm.lang.parse.SourceToken.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rewrites how PG-ORM's language was written before to how it is written now. */
final class EarlierSpellings {

    /** Constants that were written in capitals, or by another word. */
    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            Map.entry("BTREE", "BTree"),
            Map.entry("HASH", "Hash"),
            Map.entry("GIN", "Gin"),
            Map.entry("GIST", "Gist"),
            Map.entry("SPGIST", "SpGist"),
            Map.entry("BRIN", "Brin"),
            Map.entry("RANGE", "Range"),
            Map.entry("LIST", "List"),
            Map.entry("HNSW", "Hnsw"),
            Map.entry("IVF", "Ivfflat"),
            Map.entry("IVFFLAT", "Ivfflat"));

    private static final Map<String, String> SQL_TYPES = Map.of(
            "String", "text",
            "Boolean", "boolean",
            "Int", "integer",
            "BigInt", "bigint",
            "Float", "float8",
            "Decimal", "numeric",
            "DateTime", "timestamp(3)",
            "Json", "jsonb",
            "Bytes", "bytea");

    private final String source;
    private final TextEdits edits = new TextEdits();

    private EarlierSpellings(String source) {
        this.source = source;
    }

    /** The text with its blocks in today's spelling; blocks with faults, or with a comment in what would go, are left alone. */
    static String rewrite(String source, List<Piece> pieces) {
        TextEdits all = new TextEdits();
        for (Piece piece : pieces) {
            if (piece.diagnostics().isEmpty() && piece.block().isPresent()) {
                EarlierSpellings spellings = new EarlierSpellings(source);
                spellings.block(piece.block().get(), piece);
                if (!spellings.losesComment(piece)) {
                    all.add(spellings.edits);
                }
            }
        }
        return all.isEmpty() ? source : all.apply(source);
    }

    private boolean losesComment(Piece piece) {
        return piece.tokens().stream()
                .filter(EarlierSpellings::isComment)
                .anyMatch(each -> edits.replaces(each.start(), each.end()));
    }

    private static boolean isComment(SourceToken token) {
        return token.kind() == Kind.COMMENT || token.kind() == Kind.DOCUMENTATION;
    }

    private void block(Block block, Piece piece) {
        if (block.kind() == BlockKind.CONFIG) {
            config(block);
        }
        if (block.kind() == BlockKind.TYPE && domain(block, piece)) {
            return;
        }
        if (block.kind() == BlockKind.MODEL || block.kind() == BlockKind.VIEW) {
            header(block);
        }
        for (Member member : block.members()) {
            switch (member) {
                case Member.BlockAttribute attribute -> blockAttribute(block, attribute);
                case Member.Field field -> field(field);
                case Member.Assignment ignored -> {}
            }
        }
    }

    /** {@code config { … }} is the datasource. */
    private void config(Block block) {
        edits.replace(block.keyword().span(), "datasource db");
        boolean provider = block.members().stream()
                .anyMatch(each -> each instanceof Member.Assignment assignment
                        && assignment.key().text().equals("provider"));
        if (provider) {
            return;
        }
        int place = block.members().isEmpty()
                ? block.span().end() - 1
                : block.members().getFirst().span().start();
        edits.insert(place, "\nprovider = \"postgresql\"\n");
    }

    /** {@code view V @materialized { … }}: attributes of a block stand in its body. */
    private void header(Block block) {
        if (block.header().isEmpty()) {
            return;
        }
        for (Attribute attribute : block.header()) {
            edits.replace(attribute.span(), "");
        }
        String lines =
                block.header().stream().map(each -> "@" + text(each) + "\n").collect(Collectors.joining("", "\n", ""));
        edits.insert(block.span().end() - 1, lines);
    }

    /** {@code type Email String { @@pg.domain  @@pg.check("…") }} is a domain in one line. */
    private boolean domain(Block block, Piece piece) {
        Optional<TypeExpression> type = block.headerType();
        boolean attributesOnly = block.members().stream().allMatch(Member.BlockAttribute.class::isInstance);
        if (type.isEmpty() || !attributesOnly || hasCommentIn(block, piece)) {
            return false;
        }
        String written =
                source.substring(type.get().span().start(), type.get().span().end());
        String attributes = block.members().stream()
                .map(each -> ((Member.BlockAttribute) each).attribute())
                .filter(each -> !each.path().equals("pg.domain"))
                .map(each -> " @" + withoutPrefix(each.path()) + afterPath(each))
                .collect(Collectors.joining());
        edits.replace(
                block.keyword().span().start(),
                block.span().end(),
                "domain " + block.nameText() + " " + SQL_TYPES.getOrDefault(written, written) + attributes);
        return true;
    }

    private boolean hasCommentIn(Block block, Piece piece) {
        for (SourceToken token : piece.tokens()) {
            if (isComment(token)
                    && token.start() > block.keyword().span().start()
                    && token.end() < block.span().end()) {
                return true;
            }
        }
        return false;
    }

    private void blockAttribute(Block block, Member.BlockAttribute member) {
        Attribute attribute = member.attribute();
        boolean marker = (attribute.path().equals("pg.enum") && block.kind() == BlockKind.ENUM)
                || (attribute.path().equals("pg.type") && block.kind() == BlockKind.TYPE);
        if (marker) {
            edits.replace(attribute.span(), "");
            return;
        }
        if (attribute.path().startsWith("pg.")) {
            edits.replace(attribute.pathSpan(), withoutPrefix(attribute.path()));
        }
        switch (attribute.path()) {
            case "index", "unique", "pg.index" -> {
                index(attribute);
                constants(attribute);
            }
            case "partition", "pgvector.index" -> constants(attribute);
            case "fts.index" -> weights(attribute);
            default -> {}
        }
    }

    private void index(Attribute attribute) {
        for (Attribute.Argument argument : attribute.arguments()) {
            String name = argument.name().map(Name::text).orElse("");
            if (argument.value().isEmpty()) {
                continue;
            }
            Expression value = argument.value().get();
            if (name.equals("fields") && attribute.path().equals("pg.index")) {
                edits.replace(argument.span().start(), value.span().start(), "");
            } else if (name.equals("opclass")) {
                edits.replace(argument.span(), "ops: raw(" + text(value) + ")");
            } else if (name.equals("where") && source.charAt(argument.span().start()) == '@') {
                suffix(attribute, argument, value);
            }
        }
    }

    /** {@code @@index([a]) @where("…")}: the condition is an argument. */
    private void suffix(Attribute attribute, Attribute.Argument argument, Expression value) {
        int close = source.lastIndexOf(')', argument.span().start());
        if (attribute.parenthesised() && close > attribute.pathSpan().end()) {
            edits.replace(close, argument.span().end(), ", where: " + text(value) + ")");
        }
    }

    private void constants(Attribute attribute) {
        attribute
                .named("type")
                .flatMap(Attribute.Argument::value)
                .filter(Expression.Constant.class::isInstance)
                .map(Expression.Constant.class::cast)
                .filter(each -> CONSTANTS.containsKey(each.path()))
                .ifPresent(each -> edits.replace(each.span(), CONSTANTS.getOrDefault(each.path(), each.path())));
    }

    /** {@code weights: [A, B]} stand at the fields. */
    private void weights(Attribute attribute) {
        Optional<Expression.Array> fields = array(attribute.arguments().stream()
                .filter(each -> each.name().isEmpty())
                .findFirst());
        Optional<Attribute.Argument> argument = attribute.named("weights");
        Optional<Expression.Array> weights = array(argument);
        if (fields.isEmpty()
                || weights.isEmpty()
                || fields.get().elements().size() != weights.get().elements().size()) {
            return;
        }
        for (int index = 0; index < fields.get().elements().size(); index++) {
            Expression field = fields.get().elements().get(index);
            if (field instanceof Expression.Constant) {
                edits.insert(
                        field.span().end(),
                        "(weight: " + text(weights.get().elements().get(index)) + ")");
            }
        }
        int comma = source.lastIndexOf(',', argument.orElseThrow().span().start());
        edits.replace(comma, argument.orElseThrow().span().end(), "");
    }

    private static Optional<Expression.Array> array(Optional<Attribute.Argument> argument) {
        return argument.flatMap(Attribute.Argument::value)
                .filter(Expression.Array.class::isInstance)
                .map(Expression.Array.class::cast);
    }

    /** {@code place Geography @postgis.Point(4326)}: the shape is the type's. */
    private void field(Member.Field field) {
        Optional<TypeExpression> type = field.type().filter(each -> !each.parenthesised());
        for (Attribute attribute : field.attributes()) {
            boolean shape = attribute.path().startsWith("postgis.")
                    && attribute.arguments().size() == 1
                    && type.map(TypeExpression::text)
                            .filter(each -> each.equals("Geography") || each.equals("Geometry"))
                            .isPresent();
            if (shape) {
                String srid = text(attribute.arguments().getFirst().value().orElseThrow());
                edits.insert(
                        type.orElseThrow().path().getLast().span().end(),
                        "(" + attribute.path().substring("postgis.".length()) + ", " + srid + ")");
                edits.replace(attribute.span(), "");
            }
        }
    }

    private String text(Attribute attribute) {
        return source.substring(attribute.span().start(), attribute.span().end());
    }

    private String text(Expression value) {
        return source.substring(value.span().start(), value.span().end());
    }

    private String afterPath(Attribute attribute) {
        return source.substring(attribute.pathSpan().end(), attribute.span().end());
    }

    private static String withoutPrefix(String path) {
        return path.startsWith("pg.") ? path.substring(3) : path;
    }
}
