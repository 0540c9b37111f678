package dev.pgorm.lang.validate;

import dev.pgorm.ir.Policy;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.model.PartDeclaration;
import dev.pgorm.lang.model.PolicyDeclaration;
import java.util.List;
import java.util.Optional;

/** Reads {@code policy "own rows" { on = Post  for = Select  to = [app_user]  using = "…" }}. */
final class PolicyBlockReader {

    /** What policies say, on a model and in a block of their own. */
    static final List<String> KEYS = List.of("name", "for", "as", "to", "using", "check");

    private static final String ON = "on";

    private final BlockContext context;
    private final Values values;

    PolicyBlockReader(BlockContext context) {
        this.context = context;
        this.values = context.values();
    }

    Optional<PolicyDeclaration> read(Block block) {
        Properties properties = new Properties(block, "policy", context.findings());
        if (!properties.has(ON)) {
            properties.missing(ON);
        }
        Optional<String> model = properties.take(ON).flatMap(context::model);
        Optional<Policy.Command> command = PartReader.command(properties.take("for"), values);
        Optional<Boolean> permissive = PartReader.permissive(properties.take("as"), values);
        List<String> roles = PartReader.roles(properties.take("to"), values);
        Optional<String> using =
                properties.take("using").flatMap(values::sqlWithContexts).map(String::strip);
        Optional<String> check =
                properties.take("check").flatMap(values::sqlWithContexts).map(String::strip);
        properties.finish(List.of(ON, "for", "as", "to", "using", "check"));
        return model.flatMap(on -> command.flatMap(what -> permissive.map(kind -> new PolicyDeclaration(
                on,
                new PartDeclaration.OfPolicy(
                        Optional.of(block.nameText()),
                        kind,
                        what,
                        roles,
                        using,
                        check,
                        block.documentation(),
                        properties.span())))));
    }
}
