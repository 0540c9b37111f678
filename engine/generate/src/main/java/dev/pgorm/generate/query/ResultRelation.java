package dev.pgorm.generate.query;

import dev.pgorm.expression.client.ClientModel;
import java.util.Optional;

/**
 * Related rows that a query gives beside each row.
 *
 * @param name the relation's field
 * @param many whether there may be several
 * @param model whose rows they are
 * @param variableOfOwner what stands for the table that the relation belongs to; empty where the client has none
 * @param values what is given of each; empty = the whole row
 */
public record ResultRelation(
        String name,
        boolean many,
        ClientModel model,
        Optional<String> variableOfOwner,
        Optional<QueryResult.Values> values) {}
