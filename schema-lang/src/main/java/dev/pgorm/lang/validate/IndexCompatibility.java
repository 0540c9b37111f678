package dev.pgorm.lang.validate;

import dev.pgorm.lang.ast.Span;
import dev.pgorm.lang.diagnostic.Diagnostics;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Field.FieldType;
import dev.pgorm.lang.validate.ElementReader.Element;
import dev.pgorm.lang.validate.postgres.IndexMethod;
import dev.pgorm.lang.validate.postgres.OperatorClasses;
import dev.pgorm.lang.validate.postgres.OperatorClasses.OperatorClass;
import java.util.List;
import java.util.Optional;

/**
 * Which field can stand in which index with which operator class. Prisma's table is the law in its own files; in ours PostgreSQL
 * says so itself, because extensions bring classes that no table knows, and only what can never work is refused here.
 */
final class IndexCompatibility {

    private static final Optional<String> XML = Optional.of("Xml");
    private static final Optional<IndexMethod> HASH = Optional.of(IndexMethod.HASH);
    private static final Optional<IndexMethod> SPGIST = Optional.of(IndexMethod.SPGIST);

    private final BlockContext context;
    private final ModelDraft draft;
    private final Findings findings;

    IndexCompatibility(BlockContext context, ModelDraft draft) {
        this.context = context;
        this.draft = draft;
        this.findings = context.findings();
    }

    void check(List<Element> elements, Optional<IndexMethod> method, String attribute, Span span, boolean unique) {
        checkOptions(elements, method, attribute, span, unique);
        for (Element element : elements) {
            Field.Scalar field = element.field().isPresent()
                    ? draft.scalars.get(element.field().get())
                    : null;
            if (field == null) {
                continue;
            }
            if (nativeName(field).equals(XML)) {
                findings.add(Diagnostics.builder(AttributeCode.XML_INDEX)
                        .at(element.element().span())
                        .with("field", field.name()));
                return;
            }
            if (!element.rawOperatorClass() && !draft.view) {
                checkField(element, field, method.orElse(IndexMethod.BTREE), unique);
            }
        }
    }

    private void checkOptions(
            List<Element> elements, Optional<IndexMethod> method, String attribute, Span span, boolean unique) {
        if (elements.stream().anyMatch(Element::length)) {
            findings.add(Diagnostics.builder(AttributeCode.INDEX_NOT_AVAILABLE)
                    .at(span)
                    .with("option", "length")
                    .help("length"));
        }
        if (method.equals(HASH) && elements.stream().anyMatch(Element::sorted)) {
            findings.add(Diagnostics.builder(AttributeCode.INDEX_METHOD_SORT).at(span));
        }
        if (method.equals(SPGIST) && elements.size() > 1) {
            findings.add(Diagnostics.builder(AttributeCode.SPGIST_COLUMNS).at(span));
        }
        boolean operatorClass = elements.stream()
                .anyMatch(each -> each.element().operatorClass().isPresent());
        if (unique && operatorClass && context.prisma()) {
            findings.add(Diagnostics.builder(AttributeCode.OPERATOR_CLASS_PLACE)
                    .at(span)
                    .with("attribute", attribute));
        }
    }

    private void checkField(Element element, Field.Scalar field, IndexMethod method, boolean unique) {
        Optional<OperatorClass> operatorClass = element.operatorClass();
        if (operatorClass.isPresent() && !operatorClass.get().methods().contains(method)) {
            findings.add(Diagnostics.builder(AttributeCode.OPERATOR_CLASS_METHOD)
                    .at(element.element().span())
                    .with("class", operatorClass.get().name())
                    .with("method", method.word())
                    .with(
                            "methods",
                            Wording.choices(operatorClass.get().methods().stream()
                                    .map(IndexMethod::word)
                                    .sorted()
                                    .toList())));
            return;
        }
        boolean table = method != IndexMethod.BTREE && method != IndexMethod.HASH && !unique;
        if (!table
                || (!context.prisma() && operatorClass.isEmpty())
                || field.type() instanceof FieldType.Native
                || field.type() instanceof FieldType.Declared) {
            return;
        }
        if (!fits(field, method, operatorClass)) {
            report(element, field, method, operatorClass);
        }
    }

    private static boolean fits(Field.Scalar field, IndexMethod method, Optional<OperatorClass> operatorClass) {
        boolean list = field.arity() == Field.Arity.LIST;
        Optional<String> nativeType = nativeName(field);
        if (method == IndexMethod.GIN && operatorClass.isEmpty() && list) {
            return true;
        }
        if (operatorClass.isPresent()) {
            OperatorClass used = operatorClass.get();
            if (used.name().equals("ArrayOps")) {
                return list;
            }
            return nativeType
                    .map(used.natives()::contains)
                    .orElseGet(() ->
                            used.scalar().filter(scalarName(field)::equals).isPresent());
        }
        if (nativeType.isPresent()) {
            return OperatorClasses.hasDefault(method, nativeType.get());
        }
        return field.type() instanceof FieldType.Unsupported || method.supports(scalarName(field), list);
    }

    private void report(
            Element element, Field.Scalar field, IndexMethod method, Optional<OperatorClass> operatorClass) {
        String type = nativeName(field).map(name -> "@db." + name).orElseGet(() -> scalarName(field));
        if (operatorClass.isPresent()) {
            findings.add(Diagnostics.builder(AttributeCode.OPERATOR_CLASS_TYPE)
                    .at(element.element().span())
                    .with("class", operatorClass.get().name())
                    .with("field", field.name())
                    .with("type", type)
                    .with("wanted", wanted(operatorClass.get())));
        } else {
            findings.add(Diagnostics.builder(AttributeCode.INDEX_TYPE_UNSUPPORTED)
                    .at(element.element().span())
                    .with("method", method.word())
                    .with("field", field.name())
                    .with("type", type));
        }
    }

    private static String wanted(OperatorClass operatorClass) {
        if (operatorClass.name().equals("ArrayOps")) {
            return "a list";
        }
        return Wording.choices(operatorClass.natives().stream()
                .sorted()
                .map(each -> "@db." + each)
                .toList());
    }

    private static Optional<String> nativeName(Field.Scalar field) {
        return field.type() instanceof FieldType.Prisma prisma
                ? prisma.nativeType().map(Field.NativeType::name)
                : Optional.empty();
    }

    private static String scalarName(Field.Scalar field) {
        return switch (field.type()) {
            case FieldType.Prisma prisma -> prisma.scalar().word();
            case FieldType.Enumeration enumeration -> enumeration.enumName();
            case FieldType.CompositeType composite -> composite.compositeName();
            case FieldType.Declared declared -> SqlName.shown(declared.key());
            case FieldType.Unsupported unsupported -> "Unsupported";
            case FieldType.Native nativeType -> nativeType.sql();
        };
    }
}
