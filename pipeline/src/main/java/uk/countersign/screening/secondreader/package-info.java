/** A second reader that the school names: what it is sent, what it may answer, and what that may raise. */
@NullMarked
@NamedInterface("secondreader")
package uk.countersign.screening.secondreader;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
