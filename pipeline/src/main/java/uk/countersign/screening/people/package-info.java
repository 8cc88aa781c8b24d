/** Checks of who is named or pictured: consent, full names, people whom the register does not know. */
@NullMarked
package uk.countersign.screening.people;

import org.jspecify.annotations.NullMarked;
