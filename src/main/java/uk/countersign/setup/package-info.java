/** The first start: from an empty record to a school with its people and its consent register. */
@NullMarked
package uk.countersign.setup;

import org.jspecify.annotations.NullMarked;
