/** Trouble on demand: dropped connections, errors, delays and rate limits, armed by a caller. */
@NullMarked
package uk.countersign.sandbox.faults;

import org.jspecify.annotations.NullMarked;
