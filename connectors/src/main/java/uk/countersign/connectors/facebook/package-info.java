/** Facebook pages. */
@NullMarked
package uk.countersign.connectors.facebook;

import org.jspecify.annotations.NullMarked;
