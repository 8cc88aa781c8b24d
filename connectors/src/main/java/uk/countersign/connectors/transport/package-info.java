/** One call to a platform, with certainty about whether it was ever sent; for the connectors only. */
@NullMarked
package uk.countersign.connectors.transport;

import org.jspecify.annotations.NullMarked;
