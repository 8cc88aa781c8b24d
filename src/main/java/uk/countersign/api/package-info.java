/** The HTTP API for other programs: drafts, decisions, posts, consents, the log, accounts and the pause. */
@NullMarked
package uk.countersign.api;

import org.jspecify.annotations.NullMarked;
