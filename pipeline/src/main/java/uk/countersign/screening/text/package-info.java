/** Texts as the checks read them: folded so that disguises do not matter, in words, with the way back to the original. */
@NullMarked
package uk.countersign.screening.text;

import org.jspecify.annotations.NullMarked;
