/** Tells people by email what waits for them and what became of what they sent: counts, times, accounts and links. */
@NullMarked
package uk.countersign.notices;

import org.jspecify.annotations.NullMarked;
