/** Policy packs: which rules a school follows, how gravely, and the clause each comes from. */
@NullMarked
@NamedInterface("policy")
package uk.countersign.screening.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
