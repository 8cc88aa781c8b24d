/** The child process that reads hostile files, and the client that starts it, bounds it and ends it. */
@NullMarked
package uk.countersign.worker;

import org.jspecify.annotations.NullMarked;
