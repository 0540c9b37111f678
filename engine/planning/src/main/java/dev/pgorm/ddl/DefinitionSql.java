package dev.pgorm.ddl;

import dev.pgorm.hazard.HazardRule;
import dev.pgorm.ir.AccessMethod;
import dev.pgorm.ir.Aggregate;
import dev.pgorm.ir.Cast;
import dev.pgorm.ir.Collation;
import dev.pgorm.ir.CompositeType;
import dev.pgorm.ir.Conversion;
import dev.pgorm.ir.DefaultPrivileges;
import dev.pgorm.ir.Definition;
import dev.pgorm.ir.Domain;
import dev.pgorm.ir.EventTrigger;
import dev.pgorm.ir.ExtendedStatistics;
import dev.pgorm.ir.ForeignObject;
import dev.pgorm.ir.Language;
import dev.pgorm.ir.MaterializedView;
import dev.pgorm.ir.ObjectAddress;
import dev.pgorm.ir.OperatorClass;
import dev.pgorm.ir.OperatorDefinition;
import dev.pgorm.ir.OperatorFamily;
import dev.pgorm.ir.Ownership;
import dev.pgorm.ir.Policy;
import dev.pgorm.ir.Privileges;
import dev.pgorm.ir.Publication;
import dev.pgorm.ir.PublicationPart;
import dev.pgorm.ir.RangeType;
import dev.pgorm.ir.Routine;
import dev.pgorm.ir.Rule;
import dev.pgorm.ir.SqlBlock;
import dev.pgorm.ir.Subscription;
import dev.pgorm.ir.TextSearchConfiguration;
import dev.pgorm.ir.TextSearchDictionary;
import dev.pgorm.ir.TextSearchParser;
import dev.pgorm.ir.TextSearchTemplate;
import dev.pgorm.ir.Transform;
import dev.pgorm.ir.Trigger;
import dev.pgorm.ir.View;
import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.SqlExpr;
import dev.pgorm.ir.sql.SqlWriter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * The statements about one definition, whatever its kind.
 *
 * @param <T> its kind
 * @param kind how its kind is written
 * @param definition the definition
 */
public record DefinitionSql<T extends Definition>(Kind<T> kind, T definition) {

    /**
     * How objects of one kind are called, made and altered.
     *
     * @param <T> the kind
     */
    public interface Kind<T extends Definition> {

        /** The record of the kind. */
        Class<T> type();

        /** Appends what stands after COMMENT ON and DROP: the kind in SQL and the object's name. */
        void phrase(T definition, SqlWriter writer);

        /** The statement that makes it. */
        String create(T definition);

        /** What the statement that makes it cannot say, to be said right after. */
        default List<Alteration> settings(T definition) {
            return List.of();
        }

        /**
         * The statements that turn one into the other in place; comments are not their business.
         *
         * @return empty where PostgreSQL has none, so that the object is dropped and made again
         */
        Optional<List<Alteration>> alter(T before, T after);

        /** The comments of its parts, under what stands after COMMENT ON: {@code COLUMN public.v.a}. */
        default SortedMap<String, String> partComments(T definition) {
            return Collections.emptySortedMap();
        }

        /** The statement that gives it another name. */
        default String rename(T definition, Identifier name) {
            SqlWriter writer = new SqlWriter().sql("ALTER ");
            phrase(definition, writer);
            return writer.sql(" RENAME TO ").identifier(name).toString();
        }

        /** The comments of the parts that are there after {@link #alter}, as that leaves them. */
        default SortedMap<String, String> commentsLeft(T before, T after) {
            return partComments(before);
        }

        /** Where values of it must not be stored, for the server refuses {@link #alter} then. */
        default Storage refusedWhere(T before, T after) {
            return Storage.NOWHERE;
        }

        /** The parts that {@link #alter} takes away or gives another type, so that what uses them does not survive it. */
        default Set<ObjectAddress> lostParts(T before, T after) {
            return Set.of();
        }

        /**
         * The same without some of its texts, which {@link #alter} takes away and gives back.
         *
         * @return empty where it is nothing without them
         */
        default Optional<T> withoutTexts(T definition, Predicate<SqlExpr> unwanted) {
            return Optional.empty();
        }

