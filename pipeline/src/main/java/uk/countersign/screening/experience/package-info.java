/** A school's own experience: what its approvers' decisions teach, the reader that learns from it, and who accepts that. */
@NullMarked
@NamedInterface("experience")
package uk.countersign.screening.experience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
