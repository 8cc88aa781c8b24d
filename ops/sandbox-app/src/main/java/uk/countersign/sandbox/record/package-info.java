/** What stands on the platforms: kept in a journal that survives a kill. */
@NullMarked
package uk.countersign.sandbox.record;

import org.jspecify.annotations.NullMarked;
