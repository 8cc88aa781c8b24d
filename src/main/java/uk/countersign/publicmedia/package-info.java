/** Pictures at signed addresses, for platforms that fetch what they publish. */
@NullMarked
package uk.countersign.publicmedia;

import org.jspecify.annotations.NullMarked;
