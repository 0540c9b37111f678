/** What the language has to know of PostgreSQL and of Prisma's connector for it: types, operator classes, name rules. Data, no syntax. */
@NullMarked
package dev.pgorm.lang.validate.postgres;

import org.jspecify.annotations.NullMarked;
