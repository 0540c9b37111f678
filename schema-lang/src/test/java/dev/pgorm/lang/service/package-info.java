@NullMarked
package dev.pgorm.lang.service;

import org.jspecify.annotations.NullMarked;
