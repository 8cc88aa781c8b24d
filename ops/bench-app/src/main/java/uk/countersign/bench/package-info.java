/** Measurements, each against what a user would otherwise pick, in the same run. */
@NullMarked
package uk.countersign.bench;

import org.jspecify.annotations.NullMarked;
