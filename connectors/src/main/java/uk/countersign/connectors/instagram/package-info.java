/** Professional accounts on Instagram. */
@NullMarked
package uk.countersign.connectors.instagram;

import org.jspecify.annotations.NullMarked;
