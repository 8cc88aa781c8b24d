/** What can be known of a file that somebody submitted, and how it is asked for. The reading itself happens in a child process. */
@NullMarked
package uk.countersign.reading;

import org.jspecify.annotations.NullMarked;
