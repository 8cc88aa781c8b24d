/** Reads pictures inside of the worker process and makes renditions of them that hold nothing but pixels. */
@NullMarked
package uk.countersign.worker.picture;

import org.jspecify.annotations.NullMarked;
