/** Sending approved posts at their time, once, and taking posts down. */
@NullMarked
package uk.countersign.publishing;

import org.jspecify.annotations.NullMarked;
