package dev.pgorm.ir;

import dev.pgorm.ir.sql.Identifier;
import dev.pgorm.ir.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * A range type (PostgreSQL: CREATE TYPE … AS RANGE). What is the server's own choice is absent.
 *
 * @param name its name
 * @param subtype the type of its bounds
 * @param operatorClass subtype_opclass, where it is not the default one of the subtype
 * @param collation COLLATION, where it is not that of the subtype
 * @param canonical the function that brings values into their canonical form
 * @param difference subtype_diff
 * @param multirange the name of its multirange type, where it is not {@link #usualMultirange}
 * @param comment its comment
 */
public record RangeType(
        QualifiedName name,
        TypeReference subtype,
        Optional<QualifiedName> operatorClass,
        Optional<QualifiedName> collation,
        Optional<QualifiedName> canonical,
        Optional<QualifiedName> difference,
        Optional<QualifiedName> multirange,
        Optional<String> comment)
        implements Definition {

    private static final String RANGE = "range";
    private static final String SUFFIX = "_multirange";

    /** The name that PostgreSQL gives to the multirange type where none is stated. */
    public static QualifiedName usualMultirange(QualifiedName range) {
        String name = range.name().value();
        int place = name.indexOf(RANGE);
        String multirange = place >= 0
                ? cut(name.substring(0, place) + "multi" + name.substring(place), Identifier.MAX_BYTES)
                : cut(name, Identifier.MAX_BYTES - SUFFIX.length()) + SUFFIX;
        return range.sibling(Identifier.of(multirange));
    }

    private static String cut(String name, int bytes) {
        String shorter = name;
        while (Identifier.of(shorter).byteLength() > bytes) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter;
    }

    /** The name of its multirange type. */
    public QualifiedName multirangeName() {
        return multirange.orElseGet(() -> usualMultirange(name));
    }

    @Override
    public ObjectAddress address() {
        return ObjectAddress.of(DefinitionKind.RANGE_TYPE, name);
    }

    @Override
    public List<ObjectAddress> references() {
        return Collation.addresses(collation);
    }

    @Override
    public List<TypeReference> types() {
        return List.of(subtype);
    }

    @Override
    public Optional<QualifiedName> callName() {
        return Optional.of(name);
    }

    @Override
    public boolean isType() {
        return true;
    }

    @Override
    public RangeType withComment(Optional<String> other) {
        return new RangeType(name, subtype, operatorClass, collation, canonical, difference, multirange, other);
    }

    @Override
    public RangeType renamed(NewNames names) {
        QualifiedName young = names.name(DefinitionKind.RANGE_TYPE, name);
        QualifiedName youngMultirange = names.name(DefinitionKind.RANGE_TYPE, multirangeName());
        return new RangeType(
                young,
                names.type(subtype),
                operatorClass,
                collation.map(each -> names.name(DefinitionKind.COLLATION, each)),
                canonical,
                difference,
                youngMultirange.equals(usualMultirange(young)) ? Optional.empty() : Optional.of(youngMultirange),
                comment);
    }
}
