/** The application: starts everything and joins it together. */
@NullMarked
package uk.countersign;

import org.jspecify.annotations.NullMarked;
