package dev.pgorm.expression.client;

import dev.pgorm.lang.model.ContextDeclaration;
import java.util.List;
import java.util.Optional;

/**
 * A context of transactions, in Java.
 *
 * @param className the class of its methods
 * @param variable what it is called in expressions
 * @param declaration what the schema says of it
 * @param members its values, each a method, in the order of the schema
 */
public record ClientContext(
        String className, String variable, ContextDeclaration declaration, List<ClientField> members) {

    public ClientContext {
        members = List.copyOf(members);
    }

    /** What the server calls the setting of a member. */
    public String setting(ClientField member) {
        return declaration.members().get(members.indexOf(member)).setting();
    }

    /** The member of a method; empty where there is none. */
    public Optional<ClientField> member(String method) {
        return members.stream().filter(each -> each.name().equals(method)).findFirst();
    }
}
