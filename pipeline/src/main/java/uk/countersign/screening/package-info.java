/** The checks of a draft, each a pure function from what was written to findings. */
@NullMarked
package uk.countersign.screening;

import org.jspecify.annotations.NullMarked;
