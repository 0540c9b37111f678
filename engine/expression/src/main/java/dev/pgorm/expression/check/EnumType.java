package dev.pgorm.expression.check;

import java.util.List;

/** An enum of the schema, before one of its values is named. */
record EnumType(String name, List<EnumLabel> labels) {}
