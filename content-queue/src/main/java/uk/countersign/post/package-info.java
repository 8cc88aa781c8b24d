/** Posts: one approved revision on one channel at one time. */
@NullMarked
package uk.countersign.post;

import org.jspecify.annotations.NullMarked;
