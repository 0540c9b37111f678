package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.model.SqlObject;
import dev.pgorm.lang.validate.ResolutionMemory.Content;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads a block of any kind but datasource and generator, which {@link Configuration} reads. */
final class BlockReader {

    private BlockReader() {}

    static Content read(Block block, BlockContext context) {
        return switch (block.kind()) {
            case MODEL -> new Content.OfModel(new ModelReader(context, block, false).read());
            case VIEW -> new Content.OfModel(new ModelReader(context, block, true).read());
            case ENUM -> new Content.OfEnum(new EnumReader(context).read(block));
            case TYPE ->
                !context.prisma() && SqlTypeReader.isEarlierDomain(block)
                        ? object(context, () -> new SqlTypeReader(context).domain(block))
                        : new Content.OfComposite(new CompositeReader(context).read(block));
            case SEQUENCE -> {
                if (context.prisma()) {
                    yield new Content.Nothing();
                }
                yield new Content.OfSequence(new SequenceReader(context).read(block));
            }
            case SQL -> {
                if (context.prisma()) {
                    yield new Content.Nothing();
                }
                yield new SqlBlockReader(context)
                        .read(block)
                        .<Content>map(Content.OfSql::new)
                        .orElseGet(Content.Nothing::new);
            }
            case FUNCTION, PROCEDURE, AGGREGATE, EVENT_TRIGGER, POLICY, ROLE -> program(block, context);
            case DOMAIN -> object(context, () -> new SqlTypeReader(context).domain(block));
            case RANGE -> object(context, () -> new SqlTypeReader(context).range(block));
            case COLLATION -> object(context, () -> Optional.of(new CollationBlockReader(context).read(block)));
            case TEXT_SEARCH_DICTIONARY -> object(context, () -> new TextSearchBlockReader(context).dictionary(block));
            case TEXT_SEARCH_CONFIGURATION ->
                object(context, () -> new TextSearchBlockReader(context).configuration(block));
            case DATASOURCE, GENERATOR, CONFIG, UNKNOWN -> new Content.Nothing();
            case QUERY ->
                context.prisma()
                        ? new Content.Nothing()
                        : new QueryReader(context)
                                .read(block)
                                .<Content>map(Content.OfQuery::new)
                                .orElseGet(Content.Nothing::new);
            case CONTEXT ->
                context.prisma()
                        ? new Content.Nothing()
                        : new ContextReader(context)
                                .read(block)
                                .<Content>map(Content.OfContext::new)
                                .orElseGet(Content.Nothing::new);
        };
    }

    /** A block that Prisma's language has not, where the parser has refused it. */
    private static Content object(BlockContext context, Supplier<Optional<SqlObject>> reading) {
        return context.prisma()
                ? new Content.Nothing()
                : reading.get().<Content>map(Content.OfObject::new).orElseGet(Content.Nothing::new);
    }

    /** In Prisma's language the parser has refused the block already. */
    private static Content program(Block block, BlockContext context) {
        return context.prisma()
                ? new Content.Nothing()
                : ProgramReader.read(block, context)
                        .<Content>map(Content.OfProgram::new)
                        .orElseGet(Content.Nothing::new);
    }
}
