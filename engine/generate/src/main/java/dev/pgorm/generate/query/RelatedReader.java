package dev.pgorm.generate.query;

import dev.pgorm.query.model.Inclusion;
import dev.pgorm.query.model.Link;
import dev.pgorm.query.model.Output;
import dev.pgorm.query.model.Query;
import dev.pgorm.query.model.Selection;
import dev.pgorm.query.model.Term;
import dev.pgorm.query.model.ValueType;
import dev.pgorm.query.plan.ChildPlan;
import dev.pgorm.query.plan.ReadPlan;
import dev.pgorm.query.plan.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The statements of a query with related rows, as the runtime of Java reads it, for programs that have nothing but names of columns and values
 * that their driver made. Keys are told from others by their texts: those of types whose values may lose it on the way are selected as texts.
 */
public final class RelatedReader {

    private final Function<List<Output>, List<ResultColumn>> columns;

    /** For queries of a schema. */
    public RelatedReader(NamedQueryReader reader) {
        this.columns = reader::columns;
    }

    /**
     * The statement of a query, and those of the rows that come with its rows.
     *
     * @param own what the query itself gives
     * @throws NotInClient where a row would have two things of one name
     */
    public ReadLevel read(Query query, List<ResultColumn> own) throws NotInClient {
        return new Statement(ReadPlan.of(query.selection(), query.inclusions())).level(own, query.inclusions());
    }

    /** One statement while the names of its columns are found. */
    private final class Statement {

        private final Selection selection;
        private final Shape shape;
        private final List<Output> outputs = new ArrayList<>();
        private final Set<String> names = new HashSet<>();

        Statement(ReadPlan plan) {
            this.selection = plan.selection();
            this.shape = plan.shape();
            shape.outputs().forEach(each -> names.add(each.name()));
            for (int i = 0; i < selection.outputs().size(); i++) {
                int own = i + 1 - shape.first();
                String name = own >= 0 && own < shape.outputs().size()
                        ? shape.outputs().get(own).name()
                        : free("c" + (i + 1));
                outputs.add(new Output(name, selection.outputs().get(i).term()));
            }
        }

        private String free(String wanted) {
            String name = wanted;
            while (!names.add(name)) {
                name += "_";
            }
            return name;
        }

        ReadLevel level(List<ResultColumn> own, List<Inclusion> inclusions) throws NotInClient {
            ReadLevel.Row row = row(shape, own, inclusions);
            if (selection.combinations().stream()
                    .anyMatch(each -> each.selection().outputs().size() != outputs.size())) {
                throw new NotInClient("its related rows are found by columns that not all of its united queries give");
            }
            return new ReadLevel(selection.withOutputs(outputs), row);
        }

        private ReadLevel.Row row(Shape part, List<ResultColumn> own, List<Inclusion> inclusions) throws NotInClient {
            Set<String> members = new HashSet<>();
            List<ReadLevel.Member> values = new ArrayList<>();
            for (int i = 0; i < own.size(); i++) {
                requireFree(members, own.get(i).name());
                values.add(new ReadLevel.Member(own.get(i), name(part.first() + i)));
            }
            List<ReadLevel.Part> related = new ArrayList<>();
            for (Inclusion each : inclusions) {
                requireFree(members, each.link().name());
                related.add(part(part, each));
            }
            return new ReadLevel.Row(values, related);
        }

        private ReadLevel.Part part(Shape part, Inclusion inclusion) throws NotInClient {
            String name = inclusion.link().name();
            List<ResultColumn> own = columns.apply(inclusion.outputs());
            for (Shape.One each : part.ones()) {
                if (each.name().equals(name)) {
                    return new ReadLevel.Joined(
                            name, text(each.presence()), row(each.shape(), own, inclusion.nested()));
                }
            }
            for (Shape.Many each : part.manys()) {
                if (each.inclusion().link().name().equals(name)) {
                    return separate(each, own);
                }
            }
            throw new IllegalStateException("the plan of a query leaves out " + name);
        }

        private ReadLevel.Separate separate(Shape.Many many, List<ResultColumn> own) throws NotInClient {
            Link link = many.inclusion().link();
            List<Term.Parameter> keys = new ArrayList<>();
            for (int i = 0; i < link.keys().size(); i++) {
                keys.add(new Term.Parameter(new ReadLevel.Keys(i), ChildPlan.sent(many, i)));
            }
            ChildPlan child = ChildPlan.of(many, keys);
            Statement statement = new Statement(child.read());
            String owner = child.byPlace() ? statement.name(child.owner()) : statement.text(child.owner());
            List<String> here = new ArrayList<>();
            many.keys().forEach(each -> here.add(text(each)));
            return new ReadLevel.Separate(
                    link.name(),
                    link.many(),
                    here,
                    owner,
                    child.byPlace(),
                    statement.level(own, many.inclusion().nested()));
        }

        private String name(int place) {
            return outputs.get(place - 1).name();
        }

        /** The column of a key, as a value that prints as the server does. */
        private String text(int place) {
            Term term = outputs.get(place - 1).term();
            if (printsAsItself(term.type())) {
                return name(place);
            }
            Term cast = new Term.Cast(term, ValueType.TEXT);
            for (Output each : outputs) {
                if (each.term().equals(cast)) {
                    return each.name();
                }
            }
            Output added = new Output(free("c" + (outputs.size() + 1)), cast);
            outputs.add(added);
            return added.name();
        }
    }

    private static void requireFree(Set<String> members, String name) throws NotInClient {
        if (!members.add(name)) {
            throw new NotInClient("it gives two things that are called " + name + "; as(…) gives a value another name");
        }
    }

    private static boolean printsAsItself(ValueType type) {
        return switch (type.family()) {
            case BOOLEAN, INTEGER, DECIMAL, FLOAT, TEXT, UUID, ENUM, DATE, TIME, TIMESTAMP, INSTANT, INTERVAL -> true;
            case BYTES, JSON, ARRAY, RANGE, TSVECTOR, TSQUERY, VECTOR, EXTENSION, OTHER -> false;
        };
    }
}
