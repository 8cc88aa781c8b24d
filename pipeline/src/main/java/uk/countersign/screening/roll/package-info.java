/** Finds the people of the register in a text, in every form that people write. */
@NullMarked
package uk.countersign.screening.roll;

import org.jspecify.annotations.NullMarked;
