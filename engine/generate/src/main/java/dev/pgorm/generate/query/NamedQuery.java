package dev.pgorm.generate.query;

import dev.pgorm.expression.client.ClientQuery;
import dev.pgorm.query.Statement;

/**
 * A named query, and what it gives.
 *
 * @param statement what it says for the first sample of each parameter
 */
public record NamedQuery(ClientQuery query, Statement statement, QueryResult result) {}
