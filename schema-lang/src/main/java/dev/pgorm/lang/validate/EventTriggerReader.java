package dev.pgorm.lang.validate;

import dev.pgorm.ir.FiringState;
import dev.pgorm.lang.ast.Attribute;
import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.model.EventTriggerDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code eventTrigger audit { on = ddl_command_end  tags = ["CREATE TABLE"]  execute = audit_ddl() }}. */
final class EventTriggerReader {

    private static final List<String> EVENTS =
            List.of("ddl_command_start", "ddl_command_end", "sql_drop", "table_rewrite", "login");

    private final BlockContext context;
    private final Values values;

    EventTriggerReader(BlockContext context) {
        this.context = context;
        this.values = context.values();
    }

    Optional<EventTriggerDeclaration> read(Block block) {
        Properties properties = new Properties(block, "trigger", context.findings());
        for (String key : List.of("on", "execute")) {
            if (!properties.has(key)) {
                properties.missing(key);
            }
        }
        Optional<String> event = properties.take("on").flatMap(value -> values.choice(value, EVENTS));
        List<String> tags = properties
                .take("tags")
                .flatMap(value -> values.list(value, each -> values.name(each, "tags")))
                .orElse(List.of());
        Optional<CallReader.Call> call = properties.take("execute").flatMap(new CallReader(values)::read);
        Optional<FiringState> firing = PartReader.firing(properties.take("enabled"), values);
        properties.finish(List.of("on", "tags", "execute", "enabled"));
        AttributeSet attributes = new AttributeSet(attributes(block), "@@", context.findings());
        Optional<BlockOptionReader.MappedName> map = new BlockOptionReader(context).map(attributes);
        new BlockOptionReader(context).owner(attributes);
        attributes.finish(List.of("map", "owner"));
        return event.flatMap(on -> call.flatMap(called -> firing.map(state -> new EventTriggerDeclaration(
                map.map(BlockOptionReader.MappedName::name).orElse(block.nameText()),
                on,
                tags.stream().map(each -> each.toUpperCase(Locale.ROOT)).toList(),
                called.function(),
                state,
                block.documentation(),
                properties.span()))));
    }

    private static List<Attribute> attributes(Block block) {
        List<Attribute> attributes = new ArrayList<>(block.header());
        for (Member member : block.members()) {
            if (member instanceof Member.BlockAttribute attribute) {
                attributes.add(attribute.attribute());
            }
        }
        return attributes;
    }
}
