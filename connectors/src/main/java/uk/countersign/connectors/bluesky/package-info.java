/** Bluesky, by the AT Protocol. */
@NullMarked
package uk.countersign.connectors.bluesky;

import org.jspecify.annotations.NullMarked;