        /**
         * The statements that take it out of the way under another name, for values of it are stored and have to be converted
         * before it goes.
         *
         * @return none where columns cannot be of it
         */
        default Aside aside(T definition, Identifier name) {
            return Aside.NONE;
        }

        /** The statement that drops it. */
        default String drop(T definition) {
            SqlWriter writer = new SqlWriter().sql("DROP ");
            phrase(definition, writer);
            return writer.toString();
        }
    }

    /** Where values of a type are stored. */
    public enum Storage {
        /** It does not matter. */
        NOWHERE,
        /** Within values of another type: as an attribute, an element or a bound. */
        INSIDE_OTHERS,
        /** In a column, or within the values of one. */
        ANYWHERE
    }

    /**
     * How a definition steps aside.
     *
     * @param statements what gives it and all that has its name another one
     * @param reverse what gives them their names back, in the same order
     * @param drop what drops it under its other name
     */
    public record Aside(List<String> statements, List<String> reverse, String drop) {
        static final Aside NONE = new Aside(List.of(), List.of(), "");

        public Aside {
            statements = List.copyOf(statements);
            reverse = List.copyOf(reverse);
        }

        /** Whether there is a way. */
        public boolean isPossible() {
            return !statements.isEmpty();
        }
    }

    /**
     * One statement that alters a definition.
     *
     * @param sql the statement
     * @param reverse the statement that undoes it; empty where none does
     * @param redefines whether from then on the object rests on what the new definition names, no longer on what the old one did
     * @param hazard what it costs and endangers
     */
    public record Alteration(String sql, Optional<String> reverse, boolean redefines, Optional<HazardRule> hazard) {

        /** A statement that costs nothing. */
        public Alteration(String sql, Optional<String> reverse, boolean redefines) {
            this(sql, reverse, redefines, Optional.empty());
        }

        /** The same with what it costs and endangers. */
        public Alteration costing(HazardRule rule) {
            return new Alteration(sql, reverse, redefines, Optional.of(rule));
        }

        /** A statement after which the object rests on what it did before. */
        public static Alteration setting(String sql, String reverse) {
            return new Alteration(sql, Optional.of(reverse), false);
        }

        /** A statement that gives the object a new definition. */
        public static Alteration redefinition(String sql, String reverse) {
            return new Alteration(sql, Optional.of(reverse), true);
        }
    }

    /** The registration: one class per kind. */
    public static DefinitionSql<?> of(Definition definition) {
        return switch (definition) {
            case Aggregate aggregate -> new DefinitionSql<>(new AggregateSql(), aggregate);
            case AccessMethod method -> new DefinitionSql<>(new AccessMethodSql(), method);
            case Cast cast -> new DefinitionSql<>(new CastSql(), cast);
            case Conversion conversion -> new DefinitionSql<>(new ConversionSql(), conversion);
            case Language language -> new DefinitionSql<>(new LanguageSql(), language);
            case OperatorClass operatorClass -> new DefinitionSql<>(new OperatorClassSql(), operatorClass);
            case OperatorDefinition operator -> new DefinitionSql<>(new OperatorSql(), operator);
            case OperatorFamily family -> new DefinitionSql<>(new OperatorFamilySql(), family);
            case Transform transform -> new DefinitionSql<>(new TransformSql(), transform);
            case Routine routine -> new DefinitionSql<>(new RoutineSql(), routine);
            case Domain domain -> new DefinitionSql<>(new DomainSql(), domain);
            case CompositeType type -> new DefinitionSql<>(new CompositeTypeSql(), type);
            case RangeType type -> new DefinitionSql<>(new RangeTypeSql(), type);
            case Collation collation -> new DefinitionSql<>(new CollationSql(), collation);
            case TextSearchParser parser -> new DefinitionSql<>(new TextSearchParserSql(), parser);
            case TextSearchTemplate template -> new DefinitionSql<>(new TextSearchTemplateSql(), template);
            case TextSearchDictionary dictionary -> new DefinitionSql<>(new TextSearchDictionarySql(), dictionary);
            case TextSearchConfiguration configuration ->
                new DefinitionSql<>(new TextSearchConfigurationSql(), configuration);
            case ExtendedStatistics statistics -> new DefinitionSql<>(new StatisticsSql(), statistics);
            case ForeignObject foreign -> ForeignSql.of(foreign);
            case View view -> new DefinitionSql<>(new ViewSql(), view);
            case MaterializedView view -> new DefinitionSql<>(new MaterializedViewSql(), view);
            case DefaultPrivileges privileges -> new DefinitionSql<>(new DefaultPrivilegesSql(), privileges);
            case EventTrigger trigger -> new DefinitionSql<>(new EventTriggerSql(), trigger);
            case Publication publication -> new DefinitionSql<>(new PublicationSql(), publication);
            case Subscription subscription -> new DefinitionSql<>(new SubscriptionSql(), subscription);
            case PublicationPart part -> new DefinitionSql<>(new PublicationPartSql(), part);
            case Rule rule -> new DefinitionSql<>(new RuleSql(), rule);
            case Trigger trigger -> new DefinitionSql<>(new TriggerSql(), trigger);
            case Policy policy -> new DefinitionSql<>(new PolicySql(), policy);
            case Ownership ownership -> new DefinitionSql<>(new OwnershipSql(), ownership);
            case Privileges privileges -> of(privileges, Optional.empty());
            case SqlBlock block -> new DefinitionSql<>(new SqlBlockSql(), block);
        };
    }

