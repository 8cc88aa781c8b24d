/** Judging what a text means: a reader that has learnt from labelled texts, beside the rules. */
@NamedInterface("meaning")
@NullMarked
package uk.countersign.screening.meaning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
