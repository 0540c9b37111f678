package dev.pgorm.lang.raise;

import dev.pgorm.ir.Catalog;
import dev.pgorm.ir.EventTrigger;
import java.util.ArrayList;
import java.util.List;

/** Event triggers to {@code eventTrigger} blocks. */
final class EventTriggerRaiser {

    private EventTriggerRaiser() {}

    static List<String> texts(Catalog catalog, OwnerSpelling owners) {
        return catalog.all(EventTrigger.class).stream()
                .map(each -> text(each, owners))
                .toList();
    }

    private static String text(EventTrigger trigger, OwnerSpelling owners) {
        String name = trigger.name().value();
        List<String> lines = new ArrayList<>();
        trigger.comment().ifPresent(each -> lines.addAll(SdlText.documentation(each, "")));
        lines.add("eventTrigger " + SdlNames.block(name, "trigger") + " {");
        lines.add("  on = " + trigger.event().value());
        if (!trigger.tags().isEmpty()) {
            lines.add("  tags = "
                    + SdlText.list(trigger.tags().stream().map(SdlText::quoted).toList()));
        }
        lines.add("  "
                + TriggerSpelling.call(trigger.function(), List.of()).getFirst().replaceFirst(":", " ="));
        PartSpelling.enabled(trigger.firing()).ifPresent(each -> lines.add("  " + each.replaceFirst(":", " =")));
        SdlNames.mapping(name).ifPresent(each -> lines.add("  " + each));
        owners.attributes(trigger.address()).forEach(each -> lines.add("  " + each));
        lines.add("}");
        return String.join("\n", lines) + "\n";
    }
}
