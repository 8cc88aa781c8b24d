/** Posts that somebody has begun to write and not sent. Nobody but the writer sees them, and they do not stay for good. */
@NullMarked
package uk.countersign.unsent;

import org.jspecify.annotations.NullMarked;
