/** Who is told of what became of drafts, posts and accounts, and the emails that say so. */
@NullMarked
package uk.countersign.notice;

import org.jspecify.annotations.NullMarked;
