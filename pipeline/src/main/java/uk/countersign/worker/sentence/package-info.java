/** Reads sentences with a small language model, in the child process only. */
@NullMarked
package uk.countersign.worker.sentence;

import org.jspecify.annotations.NullMarked;
