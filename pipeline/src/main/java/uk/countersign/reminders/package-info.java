/** What writes drafts by itself, before their time: recurring posts. */
@NullMarked
package uk.countersign.reminders;

import org.jspecify.annotations.NullMarked;
