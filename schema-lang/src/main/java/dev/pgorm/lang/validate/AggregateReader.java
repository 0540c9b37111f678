package dev.pgorm.lang.validate;

import dev.pgorm.ir.Aggregate.Form;
import dev.pgorm.ir.AggregateFunctions.Modify;
import dev.pgorm.ir.RoutineTraits.Parallel;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Name;
import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.AggregateDeclaration;
import dev.pgorm.lang.model.AggregateDeclaration.Functions;
import dev.pgorm.lang.validate.header.AggregateHeader;
import dev.pgorm.lang.validate.header.HeaderFault;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code aggregate median(numeric) (sfunc = array_append, stype = numeric[], finalfunc = median_of)}. */
final class AggregateReader {

    private final BlockContext context;
    private final Findings findings;

    AggregateReader(BlockContext context) {
        this.context = context;
        this.findings = context.findings();
    }

    Optional<AggregateDeclaration> read(Block block) {
        if (block.signature().isEmpty()) {
            return Optional.empty(); // the parser has missed the name already
        }
        Block.Verbatim heading = block.signature().get();
        if (block.body().isPresent() || !block.members().isEmpty()) {
            findings.add(Diagnostics.builder(AdditionCode.AGGREGATE_OPTION)
                    .at(block.name().map(Name::span).orElse(heading.span()))
                    .with("name", block.nameText())
                    .help("body"));
            return Optional.empty();
        }
        try {
            return read(block, AggregateHeader.read(heading.text()), heading.span());
        } catch (HeaderFault fault) {
            findings.add(RoutineReader.headingFault(fault, block, heading.span()));
            return Optional.empty();
        }
    }

    private Optional<AggregateDeclaration> read(Block block, AggregateHeader header, Span heading) {
        Span span = block.name().map(Name::span).orElse(heading);
        Optional<Functions> functions = functions(header, "");
        boolean halfMoving = functions(header, "m").isEmpty()
                && (header.function("msfunc").isPresent()
                        || header.type("mstype").isPresent());
        Optional<Parallel> parallel = word(header, "parallel", Parallel.class, Parallel.UNSAFE);
        boolean modifies = isWord(header, "finalfunc_modify") && isWord(header, "mfinalfunc_modify");
        if (functions.isEmpty() || halfMoving || parallel.isEmpty() || !modifies) {
            findings.add(Diagnostics.builder(AdditionCode.AGGREGATE_OPTION)
                    .at(span)
                    .with("name", block.nameText())
                    .help(functions.isEmpty() ? "functions" : halfMoving ? "moving" : "word"));
            return Optional.empty();
        }
        header.owner().ifPresent(role -> context.ownedBy(role, heading));
        return Optional.of(new AggregateDeclaration(
                form(header),
                header.name().size() == 2 ? Optional.of(header.name().getFirst()) : Optional.empty(),
                header.name().getLast(),
                header.allArguments(),
                header.direct().orElse(0),
                functions.get(),
                functions(header, "m"),
                header.function("combinefunc"),
                header.function("serialfunc"),
                header.function("deserialfunc"),
                header.sortOperator(),
                parallel.get(),
                header.grants().stream()
                        .map(each -> RoutineReader.grant(each, heading))
                        .toList(),
                block.documentation(),
                span));
    }

    private static Form form(AggregateHeader header) {
        if (header.direct().isEmpty()) {
            return Form.ORDINARY;
        }
        return header.other("hypothetical").isPresent() ? Form.HYPOTHETICAL : Form.ORDERED_SET;
    }

    private static Optional<Functions> functions(AggregateHeader header, String prefix) {
        Modify usual = header.direct().isEmpty() ? Modify.READ_ONLY : Modify.READ_WRITE;
        return header.function(prefix + "sfunc")
                .flatMap(transition -> header.type(prefix + "stype")
                        .map(type -> new Functions(
                                type,
                                header.other(prefix + "sspace")
                                        .map(AggregateReader::number)
                                        .orElse(0),
                                transition,
                                header.function(prefix + "invfunc"),
                                header.function(prefix + "finalfunc"),
                                header.other(prefix + "finalfunc_extra").isPresent(),
                                word(header, prefix + "finalfunc_modify", Modify.class, usual)
                                        .filter(each -> each != usual),
                                header.other(prefix + "initcond"))));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException tooLarge) {
            return Integer.MAX_VALUE; // which the server refuses in its own words
        }
    }

    private static boolean isWord(AggregateHeader header, String option) {
        return word(header, option, Modify.class, Modify.READ_ONLY).isPresent();
    }

    /** The value of an option; empty where it is none of the values that there are. */
    private static <E extends Enum<E>> Optional<E> word(
            AggregateHeader header, String option, Class<E> values, E usual) {
        Optional<String> given = header.other(option);
        if (given.isEmpty()) {
            return Optional.of(usual);
        }
        for (E each : values.getEnumConstants()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(given.get())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