    /** How the object is called in COMMENT ON and DROP: {@code VIEW public.v}. */
    public String phrase() {
        SqlWriter writer = new SqlWriter();
        kind.phrase(definition, writer);
        return writer.toString();
    }

    /**
     * The statements about privileges.
     *
     * @param owner whose the object is; empty = whoever runs them
     */
    public static DefinitionSql<Privileges> of(Privileges privileges, Optional<Identifier> owner) {
        return new DefinitionSql<>(new PrivilegesSql(owner), privileges);
    }

    /** The statement that gives an object to whoever runs it. */
    public static String toApplier(ObjectAddress object) {
        return OwnershipSql.toApplier(object);
    }

    /** The statement that makes it. */
    public String create() {
        return kind.create(definition);
    }

    /** What the statement that makes it cannot say, to be said right after. */
    public List<Alteration> settings() {
        return kind.settings(definition);
    }

    /** The statement that gives it another name. */
    public String rename(Identifier name) {
        return kind.rename(definition, name);
    }

    /** The statement that puts it into another schema. */
    public String setSchema(Identifier schema) {
        return new SqlWriter()
                .sql("ALTER ")
                .serverText(phrase())
                .sql(" SET SCHEMA ")
                .identifier(schema)
                .toString();
    }

    /** The statement that drops it. */
    public String drop() {
        return kind.drop(definition);
    }

    /** The statements that turn it into another of its kind in place; empty where it has to be dropped and made again. */
    public Optional<List<Alteration>> alterTo(Definition after) {
        return kind.alter(definition, kind.type().cast(after));
    }

    /** The comments of its parts, under what stands after COMMENT ON: {@code COLUMN public.v.a}. */
    public SortedMap<String, String> partComments() {
        return kind.partComments(definition);
    }

    /** The comments of the parts that are there after it has been altered in place, as that leaves them. */
    public SortedMap<String, String> commentsLeft(Definition after) {
        return kind.commentsLeft(definition, kind.type().cast(after));
    }

    /** Where values of it must not be stored while it is altered in place. */
    public Storage refusedWhere(Definition after) {
        return kind.refusedWhere(definition, kind.type().cast(after));
    }

    /** Its parts that do not survive that it is altered in place. */
    public Set<ObjectAddress> lostParts(Definition after) {
        return kind.lostParts(definition, kind.type().cast(after));
    }

    /** The same without some of its texts; empty where it is nothing without them. */
    public Optional<Definition> withoutTexts(Predicate<SqlExpr> unwanted) {
        return kind.withoutTexts(definition, unwanted).map(Definition.class::cast);
    }

    /** How it steps aside while values of it are stored. */
    public Aside aside(Identifier name) {
        return kind.aside(definition, name);
    }

    /** COMMENT ON. */
    public static String comment(String phrase, Optional<String> comment) {
        SqlWriter writer = new SqlWriter().sql("COMMENT ON ").serverText(phrase);
        comment.ifPresentOrElse(text -> writer.sql(" IS ").literal(text), () -> writer.sql(" IS NULL"));
        return writer.toString();
    }
}
