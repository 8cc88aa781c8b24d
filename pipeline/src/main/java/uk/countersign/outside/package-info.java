/** Connections to addresses that others have named. */
@NullMarked
package uk.countersign.outside;

import org.jspecify.annotations.NullMarked;
