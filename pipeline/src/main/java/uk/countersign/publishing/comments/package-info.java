/** What readers write under the school's posts, and what the school does about it. */
@NullMarked
@NamedInterface("comments")
package uk.countersign.publishing.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
