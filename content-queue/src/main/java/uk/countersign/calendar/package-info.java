/** The days of a school: terms, half terms, holidays, INSET days and bank holidays. */
@NullMarked
package uk.countersign.calendar;

import org.jspecify.annotations.NullMarked;
