/** Checks of what is said and how: lists of wordings that a school does not use, and what excuses them. */
@NullMarked
package uk.countersign.screening.wording;

import org.jspecify.annotations.NullMarked;
