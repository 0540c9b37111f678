package dev.pgorm.query.spi;

/**
 * Functions that expressions begin with. The public methods of a class that implements it are words of the language; it has a public constructor without
 * parameters, by which generated clients reach them, and parameters with the names that messages and clients shall show.
 */
public interface QueryFunctions {}
