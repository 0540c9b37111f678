package dev.pgorm.lang.ast;

import java.util.List;
import java.util.Optional;

/**
 * A top-level block: {@code keyword name header { members }}. All kinds share the shape; what may stand inside each is for the
 * resolver to say.
 *
 * @param kind what the keyword means
 * @param keyword the keyword as written
 * @param name the block's name; empty only after a syntax error (or for {@code config { … }})
 * @param header attributes between name and body ({@code view V @materialized {}}; {@code domain Email text @check("…")})
 * @param headerType the type in a header ({@code domain Email text}); empty elsewhere
 * @param signature the verbatim header of an SQL-named block (function, procedure, aggregate…) up to its body; empty elsewhere
 * @param members the body's members; empty where there is no body
 * @param body a verbatim body ({@code """…"""}, {@code $tag$…$tag$}, or a query block's raw span); empty elsewhere
 * @param documentation the {@code ///} lines above, joined by newlines, without their markers
 * @param span the whole block, documentation included
 */
public record Block(
        BlockKind kind,
        Name keyword,
        Optional<Name> name,
        List<Attribute> header,
        Optional<TypeExpression> headerType,
        Optional<Verbatim> signature,
        List<Member> members,
        Optional<Verbatim> body,
        Optional<String> documentation,
        Span span) {

    public Block {
        header = List.copyOf(header);
        members = List.copyOf(members);
    }

    /** The name's text, or an empty text after a syntax error. */
    public String nameText() {
        return name.map(Name::text).orElse("");
    }

    /** Text that is kept to the byte. */
    public record Verbatim(String text, Span span) {}
}
