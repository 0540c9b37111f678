package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.model.PartDeclaration;
import dev.pgorm.lang.model.TableDetails;
import dev.pgorm.lang.model.ViewDefinition;
import java.util.List;
import java.util.Optional;

/**
 * What a block's {@code @@map}, {@code @@schema} and the like say.
 *
 * @param mapSpan where {@code @@map} stands
 * @param details what few models have
 * @param definition what makes a view an object of the database
 * @param parts triggers, policies, rules, privileges
 */
record ModelOptions(
        Optional<String> databaseName,
        Optional<Span> mapSpan,
        Optional<String> schema,
        boolean ignored,
        Optional<ViewDefinition> definition,
        List<PartDeclaration> parts,
        Model.TableStorage storage,
        TableDetails details,
        List<String> renamedFrom,
        Optional<String> movedFrom) {}
