/** Checks of particulars: numbers, addresses, links, days, categories, the limits of the platforms. */
@NullMarked
package uk.countersign.screening.detail;

import org.jspecify.annotations.NullMarked;
