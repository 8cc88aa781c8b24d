/** Policy packs: which rules a school follows, how gravely, and the clause each comes from. */
@NullMarked
package uk.countersign.screening.policy;

import org.jspecify.annotations.NullMarked;
