/** Tests of the whole program, started as a user starts it and used as a user uses it. */
@NullMarked
package uk.countersign.acceptance;

import org.jspecify.annotations.NullMarked;
