package dev.pgorm.generate.java;

import java.util.Optional;

/**
 * A part of a row.
 *
 * @param documentation what the schema says of it
 */
record Component(String name, JavaType type, Optional<String> documentation) {}
