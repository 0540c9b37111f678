package dev.pgorm.lang.validate;

import dev.pgorm.ir.ExtendedStatistics;
import dev.pgorm.ir.ReplicaIdentity;
import dev.pgorm.ir.TableForm;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.IndexElement;
import dev.pgorm.lang.model.TableDetails;
import dev.pgorm.lang.model.TableDetails.Parent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the attributes that few models have: partitions, parents, statistics, replica identity. */
final class TableDetailsReader {

    static final List<String> ATTRIBUTES = List.of(
            "exclude",
            "foreignKey",
            "statistics",
            "replicaIdentity",
            "clusterOn",
            "partition",
            "createPartition",
            "partitionOf",
            "inherits");

    private final BlockContext context;
    private final ModelDraft draft;
    private final Findings findings;
    private final Values values;

    TableDetailsReader(BlockContext context, ModelDraft draft) {
        this.context = context;
        this.draft = draft;
        this.findings = context.findings();
        this.values = context.values();
    }

    TableDetails read(AttributeSet attributes) {
        if (attributes.isEmpty() || context.prisma()) {
            return TableDetails.none();
        }
        if (draft.view) {
            refuseOnView(attributes);
        }
        ExclusionReader exclusions = new ExclusionReader(context, draft);
        ForeignKeyReader foreignKeys = new ForeignKeyReader(context, draft);
        return new TableDetails(
                attributes.repeated("exclude").stream()
                        .flatMap(each -> exclusions.read(each).stream())
                        .toList(),
                attributes.repeated("foreignKey").stream()
                        .flatMap(each -> foreignKeys.read(each).stream())
                        .toList(),
                attributes.repeated("statistics").stream()
                        .flatMap(each -> statistics(each).stream())
                        .toList(),
                attributes.single("replicaIdentity").flatMap(this::replicaIdentity),
                attributes.single("clusterOn").flatMap(this::index),
                attributes.single("partition").flatMap(this::partitionKey),
                attributes.repeated("createPartition").stream()
                        .flatMap(each -> partition(each).stream())
                        .toList(),
                attributes.single("partitionOf").flatMap(this::partitionOf),
                attributes.repeated("inherits").stream()
                        .flatMap(each -> inherits(each).stream())
                        .toList());
    }

    private void refuseOnView(AttributeSet attributes) {
        for (String name : ATTRIBUTES) {
            if (name.equals("statistics") || name.equals("clusterOn")) {
                continue;
            }
            for (ArgumentSet each : attributes.repeated(name)) {
                findings.add(Diagnostics.builder(AdditionCode.OPTION_PLACE)
                        .at(each.span())
                        .with("option", "`" + each.display() + "`")
                        .with("place", "a view"));
            }
        }
    }

    private Optional<List<IndexElement>> elements(ArgumentSet arguments, String name) {
        return arguments
                .required(name)
                .flatMap(list -> new ElementReader(context, draft).read(list, arguments.display(), arguments.span()))
                .map(read -> read.stream().map(ElementReader.Element::element).toList());
    }

    private Optional<TableDetails.Statistics> statistics(ArgumentSet arguments) {
        Optional<List<IndexElement>> elements = elements(arguments, "fields");
        Set<ExtendedStatistics.Kind> kinds = EnumSet.noneOf(ExtendedStatistics.Kind.class);
        arguments
                .take("kinds")
                .flatMap(list ->
                        values.list(list, each -> values.choice(each, List.of("Ndistinct", "Dependencies", "Mcv"))))
                .ifPresent(words -> words.forEach(
                        each -> kinds.add(ExtendedStatistics.Kind.valueOf(each.toUpperCase(Locale.ROOT)))));
        Optional<Integer> target =
                arguments.take("target").flatMap(values::integer).map(Long::intValue);
        Optional<String> map = arguments.takeName("map");
        Optional<String> schema = arguments.takeName("schema");
        Optional<String> comment = IndexOptions.comment(arguments);
        arguments.finish(List.of("fields", "kinds", "target", "map", "schema", "comment"));
        return elements.map(
                each -> new TableDetails.Statistics(each, kinds, target, map, schema, comment, arguments.span()));
    }

    private Optional<ReplicaIdentity> replicaIdentity(ArgumentSet arguments) {
        Optional<String> index = arguments.takeName("index");
        if (index.isPresent()) {
            arguments.finish(List.of("kind", "index"));
            return index.map(Identifier::of).map(ReplicaIdentity.UsingIndex::new);
        }
        Optional<String> kind = arguments
                .required("kind")
                .flatMap(value -> values.choice(value, List.of("Default", "Full", "Nothing")));
        arguments.finish(List.of("kind", "index"));
        return kind.map(word -> switch (word) {
            case "Full" -> new ReplicaIdentity.Full();
            case "Nothing" -> new ReplicaIdentity.Nothing();
            default -> new ReplicaIdentity.PrimaryKey();
        });
    }

    private Optional<String> index(ArgumentSet arguments) {
        Optional<String> name = arguments.required("index").flatMap(value -> values.name(value, "index"));
        arguments.finish(List.of("index"));
        return name;
    }

    private Optional<TableDetails.PartitionKey> partitionKey(ArgumentSet arguments) {
        Optional<List<IndexElement>> elements = elements(arguments, "by");
        Optional<TableForm.Strategy> strategy = arguments
                .required("type")
                .flatMap(value -> values.constant(value).flatMap(word -> strategyOf(word, value)));
        arguments.finish(List.of("type", "by"));
        return strategy.flatMap(type -> elements.map(each -> new TableDetails.PartitionKey(type, each)));
    }

    /** Earlier texts have it in capitals. */
    private Optional<TableForm.Strategy> strategyOf(String word, Expression value) {
        for (TableForm.Strategy each : TableForm.Strategy.values()) {
            if (each.name().equalsIgnoreCase(word)) {
                return Optional.of(each);
            }
        }
        return values.choice(value, List.of("Range", "List", "Hash")).flatMap(none -> Optional.empty());
    }

    private Optional<TableDetails.Partition> partition(ArgumentSet arguments) {
        Optional<String> name = arguments.required("name").flatMap(value -> values.name(value, "name"));
        Optional<String> schema = arguments.takeName("schema");
        Optional<String> bound = new PartitionBound(context).read(arguments);
        List<String> known = new ArrayList<>(PartitionBound.ARGUMENTS);
        known.addAll(List.of("name", "schema"));
        arguments.finish(known);
        return name.flatMap(
                each -> bound.map(text -> new TableDetails.Partition(each, schema, text, arguments.span())));
    }

    private Optional<TableDetails.PartitionOf> partitionOf(ArgumentSet arguments) {
        Optional<Parent> parent = arguments.required("parent").flatMap(this::parent);
        Optional<String> bound = new PartitionBound(context).read(arguments);
        List<String> known = new ArrayList<>(PartitionBound.ARGUMENTS);
        known.add("parent");
        arguments.finish(known);
        return parent.flatMap(each -> bound.map(text -> new TableDetails.PartitionOf(each, text)));
    }

    private List<Parent> inherits(ArgumentSet arguments) {
        Optional<List<Parent>> parents =
                arguments.required("parents").flatMap(value -> values.list(value, this::parent));
        arguments.finish(List.of("parents"));
        return parents.orElse(List.of());
    }

    private Optional<Parent> parent(Expression value) {
        return values.constant(value).map(name -> new Parent(name, value.span()));
    }
}
