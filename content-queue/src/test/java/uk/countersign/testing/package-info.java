/** The record on a real database, with sample schools, for tests here and in the modules that build on it. */
@NullMarked
package uk.countersign.testing;

import org.jspecify.annotations.NullMarked;
