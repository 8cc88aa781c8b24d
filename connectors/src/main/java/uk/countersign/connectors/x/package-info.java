/** X, formerly Twitter. */
@NullMarked
package uk.countersign.connectors.x;

import org.jspecify.annotations.NullMarked;
