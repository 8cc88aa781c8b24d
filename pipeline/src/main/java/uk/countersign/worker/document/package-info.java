/** Reads documents inside of the worker process: only the text that its author would see and means to publish. */
@NullMarked
package uk.countersign.worker.document;

import org.jspecify.annotations.NullMarked;
