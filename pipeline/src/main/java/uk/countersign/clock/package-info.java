/** Quartz on the record's own database: the clock that says when, and nothing else. */
@NullMarked
package uk.countersign.clock;

import org.jspecify.annotations.NullMarked;
