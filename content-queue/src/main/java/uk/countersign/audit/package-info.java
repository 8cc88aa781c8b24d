/** The log of who did what to what, which cannot be altered unseen. */
@NullMarked
package uk.countersign.audit;

import org.jspecify.annotations.NullMarked;
