/** The whole way of a draft on a real database, for the tests of its stations. */
@NullMarked
package uk.countersign.rig;

import org.jspecify.annotations.NullMarked;
