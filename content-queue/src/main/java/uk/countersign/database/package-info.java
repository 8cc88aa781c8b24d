/** The two databases that hold the record, and how to talk to them. */
@NullMarked
package uk.countersign.database;

import org.jspecify.annotations.NullMarked;
