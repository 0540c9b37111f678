package dev.pgorm.ddl;

import dev.pgorm.ddl.DefinitionSql.Alteration;
import dev.pgorm.ir.StorageParameters;
import dev.pgorm.ir.Subscription;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Statements about subscriptions. None of them connects to the publisher. */
final class SubscriptionSql implements DefinitionSql.Kind<Subscription> {

    @Override
    public Class<Subscription> type() {
        return Subscription.class;
    }

    @Override
    public void phrase(Subscription subscription, SqlWriter writer) {
        writer.sql("SUBSCRIPTION ").identifier(subscription.name());
    }

    @Override
    public String create(Subscription subscription) {
        SqlWriter writer = new SqlWriter().sql("CREATE ");
        phrase(subscription, writer);
        writer.sql("\n    CONNECTION ")
                .literal(subscription.connection().orElse(""))
                .sql("\n    PUBLICATION ")
                .identifiers(subscription.publications())
                .sql("\n    WITH (connect = false, ");
        slot(subscription, writer);
        if (!subscription.options().isEmpty()) {
            writer.sql(", ");
            ParameterSql.assignments(writer, subscription.options());
        }
        return writer.sql(")").toString();
    }

    private static void slot(Subscription subscription, SqlWriter writer) {
        writer.sql("slot_name = ");
        subscription.slot().ifPresentOrElse(name -> writer.literal(name.value()), () -> writer.sql("NONE"));
    }

    /** With a slot, DROP would connect to the publisher; the slot stays there. */
    @Override
    public String drop(Subscription subscription) {
        SqlWriter writer = new SqlWriter();
        if (subscription.slot().isPresent()) {
            writer.serverText(alter(subscription, "DISABLE"))
                    .sql(";\n")
                    .serverText(alter(subscription, "SET (slot_name = NONE)"))
                    .sql(";\n");
        }
        writer.sql("DROP ");
        phrase(subscription, writer);
        return writer.toString();
    }

    private String alter(Subscription subscription, String what) {
        SqlWriter writer = new SqlWriter().sql("ALTER ");
        phrase(subscription, writer);
        return writer.sql(" ").serverText(what).toString();
    }

    @Override
    public Optional<List<Alteration>> alter(Subscription before, Subscription after) {
        List<Alteration> alterations = new ArrayList<>();
        boolean slotChanges = !before.slot().equals(after.slot());
        if (slotChanges && before.enabled()) {
            alterations.add(Alteration.setting(alter(after, "DISABLE"), alter(after, "ENABLE")));
        }
        add(before, after, Subscription::connection, SubscriptionSql::connection, alterations);
        add(before, after, Subscription::publications, SubscriptionSql::publications, alterations);
        add(before, after, Subscription::slot, SubscriptionSql::setSlot, alterations);
        if (!before.options().equals(after.options())) {
            alterations.add(Alteration.setting(
                    alter(after, set(before.options(), after.options())),
                    alter(after, set(after.options(), before.options()))));
        }
        if (slotChanges && before.enabled() && after.slot().isPresent()) {
            alterations.add(Alteration.setting(alter(after, "ENABLE"), alter(after, "DISABLE")));
        }
        return Optional.of(alterations);
    }

    private void add(
            Subscription before,
            Subscription after,
            Function<Subscription, Object> attribute,
            Function<Subscription, String> clause,
            List<Alteration> alterations) {
        if (!attribute.apply(before).equals(attribute.apply(after))) {
            alterations.add(Alteration.setting(alter(after, clause.apply(after)), alter(after, clause.apply(before))));
        }
    }

    private static String connection(Subscription subscription) {
        return new SqlWriter()
                .sql("CONNECTION ")
                .literal(subscription.connection().orElse(""))
                .toString();
    }

    private static String publications(Subscription subscription) {
        return new SqlWriter()
                .sql("SET PUBLICATION ")
                .identifiers(subscription.publications())
                .sql(" WITH (refresh = false)")
                .toString();
    }

    private static String setSlot(Subscription subscription) {
        SqlWriter writer = new SqlWriter().sql("SET (");
        slot(subscription, writer);
        return writer.sql(")").toString();
    }

    /** There is no RESET: what is no longer stated gets the value that CREATE SUBSCRIPTION gives. */
    private static String set(StorageParameters before, StorageParameters after) {
        Map<String, String> changed = new TreeMap<>(after.values());
        changed.entrySet()
                .removeIf(each -> each.getValue().equals(before.values().get(each.getKey())));
        for (String name : before.values().keySet()) {
            if (!after.values().containsKey(name)) {
                changed.put(name, usual(name));
            }
        }
        SqlWriter writer = new SqlWriter().sql("SET ");
        ParameterSql.list(writer, StorageParameters.of(changed));
        return writer.toString();
    }

    private static String usual(String option) {
        return switch (option) {
            case "synchronous_commit" -> "off";
            case "password_required" -> "true";
            case "origin" -> "any";
            default -> "false";
        };
    }
}
