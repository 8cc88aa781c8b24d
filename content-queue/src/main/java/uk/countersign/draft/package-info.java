/** Drafts, their revisions, what the checks found in them and what was decided. */
@NullMarked
package uk.countersign.draft;

import org.jspecify.annotations.NullMarked;
