/** Posts that come again and again: what they say, on which days, and which draft came of which day. */
@NullMarked
package uk.countersign.recurring;

import org.jspecify.annotations.NullMarked;
