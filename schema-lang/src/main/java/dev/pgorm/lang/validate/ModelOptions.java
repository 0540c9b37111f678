package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.model.Model;
import java.util.List;
import java.util.Optional;

/**
 * What a block's {@code @@map}, {@code @@schema} and the like say.
 *
 * @param mapSpan where {@code @@map} stands
 * @param defined whether a view has its SQL
 */
record ModelOptions(
        Optional<String> databaseName,
        Optional<Span> mapSpan,
        Optional<String> schema,
        boolean ignored,
        boolean defined,
        Model.TableStorage storage,
        List<String> renamedFrom,
        Optional<String> movedFrom) {}
